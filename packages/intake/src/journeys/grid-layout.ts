import { type GridKind, gridKinds } from '@desirepath/core'
import { addressOf, type Grid, rowName } from './grid.ts'
import type { LeftOut } from './draft.ts'
import { isFeelings } from './grid-feelings.ts'
import { channelLabel, feelingLabel, stageLabel, stepLabel } from './grid-labels.ts'
import { laneTypeOf } from './lane-type.ts'
import { titleIn, wordsIn } from './words-in.ts'

/** Which rows and columns of a grid are what. */
export interface GridLayout {
  /** Null where nothing above the stages says it. */
  readonly title: string | null
  /** As our own workbooks lay a map out. */
  readonly isOwn: boolean
  /** The column of the names of lanes. */
  readonly labels: number
  /** The last column that holds anything. */
  readonly last: number
  /** Steps from left to right; those of a stage stand together. */
  readonly columns: readonly GridColumn[]
  readonly lanes: readonly GridLane[]
  readonly left: readonly LeftOut[]
}

export interface GridColumn {
  readonly column: number
  readonly stage: string
  /** Whether a stage begins with it. */
  readonly isFirst: boolean
  /** Null of a stage that has no steps yet. */
  readonly step: { readonly title: string; readonly channel: string | null } | null
}

export interface GridLane {
  readonly row: number
  readonly title: string
  /** Small words below the title, in our own workbooks. */
  readonly subtitle: string
  readonly kind: GridKind
  /** The rows that belong to it, from above. */
  readonly rows: readonly number[]
}

/** More than any map has lanes, with what may stand around them. */
const MOST_ROWS = 2000

/** The layout of a grid; null where it does not read as a journey. */
export function layoutOf(grid: Grid): GridLayout | null {
  if (grid.cells.size > MOST_ROWS) return null
  const rows = [...grid.cells.keys()].toSorted((a, b) => a - b)
  const labels = rows.reduce(
    (least, row) => Math.min(least, ...grid.cells.get(row)!.keys()),
    Infinity,
  )
  const label = (row: number | null) => titleIn(grid.cells.get(row ?? 0)?.get(labels) ?? '')
  const head = headOf(rows, { grid, labels, label })
  if (head === null) return null
  const { stageRow, stepRow, above, below } = head
  const isOwn = grid.name === 'Map' && label(stageRow) === 'Stages' && label(stepRow) === 'Steps'
  const left: LeftOut[] = []
  const title = grid.title ?? titleOf(above, { grid, left })
  const lanes = lanesOf(below, { grid, labels, isOwn, left })
  const isNamed = stageLabel.test(label(stageRow)) || stepLabel.test(label(stepRow))
  if (!isNamed && lanes.every(({ kind }) => kind === 'text')) return null
  const last = [...grid.cells.values()].reduce((most, row) => Math.max(most, ...row.keys()), 0)
  const columns = columnsOf({ grid, labels, last, isOwn, stageRow, stepRow })
  return columns.length === 0 ? null : { title, isOwn, labels, last, columns, lanes, left }
}

interface Head {
  readonly stageRow: number | null
  readonly stepRow: number | null
  readonly above: readonly number[]
  readonly below: readonly number[]
}

interface Labelled {
  readonly grid: Grid
  readonly labels: number
  readonly label: (row: number | null) => string
}

/** How far down a table may begin. */
const MOST_ABOVE = 12

/** The rows of stages and steps: by what they are called, or else the first that heads several columns. */
function headOf(rows: readonly number[], { grid, labels, label }: Labelled): Head | null {
  const first = rows.slice(0, MOST_ABOVE)
  const heads = (row: number) => [...grid.cells.get(row)!.keys()].some((at) => at !== labels)
  const called = first.find((row) => stageLabel.test(label(row)) && heads(row))
  const steps = first.find((row) => stepLabel.test(label(row)) && heads(row))
  const stageRow = called ?? (steps === undefined ? first.find(heads) : unlabelled(steps))
  function unlabelled(before: number): number | undefined {
    const above = rows[rows.indexOf(before) - 1]
    return above !== undefined && label(above) === '' && heads(above) ? above : undefined
  }
  if (stageRow === undefined && steps === undefined) return null
  const next = rows[rows.indexOf(stageRow ?? -1) + 1]
  const isNext = next !== undefined && label(next) === '' && heads(next) && stageRow !== undefined
  const stepRow = steps ?? (isNext ? next : undefined)
  const top = Math.min(stageRow ?? Infinity, stepRow ?? Infinity)
  return {
    stageRow: stageRow ?? null,
    stepRow: stepRow ?? null,
    above: rows.filter((row) => row < top),
    below: rows.filter((row) => row > top && row !== stageRow && row !== stepRow),
  }
}

