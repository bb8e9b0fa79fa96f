import type { Period } from '@desirepath/core'

/** SQL of the number of the period that a time lies in, as `periodOf` of core numbers them. */
export function periodSql(by: Period, time: 'time' | 'first'): string {
  const day = `toInt32(floor(${time} / 86400000))`
  if (by === 'day') return day
  if (by === 'week') return `toInt32(floor((${day} - 4) / 7))`
  const date = `addDays(toDate32('1970-01-01'), ${day})`
  return `toInt32(toYear(${date}) * 12 + toMonth(${date}) - 1)`
}
