const days = { week: 7, month: 30, quarter: 91 } as const
export type Since = keyof typeof days

/** The morning so many days ago, so that all of a day ask for the same (ISO 8601). */
export function momentOf(since: Since): string {
  const day = new Date()
  day.setUTCHours(0, 0, 0, 0)
  return new Date(day.getTime() - days[since] * 86_400_000).toISOString()
}
