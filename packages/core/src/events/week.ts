export const WEEK_MS = 7 * 86_400_000

/** 5 January 1970 was a Monday. */
export const FIRST_MONDAY_MS = 4 * 86_400_000

/** The number of a UTC week that begins on Monday, for milliseconds since the epoch. */
export function weekOf(at: number): number {
  return Math.floor((at - FIRST_MONDAY_MS) / WEEK_MS)
}

/** The Monday a week begins with, ISO date. */
export function mondayOf(week: number): string {
  return new Date(week * WEEK_MS + FIRST_MONDAY_MS).toISOString().slice(0, 10)
}
