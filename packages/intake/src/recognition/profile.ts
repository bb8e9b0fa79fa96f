import { isMissingValue } from '../feedback/values.ts'
import { createTimeReader, isNumericTime, type TimeReader } from '../time/time-reader.ts'
import { createZone } from '../time/zone.ts'

export type ColumnType = 'time' | 'number' | 'category' | 'text' | 'id'

/** What the sample shows of one column. */
export interface ColumnProfile {
  readonly name: string
  /** Up to five different values, in order of appearance. */
  readonly samples: readonly string[]
  readonly type: ColumnType
  /** Different values among the sampled rows, missing ones aside. */
  readonly distinct: number
  /** Share of sampled rows with a value. */
  readonly filled: number
  /** Numbers that could be epochs: times only where the name says so. */
  readonly epochLike: boolean
  /** Whether its times tell the time of day, too. */
  readonly clock: boolean
  /** Smallest and largest number, where the column holds numbers. */
  readonly range: readonly [number, number] | null
  /** Sampled rows with a value. */
  readonly values: number
}

const utc = createZone('UTC')!
const anyOrder: readonly TimeReader[] = [
  createTimeReader({ zone: utc, order: 'dayFirst' }),
  createTimeReader({ zone: utc, order: 'monthFirst' }),
]

/** Profiles of all columns from sampled rows; `now` (ms) tells epochs from other long numbers. */
export function profileColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  now: number,
): ColumnProfile[] {
  return names.map((name, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => !isMissingValue(cell))
    return profileColumn(name, cells, { rows: rows.length, now })
  })
}

/** True for a cell that is a number or a time rather than a name. */
export function isDataLike(cell: string): boolean {
  const text = cell.trim()
  if (text === '') return false
  return toNumber(text) !== null || (/\d/.test(text) && isTime(text))
}

/** The number a cell holds, with point or comma, or null. */
function toNumber(text: string): number | null {
  const trimmed = text.trim()
  if (!/^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(trimmed)) return null
  return Number(trimmed.replace(',', '.'))
}

function profileColumn(
  name: string,
  cells: readonly string[],
  { rows, now }: { readonly rows: number; readonly now: number },
): ColumnProfile {
  const different = new Set(cells)
  const numbers = cells.map(toNumber).filter((each) => each !== null)
  const numeric = cells.length > 0 && numbers.length >= cells.length * 0.8
  return {
    name,
    samples: [...different].slice(0, 5).map((each) => each.slice(0, 200)),
    type: typeOf(cells, different.size, numeric),
    distinct: different.size,
    filled: rows === 0 ? 0 : cells.length / rows,
    epochLike: numeric && cells.every(isNumericTime) && inEpochRange(cells, now),
    clock: cells.some((cell) => /\d:\d|\d[hT時时]\s?\d|^\s*\d{9,}/.test(cell)),
    range: numeric ? rangeOf(numbers) : null,
    values: cells.length,
  }
}

function typeOf(cells: readonly string[], distinct: number, numeric: boolean): ColumnType {
  if (cells.length === 0) return 'category'
  if (numeric) return 'number'
  const probe = cells.length > 200 ? cells.slice(0, 200) : cells
  if (probe.filter(isTime).length >= probe.length * 0.8) return 'time'
  const words = cells.reduce((sum, cell) => sum + wordsIn(cell), 0) / cells.length
  const repeated = distinct <= cells.length / 2
  if (words >= 5 && !repeated) return 'text'
  if (repeated || distinct <= 12) return 'category'
  return words >= 3 ? 'text' : 'id'
}

function isTime(text: string): boolean {
  return anyOrder.some((reader) => !Number.isNaN(reader.readText(text)))
}

/** Between 1990 and ten years from now, whatever the unit. */
function inEpochRange(cells: readonly string[], now: number): boolean {
  const reader = anyOrder[0]!
  return cells.every((cell) => {
    const time = reader.readText(cell)
    return time > 631_152_000_000 && time < now + 10 * 365.25 * 86_400_000
  })
}

function rangeOf(numbers: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const number of numbers) {
    if (number < low) low = number
    if (number > high) high = number
  }
  return [low, high]
}

/** Words, counting a run of Han, kana, Hangul or Thai letters as one word for each two letters. */
function wordsIn(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0
  return dense / 2 + text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
