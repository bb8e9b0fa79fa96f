import type { Journey, Lane } from '@desirepath/core'
import { FEW, formatDate, plural, thin } from '../figures/format.ts'
import { foldedWords } from '../story/folded.ts'
import { textWidth } from '../text/measure.ts'
import type { IconName } from '../theme/icons.ts'
import { curveStyles, targetPairs } from './curve-style.ts'
import { momentMarks } from './moments.ts'
import type { Paint } from './options.ts'
import { severityDots } from './record-card.ts'
import { type Block, element, icon, place, stack, textBlock, textLine } from './svg.ts'

interface Entry {
  readonly words: string
  readonly width: number
  readonly svg: string
}

/** What the marks mean, as far as this map uses them. */
export function legend(
  journey: Journey,
  { width, paint }: { readonly width: number; readonly paint: Paint },
): Block {
  const { colours, rtl } = paint
  const entries = entriesOf(journey, paint)
  let [x, y] = [0, 0]
  let svg = ''
  for (const entry of entries) {
    const size = entry.width + 6 + textWidth(entry.words, { size: 11, weight: 'regular' })
    if (x > 0 && x + size > width) [x, y] = [0, y + 20]
    const words = textLine(entry.words, {
      x: rtl ? size - entry.width - 6 : entry.width + 6,
      y: 12,
      size: 11,
      fill: colours.ink2,
      anchor: rtl ? 'end' : undefined,
    })
    const mark = rtl ? place(size - entry.width, 0, entry.svg) : entry.svg
    svg += place(rtl ? width - x - size : x, y, mark + words)
    x += size + 22
  }
  const marks = { height: entries.length === 0 ? 0 : y + 16, svg }
  return stack([marks, textBlock(footer(journey), { size: 11, fill: colours.ink3, width, rtl })], 8)
}

function footer(journey: Journey): string {
  const found = journey.discovery
  const hidden = hiddenWords(journey)
  if (found === null) return `${hidden} Drawn with Desirepath.`.trim()
  const rare = foldedWords(found)
  const folded = rare === '' ? '' : ` ${rare}`
  const dropped =
    found.quarantined === 0
      ? ''
      : ` ${plural(found.quarantined, 'row')} ${found.quarantined === 1 ? 'was' : 'were'} left out and ${found.quarantined === 1 ? 'is' : 'are'} not counted.`
  const points = journey.records.some((record) => record.cost?.unit === 'scorePoints')
    ? ' A score point is one step of the feeling, −2 to +2, averaged over everyone.'
    : ''
  return `Figures as of ${formatDate(found.asOf)}. Shares are of journeys.${points}${folded}${dropped}${hidden} Drawn with Desirepath.`
}

/** Lanes are hidden, never lost. */
function hiddenWords({ lanes }: Journey): string {
  const hidden = lanes.filter((lane) => lane.hidden === true).map((lane) => lane.title)
  return hidden.length === 0
    ? ''
    : ` Hidden: ${plural(hidden.length, 'lane')} (${hidden.join(', ')}).`
}

