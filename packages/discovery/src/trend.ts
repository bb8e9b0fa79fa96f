/** One week of a figure. */
export interface TrendPoint {
  /** The Monday the week begins with, ISO date. */
  readonly week: string
  readonly value: number
  readonly n: number
}

const WEEK = 7 * 86_400_000
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4 * 86_400_000

/** Values by week: their mean and number; weeks without one are left out. */
export function weekly(
  values: Iterable<{ readonly at: number; readonly value: number }>,
): TrendPoint[] {
  const weeks = new Map<number, { sum: number; n: number }>()
  for (const { at, value } of values) {
    const week = Math.floor((at - FIRST_MONDAY) / WEEK)
    const own = weeks.get(week) ?? { sum: 0, n: 0 }
    weeks.set(week, { sum: own.sum + value, n: own.n + 1 })
  }
  return [...weeks]
    .sort((a, b) => a[0] - b[0])
    .map(([week, { sum, n }]) => ({
      week: new Date(week * WEEK + FIRST_MONDAY).toISOString().slice(0, 10),
      value: sum / n,
      n,
    }))
}
