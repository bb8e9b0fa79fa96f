export const WEEK_MS = 7 * 86_400_000

/** 5 January 1970 was a Monday. */
export const FIRST_MONDAY_MS = 4 * 86_400_000

/** The number of a UTC week that begins on Monday, for milliseconds since the epoch. */
export function weekOf(at: number): number {
  return Math.floor((at - FIRST_MONDAY_MS) / WEEK_MS)
}
