import { wallTime, type TimeParts } from './calendar.ts'

/** In which order a date like 03/04/2024 was meant. */
export type DateOrder = 'dayFirst' | 'monthFirst'

/** A time as written: wall-clock milliseconds, and its offset east of UTC where it names one. */
export interface WrittenTime {
  readonly wall: number
  readonly offset: number | null
}

const CLOCK =
  /(?:^|[\sT,])(\d{1,2})(?::|h|時|时|点)\s?(\d{2})(?:(?::|m|分)(\d{2})?(?:[.,](\d+))?)?\s?s?秒?分?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?(?=$|[\s,+\-zZ[(])/i
const OFFSET =
  /\s*(?:(z|utc|gmt)(?=$|\s|[+\-[(])\s*)?([+-])(\d{2}):?(\d{2})?\s*(?:[[(].*[\])])?\s*$|\s*(z|utc|gmt)\s*(?:[[(].*[\])])?\s*$/i

/**
 * Reads a date with or without a time in a form people write: 31.12.2024 14:05, 12/31/2024 2:05 PM,
 * 31 déc. 2024, Dec 31, 2024 2:05 PM, Tue, 31 Dec 2024 14:05:00 GMT, 2024年12月31日. Null for
 * anything else. A two-digit year is 1970–2069.
 */
export function readLocalForm(text: string, order: DateOrder): WrittenTime | null {
  const trimmed = text.trim()
  if (trimmed.length < 6 || trimmed.length > 64 || !/\d/.test(trimmed)) return null
  const clock = CLOCK.exec(trimmed)
  const zone = clock ? OFFSET.exec(trimmed) : null
  const zoneFrom = zone ? zone.index : trimmed.length
  const dateText = clock
    ? `${trimmed.slice(0, clock.index)} ${trimmed.slice(clock.index + clock[0].length, zoneFrom)}`
    : trimmed
  const date = readDate(dateText, order)
  if (!date) return null
  const time = clock ? readClock(clock) : { hour: 0, minute: 0, second: 0, millisecond: 0 }
  if (!time) return null
  const wall = wallTime({ ...date, ...time })
  return Number.isNaN(wall) ? null : { wall, offset: zone ? offsetOf(zone) : null }
}

/** Day and month as numbers, where the text holds a date whose order could be mistaken. */
export function ambiguousPair(text: string): readonly [number, number] | null {
  const match = /^\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text)
  return match ? [Number(match[1]), Number(match[3])] : null
}

type DateParts = Pick<TimeParts, 'year' | 'month' | 'day'>
type ClockParts = Pick<TimeParts, 'hour' | 'minute' | 'second' | 'millisecond'>

function readDate(text: string, order: DateOrder): DateParts | null {
  const numeric =
    /^\s*(?:\p{L}{2,12}\.?,?\s+)?(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?\s*,?\s*$/u.exec(
      text,
    )
  if (numeric) return numericDate([numeric[1]!, numeric[3]!, numeric[4]!], order)
  const eastAsian = /^\s*(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?\s*$/u.exec(
    text,
  )
  if (eastAsian) return numericDate([eastAsian[1]!, eastAsian[2]!, eastAsian[3]!], order)
  return namedMonthDate(text)
}

function numericDate(parts: readonly [string, string, string], order: DateOrder): DateParts | null {
  const [a, b, c] = parts
  if (a.length > 2)
    return c.length > 2 ? null : { year: Number(a), month: Number(b), day: Number(c) }
  const year = c.length <= 2 ? fullYear(Number(c)) : Number(c)
  return order === 'dayFirst'
    ? { year, month: Number(b), day: Number(a) }
    : { year, month: Number(a), day: Number(b) }
}

function namedMonthDate(text: string): DateParts | null {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu)
  if (!words || words.length > 6) return null
  const numbers = words.filter((word) => /^\d/.test(word))
  if (numbers.length !== 2) return null
  const month = words.map((word) => monthNames().get(word)).find((each) => each !== undefined)
  if (month === undefined) return null
  const [first, second] = numbers as [string, string]
  if (first.length === 4) return { year: Number(first), month, day: Number(second) }
  const year = second.length <= 2 ? fullYear(Number(second)) : Number(second)
  return { year, month, day: Number(first) }
}

function readClock(match: RegExpExecArray): ClockParts | null {
  const half = match[5]?.toLowerCase()[0]
  const written = Number(match[1])
  if (half && (written < 1 || written > 12)) return null
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written
  const millisecond = Math.floor(Number(`0.${match[4] ?? '0'}`) * 1000 + 1e-6)
  return { hour, minute: Number(match[2]), second: Number(match[3] ?? 0), millisecond }
}

function offsetOf(match: RegExpExecArray): number {
  if (!match[2]) return 0
  const minutes = Number(match[3]) * 60 + Number(match[4] ?? 0)
  return (match[2] === '-' ? -minutes : minutes) * 60_000
}

function fullYear(twoDigits: number): number {
  return twoDigits >= 70 ? 1900 + twoDigits : 2000 + twoDigits
}

let names: ReadonlyMap<string, number> | null = null

/** Long and short names of the months in the languages whose exports write them, from the ICU data of Node. */
function monthNames(): ReadonlyMap<string, number> {
  if (names) return names
  const found = new Map<string, number>([['sept', 9]])
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'pl', 'ru']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      })
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2024, month, 15)).find((p) => p.type === 'month')
        const name = part?.value.toLowerCase().replace(/\.$/, '')
        if (name && !/\d/.test(name)) found.set(name, month + 1)
      }
    }
  }
  names = found
  return found
}