function entriesOf(journey: Journey, paint: Paint): Entry[] {
  const { colours } = paint
  const lanes = journey.lanes.filter((lane) => lane.hidden !== true)
  const has = (type: string) => lanes.some((lane) => lane.type === type)
  const measured = journey.curves.some(({ kind }) => kind === 'measured')
  const types = new Set(journey.moments.map((moment) => moment.type))
  const curve =
    has('emotion') &&
    journey.curves.some((each) => each.points.some((point) => point.value !== null))
  const dots = severityDots(3, colours)
  const bar =
    element('rect', { y: 6, width: 24, height: 5, rx: 2.5, fill: colours.track }) +
    element('rect', { y: 6, width: 15, height: 5, rx: 2.5, fill: colours.accent })
  const band = element('rect', {
    y: 2,
    width: 24,
    height: 13,
    rx: 2,
    fill: colours.accent,
    'fill-opacity': '0.16',
  })
  const dashes = element('path', {
    d: 'M0 8.5H26',
    stroke: colours.middle,
    'stroke-width': 3,
    'stroke-dasharray': '6 5',
  })
  const entry = (shown: boolean, words: string, part: { width: number; svg: string }) =>
    shown ? [{ words, ...part }] : []
  return [
    ...entry(has('measured'), 'share of journeys that reach the step', { width: 24, svg: bar }),
    ...entry(curve && measured, `95${thin}% interval of the feeling`, { width: 24, svg: band }),
    ...entry(curve && measured, `fewer than ${FEW} answers; a gap where there are none`, {
      width: 26,
      svg: dashes,
    }),
    ...entry(
      journey.records.some((record) => record.severity !== null && record.type === 'painPoint'),
      'severity of a pain point, of 5',
      { width: dots.width, svg: dots.svg },
    ),
    ...entry(
      journey.records.some((record) => record.evidenceCount > 0),
      'comments behind it',
      { width: 12, svg: icon('quote', { x: 0, y: 2, size: 12, colour: colours.ink2 }) },
    ),
    ...entry(
      types.has('momentOfTruth'),
      'moment of truth: where success is decided',
      momentMark('momentOfTruth'),
    ),
    ...entry(
      types.has('pointOfNoReturn'),
      'point of no return: the outcome is all but settled',
      momentMark('pointOfNoReturn'),
    ),
    ...drawnEntries(journey, lanes, paint),
  ]

  function momentMark(type: keyof typeof momentMarks): { width: number; svg: string } {
    return {
      width: 14,
      svg: icon(momentMarks[type].icon, {
        x: 0,
        y: 2,
        size: 13,
        colour: colours[momentMarks[type].colour],
      }),
    }
  }
}

/** The marks of what a person drew. */
function drawnEntries(journey: Journey, lanes: readonly Lane[], { colours }: Paint): Entry[] {
  const cards = lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards))
  const gap = targetPairs(curveStyles(journey, colours)).length > 0
  const box = { x: 0.5, y: 2.5, width: 21, height: 12, rx: 3, fill: colours.paper }
  const dashed = { ...box, stroke: colours.assumed, 'stroke-dasharray': '2 3' }
  const framed = (stroke: string, dash: string) =>
    element('rect', { ...box, fill: 'none', stroke, 'stroke-dasharray': dash })
  const filled = { ...box, fill: colours.opportunity, 'fill-opacity': '0.18' }
  const line = 'M0 8.5H18'
  const arrow =
    element('path', { d: line, stroke: colours.ink3, 'stroke-width': 1.4 }) +
    element('path', { d: 'M24 8.5l-7 -4v8Z', fill: colours.ink3 })
  const mark = (name: IconName, colour: string) => icon(name, { x: 0, y: 2, size: 12, colour })
  const all: readonly (readonly [boolean, string, number, string])[] = [
    [
      cards.some((card) => card.assumed === true),
      'assumed: from what is typical, not from evidence',
      22,
      element('rect', dashed) + icon('assumed', { x: 6, y: 3.5, size: 10, colour: colours.ink3 }),
    ],
    [gap, 'between today and the target', 22, element('rect', filled)],
    [
      journey.steps.some((step) => step.branch !== undefined),
      'only after the outcome named there',
      22,
      framed(colours.assumed, '5 4'),
    ],
    [
      journey.edges.some((edge) => (edge.obstacle ?? '') !== ''),
      'what stops customers on the way',
      12,
      mark('warning', colours.pain),
    ],
    [cards.some((card) => (card.linksTo ?? []).length > 0), 'rests on, or sets off', 24, arrow],
    [
      (journey.threads ?? []).some((thread) => !thread.resolved),
      'open comments',
      12,
      mark('message', colours.accent),
    ],
  ]
  return all.filter(([shown]) => shown).map(([, words, width, svg]) => ({ words, width, svg }))
}
