import { midnight, sinceMidnight } from './calendar.ts'
import type { DateOrder } from './local-form.ts'

const ZERO = 48
const COLON = 58
const SPACE = 32
const COMMA = 44
const MOST_DIGITS = 16

/**
 * Wall-clock time of the plainest local forms, 31.12.2024 and 12/31/2024 2:05:06 PM, without making
 * a string; NaN for anything else, which may still be a time in another form.
 */
export function scanLocal(bytes: Buffer, start: number, end: number, order: DateOrder): number {
  const separator = separatorAfter(bytes, start)
  if (separator !== 46 && separator !== 47 && separator !== 45) return Number.NaN
  const [first, second] = [start, numberEnd(bytes, start, end) + 1]
  const third = numberEnd(bytes, second, end) + 1
  const dateEnd = numberEnd(bytes, third, end)
  if (bytes[third - 1] !== separator || dateEnd - third !== 4) return Number.NaN
  if (second - first > 3 || third - second > 3 || third - second < 2) return Number.NaN
  const a = numberAt(bytes, first, second - 1)
  const b = numberAt(bytes, second, third - 1)
  const year = numberAt(bytes, third, dateEnd)
  const day = order === 'dayFirst' ? midnight(year, b, a) : midnight(year, a, b)
  if (dateEnd === end) return day
  const clock = bytes[dateEnd] === COMMA ? dateEnd + 1 : dateEnd
  return bytes[clock] === SPACE ? day + scanClock(bytes, clock + 1, end) : Number.NaN
}

/** Epoch seconds, milliseconds and microseconds as bare digits; NaN for anything else. */
export function scanEpoch(bytes: Buffer, start: number, end: number): number {
  const digits = end - start
  // 12 and 14 digits can be a compact date.
  if (digits < 9 || digits > MOST_DIGITS || digits === 12 || digits === 14) return Number.NaN
  return numberEnd(bytes, start, end) === end ? epochTime(numberAt(bytes, start, end)) : Number.NaN
}

/** Milliseconds of an epoch whose unit shows by its size: seconds, milli-, micro- or nanoseconds. */
export function epochTime(value: number): number {
  if (value < 1e8) return Number.NaN
  if (value < 1e11) return Math.floor(value * 1000 + 1e-4)
  if (value < 1e14) return Math.floor(value)
  if (value < 1e17) return Math.floor(value / 1000)
  return Math.floor(value / 1e6)
}

/** h:mm, h:mm:ss, either with AM or PM. */
function scanClock(bytes: Buffer, start: number, end: number): number {
  const hourEnd = numberEnd(bytes, start, end)
  const minuteEnd = numberEnd(bytes, hourEnd + 1, end)
  if (bytes[hourEnd] !== COLON || hourEnd - start > 2 || minuteEnd - hourEnd !== 3)
    return Number.NaN
  let at = minuteEnd
  let second = 0
  if (bytes[at] === COLON) {
    at = numberEnd(bytes, at + 1, end)
    if (at - minuteEnd !== 3) return Number.NaN
    second = numberAt(bytes, minuteEnd + 1, at)
  }
  const hour = halfDay(numberAt(bytes, start, hourEnd), bytes, at, end)
  return sinceMidnight(hour, numberAt(bytes, hourEnd + 1, minuteEnd), second)
}

/** The hour of 24 from one with AM or PM behind it; NaN where something else follows. */
function halfDay(hour: number, bytes: Buffer, at: number, end: number): number {
  if (at === end) return hour
  const from = bytes[at] === SPACE ? at + 1 : at
  const half = bytes[from]! | 32
  if (end - from !== 2 || (bytes[from + 1]! | 32) !== 109 || hour < 1 || hour > 12)
    return Number.NaN
  if (half !== 97 && half !== 112) return Number.NaN
  return (hour % 12) + (half === 112 ? 12 : 0)
}

function separatorAfter(bytes: Buffer, start: number): number {
  return isDigit(bytes[start + 1]) ? bytes[start + 2]! : bytes[start + 1]!
}

function numberEnd(bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && isDigit(bytes[at])) at++
  return at
}

function numberAt(bytes: Buffer, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) value = value * 10 + bytes[at]! - ZERO
  return start < end ? value : Number.NaN
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= 57
}
