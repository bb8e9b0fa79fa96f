import { mondayOf, weekOf } from '@desirepath/core'

/** One week of a figure. */
export interface TrendPoint {
  /** The Monday the week begins with, ISO date. */
  readonly week: string
  readonly value: number
  readonly n: number
}

/** Values by week: their mean and number; weeks without one are left out. */
export function weekly(
  values: Iterable<{ readonly at: number; readonly value: number }>,
): TrendPoint[] {
  const weeks = new Map<number, { sum: number; n: number }>()
  for (const { at, value } of values) {
    const week = weekOf(at)
    const own = weeks.get(week) ?? { sum: 0, n: 0 }
    weeks.set(week, { sum: own.sum + value, n: own.n + 1 })
  }
  return [...weeks]
    .sort((a, b) => a[0] - b[0])
    .map(([week, { sum, n }]) => ({
      week: mondayOf(week),
      value: sum / n,
      n,
    }))
}
