import { plural } from '../wording/figures.ts'

const MONTH_MS = (365.25 / 12) * 86_400_000

/** Months from one moment to a later one, ISO 8601; 0 where the first is not earlier. */
export function monthsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / MONTH_MS) || 0
}

/** Evidence that is older than so many months tells of customers and markets as they were. */
export const OLD_MONTHS = 9

export function isOld(at: string, now: string): boolean {
  return monthsBetween(at, now) > OLD_MONTHS
}

/** How old something of so many months is, in words: “7 months”, “14 years”. */
export function spellAge(months: number): string {
  if (months < 1) return 'less than a month'
  return months < 24 ? plural(Math.floor(months), 'month') : plural(Math.floor(months / 12), 'year')
}
