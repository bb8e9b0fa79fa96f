import type { Edge, Journey } from '@desirepath/core'
import type { Column, Columns } from './columns.ts'
import { isDetour } from './detour-row.ts'
import type { Paint } from './options.ts'
import { columnLines, railLabel, railPart, type Row } from './rows.ts'
import { beside, type Block, element, icon, place, stack, textBlock } from './svg.ts'

const PAD = 8
const GAP = 6

interface Note {
  /** Where the border is that its words stand on. */
  readonly border: number
  readonly width: number
  readonly block: Block
}

/** What stops customers between two steps, and under which condition they go on; null where nothing is said. */
export function wayRow(
  journey: Journey,
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row | null {
  const notes = journey.edges.flatMap((edge) => noteOf(edge, { journey, columns, paint }))
  if (notes.length === 0) return null
  const hasObstacle = journey.edges.some((edge) => (edge.obstacle ?? '') !== '')
  const subtitle = hasObstacle ? 'obstacles and conditions' : 'conditions'
  const label = railLabel('On the way', subtitle, { paint })
  const floors = new Map<number, number>()
  const placed = notes.map(({ border, width, block }) => {
    const y = floors.get(border) ?? PAD
    floors.set(border, y + block.height + GAP)
    const x = Math.max(4, Math.min(columns.width - width - 4, border - width / 2))
    return place(x, y, block.svg)
  })
  const height = Math.ceil(Math.max(label.height + 20, ...[...floors.values()].map((y) => y + 2)))
  const lines = columnLines(columns, height, paint)
  return { height, rail: railPart(label), body: lines + placed.join('') }
}

interface NoteOptions {
  readonly journey: Journey
  readonly columns: Columns
  readonly paint: Paint
}

function noteOf(edge: Edge, options: NoteOptions): Note[] {
  const { columns, paint, journey } = options
  const { obstacle = '', label = '' } = edge
  const condition = isDetour(edge) ? '' : label
  const place_ = borderOf(edge, columns)
  if (place_ === null || (obstacle === '' && condition === '')) return []
  const { border, width } = place_
  const { colours } = paint
  const target =
    columns.byStep.get(edge.from) !== undefined && place_.isNext ? '' : titleOf(journey, edge.to)
  const to = target === '' ? '' : `to “${target}”: `
  const lines = [
    { words: obstacle, mark: 'warning', colour: colours.pain, weight: 'semiBold' },
    { words: condition, mark: 'fork', colour: colours.ink2, weight: 'regular' },
  ] as const
  const inner = width - 16
  const blocks = lines
    .filter(({ words }) => words !== '')
    .map(({ words, mark, colour, weight }) => {
      const text = textBlock(to + words, {
        size: 11,
        weight,
        fill: colour,
        width: inner - 17,
        maxLines: 4,
        rtl: paint.rtl,
      })
      const picture = icon(mark, { x: 0, y: 1.5, size: 12, colour })
      return beside({ width: 12, svg: picture }, text, { width: inner, rtl: paint.rtl })
    })
  const block = stack(blocks, 3)
  const box = { x: 0.5, y: 0.5, width: width - 1, height: block.height + 9, rx: 6 }
  const stroke = obstacle === '' ? colours.line : colours.painLine
  const frame = element('rect', { ...box, fill: colours.paper, stroke })
  return [
    { border, width, block: { height: block.height + 10, svg: frame + place(8, 5, block.svg) } },
  ]
}

function titleOf(journey: Journey, id: string): string {
  return journey.steps.find((step) => step.id === id)?.title ?? ''
}

/** The border over which a way leaves its step, and the room that words have on it. */
function borderOf(
  { from, to }: Edge,
  columns: Columns,
): { readonly border: number; readonly width: number; readonly isNext: boolean } | null {
  const index = columns.list.findIndex(({ step }) => step?.id === from)
  const target = columns.list.findIndex(({ step }) => step?.id === to)
  const here = columns.list[index] ?? columns.list[target]
  if (here === undefined) return null
  if (index === -1) {
    return from === 'start'
      ? { border: startOf(here, columns), width: here.width - 12, isNext: true }
      : null
  }
  const next = columns.list[index + 1]
  const width = Math.min(here.width, next?.width ?? here.width) - 12
  const isNext = to === 'exit' || target === index + 1 || target === -1
  return { border: columns.rtl ? here.x : here.x + here.width, width, isNext }
}

function startOf(column: Column, { rtl }: Columns): number {
  return rtl ? column.x + column.width : column.x
}
