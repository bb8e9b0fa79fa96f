import type { Curve, Journey, Lane, Step } from '@desirepath/core'
import {
  emotionColour,
  formatDuration,
  formatN,
  formatShare,
  recordColours,
  sourceLine,
  stageColour,
  tokens,
} from '@desirepath/render'
import { cardWords } from '../cards/card-words.ts'
import { placedCards, type PlacedCard, recordsById, stageColumns } from '../cards/columns.ts'
import { fitRows } from './row-heights.ts'
import { numberCell, signed, type SheetRow, textCell, type WorkSheet } from './cells.ts'

const colours = tokens.light
const border = { borderStyle: 'thin', borderColor: colours.line } as const
const rail = { ...border, fontWeight: 'bold', backgroundColor: colours.rail } as const

/** The map itself: stages merged over their steps, a row for each lane and curve, cards as lines. */
export function mapSheet(journey: Journey): WorkSheet {
  const stages = stageColumns(journey)
  const steps = stages.flatMap((stage): (Step | null)[] =>
    stage.steps.length === 0 ? [null] : [...stage.steps],
  )
  const lanes = journey.lanes.flatMap((lane) => laneRows(journey, lane, steps))
  const columns = [{ width: 26 }, ...steps.map(() => ({ width: 28 }))]
  return {
    sheet: 'Map',
    data: fitRows(
      [titleRow(journey, steps.length), stageRow(stages), stepRow(steps), ...lanes],
      columns,
    ),
    columns,
    stickyRowsCount: 3,
    stickyColumnsCount: 1,
    showGridLines: false,
  }
}

/** The title stands in the frozen corner, so that it is in sight wherever one scrolls. */
function titleRow(journey: Journey, steps: number): SheetRow {
  const title = textCell(journey.title || 'Untitled journey', { fontWeight: 'bold', fontSize: 14 })
  const source = textCell(sourceLine(journey), {
    textColor: colours.ink3,
    alignVertical: 'center',
    wrap: false,
    ...(steps > 1 ? { columnSpan: steps } : {}),
  })
  return [title, source, ...blanks(steps - 1)]
}

function stageRow(stages: ReturnType<typeof stageColumns>): SheetRow {
  const cells = stages.flatMap(({ stage, index, steps }) => {
    const width = Math.max(1, steps.length)
    const reach = stage.reach?.value
    const words = reach == null ? '' : ` · ${formatShare(reach)} reach`
    return [
      textCell(stage.title + words, {
        fontWeight: 'bold',
        textColor: colours.onStage,
        backgroundColor: stageColour(colours, stage.hue ?? index),
        ...(width > 1 ? { columnSpan: width } : {}),
      }),
      ...blanks(width - 1),
    ]
  })
  return [textCell('Stages', rail), ...cells]
}

function stepRow(steps: readonly (Step | null)[]): SheetRow {
  const cells = steps.map((step) => {
    const lines = [step?.clock, step?.title ?? 'No steps yet', step?.channel, step?.branch]
    return textCell(lines.filter((line) => line != null && line !== '').join('\n'), {
      ...border,
      fontWeight: 'bold',
    })
  })
  return [textCell('Steps', rail), ...cells]
}

function laneRows(journey: Journey, lane: Lane, steps: readonly (Step | null)[]): SheetRow[] {
  if (lane.type === 'measured') return [measuredRow(lane, steps)]
  if (lane.type === 'emotion')
    return journey.curves.map((curve) => curveRow(journey, { lane, curve, steps }))
  const rows = cardRows(journey, lane, steps)
  const label = textCell([lane.title, lane.subtitle].join('\n'), {
    ...rail,
    ...(rows.length > 1 ? { rowSpan: rows.length } : {}),
  })
  return rows.map((row, i) => [i === 0 ? label : null, ...row])
}

