import type { JourneySearch } from '../../routes/journey.ts'
import { type FilterName, filterNames, type Filters } from '../filters/filter-names.ts'
import type { TableRow } from './rows.ts'

/** The columns by which rows are sorted. */
const columns = [
  'type',
  'lane',
  'stage',
  'step',
  'words',
  'channel',
  'score',
  'reach',
  'evidence',
  'persona',
  'owner',
  'tags',
  'change',
] as const
export type Column = (typeof columns)[number]

interface Sorting {
  readonly column: Column
  readonly descending: boolean
}

/** `score` or `-score`, as it stands in an address; null for what is no column. */
export function parseSorting(text: string | undefined): Sorting | null {
  if (text === undefined) return null
  const descending = text.startsWith('-')
  const column = columns.find((each) => each === (descending ? text.slice(1) : text))
  return column === undefined ? null : { column, descending }
}

/** Ascending, then descending, then as on the map. */
export function nextSorting(now: Sorting | null, column: Column): string | undefined {
  if (now?.column !== column) return column
  return now.descending ? undefined : `-${column}`
}

type RowFilters = Filters & Pick<JourneySearch, 'find' | 'hide'>

/** The rows that fit every filter of the address; a lane that is hidden on the map is hidden here. */
export function filterRows(rows: readonly TableRow[], filters: RowFilters): TableRow[] {
  const needle = (filters.find ?? '').trim().toLocaleLowerCase()
  const hidden = new Set(filters.hide?.split(','))
  const set = filterNames.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [(row: TableRow) => fits[name](row, value)]
  })
  return rows.filter(
    (row) =>
      !hidden.has(row.laneId) &&
      set.every((isFit) => isFit(row)) &&
      (needle === '' || haystack(row).includes(needle)),
  )
}

const fits: Readonly<Record<FilterName, (row: TableRow, value: string) => boolean>> = {
  type: (row, value) => row.laneType === value,
  stage: (row, value) => row.stageId === value,
  backing: (row, value) => row.backing === value,
  severity: (row, value) => (row.severity ?? 0) >= Number(value),
  score: (row, value) => row.mood === value,
  owner: (row, value) => row.owners.includes(value),
  who: (row, value) => row.walkers.includes(value),
  colour: (row, value) => row.colour === value,
  tag: (row, value) => row.tags.includes(value),
  since: (row) => row.change !== null,
}

function haystack(row: TableRow): string {
  const { words, step, lane, channel, owner, tags } = row
  return [words, step, lane, channel, owner, ...tags].join(' ').toLocaleLowerCase()
}

/** Rows by one column; rows without a value there stand last either way, equal ones as they came. */
export function sortRows(rows: readonly TableRow[], sorting: Sorting | null): readonly TableRow[] {
  if (sorting === null) return rows
  const { column, descending } = sorting
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [first, second] = [valueOf(a, column), valueOf(b, column)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    if (typeof first === 'number' && typeof second === 'number') return sign * (first - second)
    return sign * collator.compare(String(first), String(second))
  })
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What a row says in a column, and is sorted by there; null for nothing: steps and stages as on the map, a severity as a score. */
export function valueOf(row: TableRow, column: Column): number | string | null {
  if (column === 'step' || column === 'stage') return row.stepId === '' ? null : row.place
  if (column === 'score') return row.score ?? row.severity
  if (column === 'tags') return row.tags.length === 0 ? null : row.tags.join(', ')
  const value = row[column]
  return value === '' ? null : value
}