/** The first words above the stages; others there have no place. */
function titleOf(
  above: readonly number[],
  { grid, left }: { readonly grid: Grid; readonly left: LeftOut[] },
): string | null {
  const said = above.flatMap((row) =>
    [...grid.cells.get(row)!].map(([column, text]) => ({
      where: addressOf(grid, row, column),
      text,
    })),
  )
  const [title, ...others] = said
  for (const { where, text } of others)
    left.push({ where, what: `“${titleIn(text).slice(0, 60)}” stands above the stages.` })
  return title === undefined ? null : titleIn(title.text).slice(0, 300)
}

function lanesOf(
  rows: readonly number[],
  {
    grid,
    labels,
    isOwn,
    left,
  }: {
    readonly grid: Grid
    readonly labels: number
    readonly isOwn: boolean
    readonly left: LeftOut[]
  },
): GridLane[] {
  const lanes: { row: number; label: string; rows: number[] }[] = []
  for (const row of rows) {
    const label = wordsIn(grid.cells.get(row)!.get(labels) ?? '')
    const lane = lanes.at(-1)
    if (label !== '') lanes.push({ row, label, rows: [row] })
    else if (lane !== undefined) lane.rows.push(row)
    else
      left.push({
        where: rowName(grid, row),
        what: 'It has no name at its beginning.',
      })
  }
  return lanes.map(({ row, label, rows: own }) => {
    const [first = '', ...rest] = label.split('\n')
    const title = isOwn ? titleIn(first) : titleIn(label)
    const texts = own.flatMap((each) =>
      [...grid.cells.get(each)!].filter(([at]) => at !== labels).map(([, text]) => text),
    )
    const subtitle = isOwn ? titleIn(rest.join(' ')) : ''
    return { row, title: title.slice(0, 300), subtitle, rows: own, kind: kindOf(title, texts) }
  })
}

/** Our own exports write it behind a stage. */
const measuredReach = / · [\d.,\s]+% reach$/

/** Figures that our own workbooks show beside what people wrote. */
const measured = /^(?:reach|leave here|median stay|come again) \S/

function kindOf(title: string, texts: readonly string[]): GridKind {
  if (texts.length > 0 && texts.every((text) => measured.test(text))) return 'none'
  if (feelingLabel.test(title) && isFeelings(texts)) return 'emotion'
  if (channelLabel.test(title)) return 'channel'
  const type = laneTypeOf(title)
  const known = gridKinds.find((kind) => kind === type)
  return known ?? 'text'
}

interface Heads {
  readonly grid: Grid
  readonly labels: number
  readonly last: number
  readonly isOwn: boolean
  readonly stageRow: number | null
  readonly stepRow: number | null
}

/** A stage goes on to the right until the next begins; a step without a name belongs to the one before. */
function columnsOf({ grid, labels, last, isOwn, stageRow, stepRow }: Heads): GridColumn[] {
  const at = (row: number | null, column: number) =>
    row === null ? '' : wordsIn(grid.cells.get(row)?.get(column) ?? '')
  const columns: GridColumn[] = []
  let stage = 'Journey'
  let steps = 0
  for (let column = labels + 1; column <= last; column++) {
    const begun = titleIn(at(stageRow, column))
    if (begun !== '') {
      stage = begun.replace(measuredReach, '')
      steps = 0
    }
    const written = at(stepRow, column)
    const isFirst = begun !== '' || columns.length === 0
    if (stepRow !== null && written === '' && !isFirst) continue
    if (stepRow === null && begun === '' && isEmpty(grid, column)) continue
    steps++
    const none = isOwn && written === 'No steps yet'
    columns.push({
      column,
      stage,
      isFirst,
      step: none ? null : stepOf(written, { isOwn, stage, steps }),
    })
  }
  return columns
}

function isEmpty(grid: Grid, column: number): boolean {
  return ![...grid.cells.values()].some((row) => row.has(column))
}

/** Our own workbooks write a time above a step, and below it its channel and its branch. */
function stepOf(
  written: string,
  { isOwn, stage, steps }: { isOwn: boolean; stage: string; steps: number },
): NonNullable<GridColumn['step']> {
  if (written === '') return { title: steps === 1 ? stage : `${stage} ${steps}`, channel: null }
  if (!isOwn) return { title: titleIn(written), channel: null }
  const [title = '', channel = null] = written
    .split('\n')
    .filter((line, i) => i > 0 || !/^\d\d:\d\d$/.test(line))
  return { title: titleIn(title), channel }
}