function measuredRow(lane: Lane, steps: readonly (Step | null)[]): SheetRow {
  const cells = steps.map((step) => {
    const measured = step?.measured
    if (measured == null) return textCell('', border)
    const { reach, leave, repeat, stay } = measured
    const lines = [
      reach.value === null ? '' : `reach ${formatShare(reach.value)} (${formatN(reach.n)})`,
      leave.value === null ? '' : `leave here ${formatShare(leave.value)} (${formatN(leave.n)})`,
      stay.medianSeconds === null ? '' : `median stay ${formatDuration(stay.medianSeconds)}`,
      repeat.value === null ? '' : `come again ${formatShare(repeat.value)}`,
    ]
    return textCell(lines.filter((line) => line !== '').join('\n'), border)
  })
  return [textCell(lane.title, rail), ...cells]
}

function curveRow(
  journey: Journey,
  { lane, curve, steps }: { lane: Lane; curve: Curve; steps: readonly (Step | null)[] },
): SheetRow {
  const persona = journey.personas.find((each) => each.id === curve.persona)?.title ?? 'everyone'
  const label = `${lane.title}\n${curve.title ?? `${curve.kind}, ${persona}`}`
  const cells = steps.map((step) => {
    const value = curve.points.find((point) => point.stepId === step?.id)?.value ?? null
    const style = value === null ? {} : { textColor: emotionColour(value, colours) }
    return (
      numberCell(value, { ...signed, ...border, ...style, fontWeight: 'bold', align: 'center' }) ??
      textCell('', border)
    )
  })
  return [textCell(label, rail), ...cells]
}

/** Cards of one column share a cell; those that cover several get merged cells in rows below. */
function cardRows(journey: Journey, lane: Lane, steps: readonly (Step | null)[]): SheetRow[] {
  const records = recordsById(journey)
  const placed = placedCards(
    lane,
    steps.filter((step) => step !== null),
  )
  const single = placed.filter(({ step, last }) => step === last)
  const wide = placed.filter(({ step, last }) => step !== last)
  const style = { ...border, ...laneColour(lane) }
  const words = ({ card }: PlacedCard) => {
    const { text, notes } = cardWords(card, lane, records)
    return [text, ...notes].filter((line) => line !== '').join('\n')
  }
  const cells = steps.map((step) => {
    const own = single.filter((each) => each.step === step).map(words)
    return textCell(own.join('\n\n'), own.length === 0 ? border : style)
  })
  const rows = single.length === 0 && wide.length > 0 ? [] : [cells]
  return [...rows, ...packed(wide, steps).map((row) => wideRow(row, { steps, style, words }))]
}

/** As few rows as hold the wide cards without overlap. */
function packed(cards: readonly PlacedCard[], steps: readonly (Step | null)[]): PlacedCard[][] {
  const rows: PlacedCard[][] = []
  for (const card of cards) {
    const start = steps.indexOf(card.step)
    const free = rows.find((row) => {
      const before = row.at(-1)
      return before === undefined || steps.indexOf(before.last) < start
    })
    if (free === undefined) rows.push([card])
    else free.push(card)
  }
  return rows
}

function wideRow(
  cards: readonly PlacedCard[],
  options: {
    readonly steps: readonly (Step | null)[]
    readonly style: ReturnType<typeof laneColour> & typeof border
    readonly words: (card: PlacedCard) => string
  },
): SheetRow {
  const { steps, style, words } = options
  const row: SheetRow = steps.map(() => textCell('', border))
  for (const card of cards) {
    const [from, to] = [steps.indexOf(card.step), steps.indexOf(card.last)]
    row.fill(null, from, to + 1)
    row[from] = textCell(words(card), { ...style, columnSpan: to - from + 1 })
  }
  return row
}

function laneColour(lane: Lane): { readonly backgroundColor?: string } {
  const types = {
    painPoints: 'painPoint',
    delights: 'delight',
    opportunities: 'opportunity',
    solutions: 'solution',
  } as const
  const type = Object.entries(types).find(([name]) => name === lane.type)?.[1]
  return type === undefined ? {} : { backgroundColor: recordColours(type, colours).fill }
}

function blanks(count: number): null[] {
  return Array.from({ length: Math.max(0, count) }, () => null)
}
