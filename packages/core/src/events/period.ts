import { FIRST_MONDAY_MS, weekOf, WEEK_MS } from './week.ts'

/** What figures in time are counted by; all in UTC, weeks begin on Monday. */
export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

const DAY_MS = 86_400_000

/** The number of the day, week or month that a time lies in, milliseconds since the epoch; one more is the next. */
export function periodOf(at: number, by: Period): number {
  if (by === 'day') return Math.floor(at / DAY_MS)
  if (by === 'week') return weekOf(at)
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** The first and the last day of the period of a number, ISO dates. */
export function daysOf(period: number, by: Period): { readonly from: string; readonly to: string } {
  const from = startOf(period, by)
  return { from: isoDay(from), to: isoDay(startOf(period + 1, by) - DAY_MS) }
}

function startOf(period: number, by: Period): number {
  if (by === 'day') return period * DAY_MS
  if (by === 'week') return period * WEEK_MS + FIRST_MONDAY_MS
  return Date.UTC(Math.floor(period / 12), period - Math.floor(period / 12) * 12, 1)
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
