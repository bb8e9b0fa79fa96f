import type { Edge, Journey } from '@desirepath/core'
import { formatN, formatShare } from '../figures/format.ts'
import { textWidth } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import type { Columns } from './columns.ts'
import type { Paint } from './options.ts'
import { columnLines, railLabel, railPart, type Row } from './rows.ts'
import { element, textLine, tooltip } from './svg.ts'

/** A smaller share of those who come to a step is no detour worth drawing. */
const LEAST = 0.05
/** To pass by a step that fewer journeys ever meet is the usual way, no detour. */
const USUAL = 0.15
const MOST = 8
const TRACK = 20
const PORT = 11
const RADIUS = 6

interface Detour {
  readonly edge: Edge
  readonly from: number
  readonly to: number
}

interface Routed extends Detour {
  /** From 0, the one nearest to the steps. */
  readonly track: number
}

/** The skips and loops that many take, as arrows under the steps; null where nearly all walk straight on. */
export function detourRow(
  journey: Journey,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row | null {
  const all = detoursOf(journey, columns)
  if (all.length === 0) return null
  const routed = assignTracks(all.slice(0, MOST))
  const ports = portsOf(routed, columns)
  const hidden = all.length - routed.length
  const counted = routed.some(({ edge }) => edge.n > 0)
  const shares = counted ? ', share of those who come to the step' : ''
  const subtitle = `skips and loops${shares}${hidden > 0 ? `; +${hidden} more` : ''}`
  const label = railLabel('Detours', subtitle, { paint })
  const tracks = 1 + Math.max(...routed.map((each) => each.track))
  const height = Math.ceil(Math.max(label.height + 20, tracks * TRACK + 18))
  const arrows = routed.map((detour) => arrow(detour, { journey, ports, paint }))
  const labels = routed.map((detour) => shareLabel(detour, { ports, paint, routed }))
  return {
    height,
    rail: railPart(label),
    body: columnLines(columns, height, paint) + arrows.join('') + labels.join(''),
  }
}

/** Whether enough walk this way to draw it; what a person drew has no count. */
export function isDetour({ kind, share, n }: Edge): boolean {
  return (kind === 'skip' || kind === 'loop') && (share >= LEAST || n === 0)
}

function detoursOf(journey: Journey, columns: Columns): Detour[] {
  const index = new Map(
    columns.list.flatMap((column, i) =>
      column.step === null ? [] : [[column.step.id, i] as const],
    ),
  )
  return journey.edges
    .flatMap((edge) => {
      const [from, to] = [index.get(edge.from), index.get(edge.to)]
      return isDetour(edge) &&
        from !== undefined &&
        to !== undefined &&
        from !== to &&
        (edge.kind === 'loop' || passesBy(columns, from, to))
        ? [{ edge, from, to }]
        : []
    })
    .toSorted((a, b) => b.edge.n - a.edge.n || a.from - b.from || a.to - b.to)
}

/** Whether a step that a good part of all journeys meets lies between. */
function passesBy(columns: Columns, from: number, to: number): boolean {
  return columns.list
    .slice(Math.min(from, to) + 1, Math.max(from, to))
    .some(({ step }) => step !== null && (step.measured?.reach.value ?? 1) >= USUAL)
}

/** Short arrows lie near the steps; two share a track where they only meet in a column. */
function assignTracks(detours: readonly Detour[]): Routed[] {
  const taken: (readonly [number, number])[][] = []
  const shortFirst = detours.toSorted(
    (a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from) || a.from - b.from,
  )
  return shortFirst.map((detour) => {
    const ends = [Math.min(detour.from, detour.to), Math.max(detour.from, detour.to)] as const
    const free = taken.findIndex((spans) =>
      spans.every(([low, high]) => ends[0] >= high || ends[1] <= low),
    )
    const track = free === -1 ? taken.length : free
    ;(taken[track] ??= []).push(ends)
    return { ...detour, track }
  })
}

interface Port {
  readonly detour: Routed
  readonly end: 'from' | 'to'
}

/** Where each arrow leaves and meets its column: side by side, those to the left on the left. */
function portsOf(
  routed: readonly Routed[],
  columns: Columns,
): (detour: Routed, end: 'from' | 'to') => number {
  const places = new Map<Routed, { from: number; to: number }>(
    routed.map((each) => [each, { from: 0, to: 0 }]),
  )
  columns.list.forEach((column, i) => {
    const here: Port[] = routed.flatMap((detour) => [
      ...(detour.from === i ? [{ detour, end: 'from' as const }] : []),
      ...(detour.to === i ? [{ detour, end: 'to' as const }] : []),
    ])
    const other = ({ detour, end }: Port) => (end === 'from' ? detour.to : detour.from)
    // Among those of one side the deeper track stands further in, so that the arrows nest instead of crossing.
    const isLeft = (port: Port) => (columns.list[other(port)]?.x ?? 0) < column.x
    const order = (port: Port) =>
      isLeft(port) ? -1000 + port.detour.track : 1000 - port.detour.track
    const ordered = here.toSorted((a, b) => order(a) - order(b))
    ordered.forEach((port, at) => {
      const spot = places.get(port.detour)
      if (spot !== undefined)
        spot[port.end] = column.x + column.width / 2 + (at - (ordered.length - 1) / 2) * PORT
    })
  })
  return (detour, end) => places.get(detour)?.[end] ?? 0
}

interface ArrowOptions {
  readonly ports: (detour: Routed, end: 'from' | 'to') => number
  readonly paint: Paint
}

function arrow(
  detour: Routed,
  { journey, ports, paint }: ArrowOptions & { readonly journey: Journey },
): string {
  const { colours } = paint
  const { edge } = detour
  const [x1, x2] = [ports(detour, 'from'), ports(detour, 'to')]
  const y = trackY(detour)
  const side = x2 > x1 ? 1 : -1
  const colour = edge.kind === 'loop' ? colours.accent : colours.assumed
  const bend = `M${r(x1)} 4V${y - RADIUS}q0 ${RADIUS} ${side * RADIUS} ${RADIUS}H${r(x2 - side * RADIUS)}q${side * RADIUS} 0 ${side * RADIUS} ${-RADIUS}V12`
  const line = element('path', {
    d: bend,
    fill: 'none',
    stroke: colour,
    'stroke-width': edge.n === 0 ? 1.6 : Math.min(4, 1.3 + edge.share * 4),
  })
  const head = element('path', { d: `M${r(x2)} 5l4 8h-8Z`, fill: colour })
  const title = (id: string) => journey.steps.find((step) => step.id === id)?.title ?? id
  const way = edge.kind === 'loop' ? 'back to' : 'straight to'
  return element(
    'g',
    {},
    tooltip(
      `${formatShare(edge.share)} of those who come to “${title(edge.from)}” go ${way} “${title(edge.to)}” (${formatN(edge.n)})`,
    ) +
      line +
      head,
  )
}

function shareLabel(
  detour: Routed,
  { ports, paint, routed }: ArrowOptions & { readonly routed: readonly Routed[] },
): string {
  const { colours } = paint
  const { edge } = detour
  const way = edge.kind === 'loop' ? 'back' : 'skip'
  const share = edge.n === 0 ? way : `${formatShare(edge.share)} ${way}`
  const fill = edge.kind === 'loop' ? colours.accent : colours.ink2
  const font = { size: 10.5, weight: 'semiBold' } as const
  const room = Math.abs(ports(detour, 'to') - ports(detour, 'from')) - 28
  const said = (edge.label ?? '') === '' ? share : `${share}: ${edge.label}`
  const words = wrapText(said, { font, width: room, maxLines: 1 }).lines[0] ?? share
  const width = textWidth(words, font) + 8
  const y = trackY(detour)
  const crossing = routed
    .filter((each) => each !== detour && each.track >= detour.track)
    .flatMap((each) => [ports(each, 'from'), ports(each, 'to')])
  const x = freeSpot([ports(detour, 'from'), ports(detour, 'to')], crossing, width)
  const gap = element('rect', {
    x: x - width / 2,
    y: y - 7,
    width,
    height: 14,
    fill: colours.paper,
  })
  return gap + textLine(words, { x, y: y + 3.5, ...font, fill, anchor: 'middle' })
}

/** Nearest to the middle, off the arrows that run down through the line. */
function freeSpot(
  ends: readonly [number, number],
  crossing: readonly number[],
  width: number,
): number {
  const [left, right] = [
    Math.min(...ends) + width / 2 + RADIUS,
    Math.max(...ends) - width / 2 - RADIUS,
  ]
  const middle = (left + right) / 2
  for (let away = 0; away <= (right - left) / 2; away += 6) {
    for (const x of [middle - away, middle + away]) {
      if (crossing.every((each) => Math.abs(each - x) > width / 2 + 2)) return x
    }
  }
  return middle
}

function trackY({ track }: Routed): number {
  return 24 + track * TRACK
}

function r(value: number): number {
  return Math.round(value * 10) / 10
}
