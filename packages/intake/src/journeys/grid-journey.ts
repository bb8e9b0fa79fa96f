import type { GridKind } from '@desirepath/core'
import { UnreadableFile } from '../source/bad-file.ts'
import type { DraftCard, DraftLane, DraftRead, DraftStage, DraftStep, LeftOut } from './draft.ts'
import { addressOf, type Grid, rowName } from './grid.ts'
import { cardsIn } from './grid-cards.ts'
import { chosenSheet, type Sheets } from '../table/sheets.ts'
import { type CellFeeling, feelingsOf } from './grid-feelings.ts'
import { turned } from './grid-turned.ts'
import { type GridColumn, type GridLane, type GridLayout, layoutOf } from './grid-layout.ts'

/** A row of a table, and what it becomes. */
export interface GridRow {
  readonly where: string
  readonly title: string
  readonly kind: GridKind
  /** The first cells that hold something. */
  readonly samples: readonly string[]
}

export interface GridRead extends DraftRead {
  readonly rows: readonly GridRow[]
}

/** A journey in a table as people keep maps in spreadsheets: stages across, lanes down, cards in the cells. */
export function readGrid(sheet: Grid, given: GridGiven): GridRead {
  return readLaid(laidOut([sheet], given.file)[0], given)
}

/** The same in the sheet of a workbook that is asked for, or the first with a journey. */
export function readGridIn(
  grids: readonly Grid[],
  { sheet, ...given }: GridGiven & { readonly sheet?: string | undefined },
): Sheets & { readonly read: GridRead } {
  const found = laidOut(grids, given.file)
  const chosen = chosenSheet(found, sheet, given.file)
  const sheets = found.map(({ name }) => name)
  return { read: readLaid(chosen, given), sheet: chosen.name, sheets }
}

interface GridGiven {
  readonly file: string
  readonly kinds?: readonly GridKind[] | undefined
}

interface LaidOut {
  readonly name: string
  readonly grid: Grid
  readonly layout: GridLayout
}

function readLaid({ grid, layout }: LaidOut, { file, kinds }: GridGiven): GridRead {
  return gridJourney(grid, { layout: withKinds(layout, kinds, file), file })
}

/** The grids in which a journey is recognised. */
function laidOut(grids: readonly Grid[], file: string): readonly [LaidOut, ...LaidOut[]] {
  const [first, ...others] = grids.flatMap((sheet): LaidOut[] => {
    const grid = turned(sheet) ?? sheet
    const layout = layoutOf(grid)
    return layout === null ? [] : [{ name: sheet.name ?? '', grid, layout }]
  })
  if (first !== undefined) return [first, ...others]
  throw new UnreadableFile(
    file,
    'No journey was recognised in this table. Write the stages into the first row, the names of the lanes (Actions, Pain points, Emotions …) into the first column, and call the first row “Stages”.',
  )
}

function withKinds(
  layout: GridLayout,
  kinds: readonly GridKind[] | undefined,
  file: string,
): GridLayout {
  if (kinds === undefined) return layout
  if (kinds.length !== layout.lanes.length)
    throw new UnreadableFile(
      file,
      `kinds: one for each of its ${layout.lanes.length} rows, not ${kinds.length}.`,
    )
  return { ...layout, lanes: layout.lanes.map((lane, i) => ({ ...lane, kind: kinds[i]! })) }
}

interface Reading {
  readonly grid: Grid
  readonly layout: GridLayout
  readonly left: LeftOut[]
  readonly steps: Map<number, Filled>
  /** The columns of steps, by those that belong to them. */
  readonly homes: ReadonlyMap<number, number>
}

/** A step while its lanes are read. */
interface Filled {
  channel: string | null
  feels: DraftStep['feels']
  readonly cards: Record<string, DraftCard[]>
}

function gridJourney(
  grid: Grid,
  { layout, file }: { readonly layout: GridLayout; readonly file: string },
): GridRead {
  const { columns, lanes, isOwn } = layout
  const steps = new Map<number, Filled>(
    columns.flatMap(({ column, step }) =>
      step === null ? [] : [[column, { channel: step.channel, feels: undefined, cards: {} }]],
    ),
  )
  const left = [
    ...layout.left,
    ...grid.errors.map(({ where, what }) => ({ where, what: `${what}.` })),
  ]
  const reading: Reading = { grid, layout, left, steps, homes: homesOf(layout) }
  const drawn = lanes.flatMap((lane) => takeLane(lane, reading))
  return {
    draft: {
      title: layout.title ?? nameOf(file),
      kind: 'as-is',
      brief: {},
      stages: stagesOf(columns, steps),
      lanes: drawn,
      personas: [],
    },
    left,
    rows: lanes.map((lane) => ({
      where: rowName(grid, lane.row),
      title: isOwn && lane.subtitle !== '' ? `${lane.title}, ${lane.subtitle}` : lane.title,
      kind: lane.kind,
      samples: cellsOf(lane, reading)
        .slice(0, 3)
        .map(([, , text]) => text.slice(0, 120)),
    })),
  }
}

function nameOf(file: string): string {
  return (
    file
      .replace(/\.[^.]*$/, '')
      .replaceAll('_', ' ')
      .trim() || 'Untitled journey'
  )
}

