const DAY = 86_400_000

/** Date and wall-clock parts of a time as somebody wrote it. */
export interface TimeParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

/**
 * Milliseconds of a Gregorian midnight since the epoch, NaN for a day that does not exist
 * (Howard Hinnant, “chrono-compatible low-level date algorithms”, days_from_civil).
 */
export function midnight(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = ((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0
  const dayOfEra =
    yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear + day - 1
  return (era * 146_097 + dayOfEra - 719_468) * DAY
}

/** Milliseconds since midnight, NaN for a time that no clock shows; 24:00 and a leap second pass. */
export function sinceMidnight(hour: number, minute: number, second: number): number {
  const beyond = hour > 24 || minute > 59 || second > 60
  if (beyond || (hour === 24 && minute + second > 0)) return Number.NaN
  return ((hour * 60 + minute) * 60 + second) * 1000
}

/** Wall-clock milliseconds of the parts, NaN where they name no time. */
export function wallTime(parts: TimeParts): number {
  return (
    midnight(parts.year, parts.month, parts.day) +
    sinceMidnight(parts.hour, parts.minute, parts.second) +
    parts.millisecond
  )
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
