import { formatMonth } from '@desirepath/render'

/** A month, or a year where there are many, without gaps between. */
export interface Span {
  /** `YYYY-MM`. */
  readonly first: string
  readonly last: string
  readonly label: string
  readonly n: number
}

/** So many bars can be told apart. */
const MOST = 40

/** The time from the first to the last month, with how much there is of each. */
export function spansOf(
  months: readonly { readonly value: string; readonly n: number }[],
): readonly Span[] {
  const known = new Map(months.flatMap(({ value, n }) => (value === '' ? [] : [[value, n]])))
  const keys = [...known.keys()].toSorted()
  const [first, last] = [keys[0], keys.at(-1)]
  if (first === undefined || last === undefined) return []
  const between = monthsBetween(first, last)
  if (between.length <= MOST)
    return between.map((month) => ({
      first: month,
      last: month,
      label: formatMonth(month),
      n: known.get(month) ?? 0,
    }))
  const years = Map.groupBy(between, (month) => month.slice(0, 4))
  return [...years].map(([year, own]) => ({
    first: `${year}-01`,
    last: `${year}-12`,
    label: year,
    n: own.reduce((sum, month) => sum + (known.get(month) ?? 0), 0),
  }))
}

/** A mistaken year must not make thousands of bars. */
const LONGEST = 1200

function monthsBetween(first: string, last: string): string[] {
  const found: string[] = []
  for (let month = first; month <= last && found.length < LONGEST; month = nextMonth(month))
    found.push(month)
  return found
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`
}

/** The last day of a month, as `YYYY-MM-DD`. */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
