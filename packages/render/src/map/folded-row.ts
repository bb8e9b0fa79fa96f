import type { Journey, Lane } from '@desirepath/core'
import { mainCurve } from '../curve/emotion-curve.ts'
import { formatShare, formatSigned, plural } from '../figures/format.ts'
import { cellsOf } from './cells.ts'
import { type Columns, RAIL } from './columns.ts'
import type { Paint } from './options.ts'
import { severityDots } from './record-card.ts'
import { columnLines, type Row } from './rows.ts'
import { beside, element, icon, place, textBlock, textLine, tooltip } from './svg.ts'

const HEIGHT = 34

interface Summary {
  readonly words: string
  readonly severity: number
}

/** Folded lanes as one line: how many cards each step has, and how bad the worst of them is. */
export function foldedRow(
  journey: Journey,
  folded: { readonly title: string; readonly lanes: readonly Lane[] },
  { columns, paint }: { readonly columns: Columns; readonly paint: Paint },
): Row {
  const { colours, rtl } = paint
  const { title, lanes } = folded
  const cells = columns.list.map((column, i) => {
    const summary = summaryAt(journey, lanes, { columns, column: i })
    if (summary.words === '') return ''
    const dots = summary.severity > 0 ? severityDots(summary.severity, colours) : null
    const from = rtl ? column.x + column.width - 8 : column.x + 8
    const words = textLine(summary.words, {
      x: from,
      y: 21,
      size: 11,
      fill: colours.ink3,
      anchor: rtl ? 'end' : undefined,
    })
    const dotsX = rtl ? column.x + 8 : column.x + column.width - 8 - (dots?.width ?? 0)
    return words + place(dotsX, 9.5, dots?.svg ?? '')
  })
  const width = RAIL - 24
  const label = textBlock(title, {
    size: 12,
    weight: 'semiBold',
    fill: colours.ink3,
    width: width - 17,
    maxLines: 1,
    rtl,
  })
  const mark = icon(rtl ? 'foldedLeft' : 'folded', { x: 0, y: 2, size: 12, colour: colours.ink3 })
  const line = beside({ width: 12, svg: mark }, label, { width, rtl })
  return {
    height: HEIGHT,
    rail: place(12, 8.5, element('g', {}, tooltip(totalWords(journey, lanes)) + line.svg)),
    body: columnLines(columns, HEIGHT, paint) + cells.join(''),
  }
}

function summaryAt(
  journey: Journey,
  lanes: readonly Lane[],
  { columns, column }: { readonly columns: Columns; readonly column: number },
): Summary {
  const step = columns.list[column]?.step ?? null
  const [only] = lanes
  if (lanes.length === 1 && step !== null && only?.type === 'measured') {
    const reach = step.measured?.reach.value ?? null
    return { words: reach === null ? '' : `${formatShare(reach)} reach`, severity: 0 }
  }
  if (lanes.length === 1 && step !== null && only?.type === 'emotion') {
    const point = mainCurve(journey)?.points.find((each) => each.stepId === step.id)
    const value = point?.value ?? null
    return { words: value === null ? '' : formatSigned(value), severity: 0 }
  }
  const cards = lanes.flatMap((lane) =>
    cellsOf(lane, columns)
      .filter((cell) => cell.column === column)
      .flatMap((cell) => cell.cards.map(({ card }) => card)),
  )
  const severity = worst(journey, cards)
  return { words: cards.length === 0 ? '' : plural(cards.length, 'card'), severity }
}

function worst(journey: Journey, cards: readonly Lane['cells'][number]['cards'][number][]): number {
  const ids = new Set(cards.map((card) => card.recordId))
  const found = journey.records.filter(({ id, type }) => type === 'painPoint' && ids.has(id))
  return Math.max(0, ...found.map((record) => record.severity ?? 0))
}

function totalWords(journey: Journey, lanes: readonly Lane[]): string {
  const cards = lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards))
  const severity = worst(journey, cards)
  const worstWords = severity === 0 ? '' : `, worst severity ${severity} of 5`
  const inLanes = lanes.length === 1 ? '' : ` in ${plural(lanes.length, 'lane')}`
  return `Folded: ${plural(cards.length, 'card')}${inLanes}${worstWords}`
}