function stagesOf(columns: readonly GridColumn[], steps: Reading['steps']): DraftStage[] {
  const stages: { title: string; steps: DraftStep[] }[] = []
  for (const { column, stage, isFirst, step } of columns) {
    if (isFirst) stages.push({ title: stage, steps: [] })
    if (step === null) continue
    const { channel, feels, cards } = steps.get(column)!
    stages.at(-1)!.steps.push({
      title: step.title,
      cards,
      ...(channel !== null && { channel }),
      ...(feels !== undefined && { feels }),
    })
  }
  return stages
}

/** Puts what a lane says to its steps, and answers the lanes that it becomes. */
function takeLane(lane: GridLane, reading: Reading): DraftLane[] {
  const key = `row ${lane.row}`
  if (lane.kind === 'none') {
    reading.left.push({
      where: rowName(reading.grid, lane.row),
      what: `“${lane.title}” is left out.`,
    })
    return []
  }
  if (lane.kind === 'emotion') return takeFeelings(lane, reading)
  const several = takeCards(lane, reading)
  if (lane.kind === 'channel' && !several) return []
  const type = lane.kind === 'channel' ? 'touchpoints' : lane.kind
  return [{ key, type, title: lane.title, isKept: true }]
}

/** Whether anything of it needs a lane: a channel alone stands at its step. */
function takeCards(lane: GridLane, reading: Reading): boolean {
  const { grid, steps, left, layout, homes } = reading
  const key = `row ${lane.row}`
  let several = false
  for (const [row, column, text] of cellsOf(lane, reading)) {
    const where = addressOf(grid, row, column)
    const step = steps.get(homes.get(column) ?? -1)
    const cards = cardsIn(text, { isOwn: layout.isOwn, kind: lane.kind })
    if (step === undefined) {
      left.push({ where, what: `“${text.trim().slice(0, 60)}” stands below no step.` })
      continue
    }
    const [first] = cards
    if (lane.kind === 'channel' && step.channel === null && first) step.channel = first.text
    several ||= lane.kind !== 'channel' || cards.length > 1
    const size = grid.spans.get(where)
    const width = (grid.isTurned ? size?.rows : size?.columns) ?? 1
    const span = spanOf(width, column, layout.columns)
    const placed = span > 1 ? cards.map((card) => ({ ...card, span })) : cards
    step.cards[key] = [...(step.cards[key] ?? []), ...placed]
  }
  return several
}

/** The cells of a lane with their row and column, from the top and the left. */
function cellsOf(
  lane: GridLane,
  { grid, layout: { labels } }: Reading,
): [row: number, column: number, text: string][] {
  return lane.rows.flatMap((row) =>
    [...grid.cells.get(row)!]
      .filter(([column]) => column > labels)
      .toSorted(([a], [b]) => a - b)
      .map(([column, text]): [number, number, string] => [row, column, text]),
  )
}

/** Of each column the step that it belongs to: its own, or the one before where it has none. */
function homesOf({ columns, labels, last }: GridLayout): ReadonlyMap<number, number> {
  const homes = new Map<number, number>()
  const own = new Map(columns.map((each) => [each.column, each]))
  let home: number | null = null
  for (let column = labels + 1; column <= last; column++) {
    const found = own.get(column)
    if (found !== undefined) home = found.step === null ? null : column
    if (home !== null) homes.set(column, home)
  }
  return homes
}

function spanOf(width: number, from: number, columns: readonly GridColumn[]): number {
  return columns.filter(({ column, step }) => step && column >= from && column < from + width)
    .length
}

/** The first row of feelings is the curve; a word alone gives no point on it, and stands in a lane. */
function takeFeelings(lane: GridLane, reading: Reading): DraftLane[] {
  const { layout, steps, left } = reading
  if (curveIn(layout) !== lane) {
    const what = `“${lane.title}” is a further row of feelings: a map from a table has one curve.`
    left.push({ where: rowName(reading.grid, lane.row), what })
    return []
  }
  const key = `row ${lane.row} in words`
  for (const { where, step, feeling } of felt(lane, reading)) {
    if (feeling.type === 'bad' || step === undefined) {
      const what = feeling.type === 'bad' ? feeling.what : 'It stands below no step'
      left.push({ where, what: `${what}.` })
      continue
    }
    const { value, word } = feeling
    if (value === null) step.cards[key] = [{ text: word ?? '' }]
    else step.feels = { value, ...(word !== undefined && { word }) }
  }
  const isSaid = [...steps.values()].some(({ cards }) => cards[key] !== undefined)
  const { title } = lane
  const curveLane = { key: `row ${lane.row}`, type: 'emotion', title, isKept: true } as const
  const wordLane = { key, type: 'text', title: `${title}, in words` } as const
  return isSaid ? [curveLane, wordLane] : [curveLane]
}

/** In our own workbooks what a team assumes: other curves were measured. */
function curveIn({ lanes, isOwn }: GridLayout): GridLane | undefined {
  const curves = lanes.filter(({ kind }) => kind === 'emotion')
  return curves.find(({ subtitle }) => !isOwn || subtitle.startsWith('assumed')) ?? curves[0]
}

function felt(
  lane: GridLane,
  reading: Reading,
): { where: string; step: Filled | undefined; feeling: CellFeeling }[] {
  const { layout, steps, homes } = reading
  const cells = cellsOf(lane, reading)
  const feelings = feelingsOf(
    cells.map(([, , text]) => text),
    { title: lane.title, isPlain: layout.isOwn },
  )
  return cells.map(([row, column], i) => ({
    where: addressOf(reading.grid, row, column),
    step: steps.get(homes.get(column) ?? -1),
    feeling: feelings[i]!,
  }))
}
