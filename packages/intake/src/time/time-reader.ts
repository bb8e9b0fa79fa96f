import { midnight, sinceMidnight } from './calendar.ts'
import { ambiguousPair, readLocalForm, type DateOrder } from './local-form.ts'
import type { Zone } from './zone.ts'

const ZERO = 48
const NINE = 57
const MINUS = 45
const PLUS = 43
const COLON = 58
const SLASH = 47
const DOT = 46
const COMMA = 44
const SPACE = 32

/** Reads the times of one column, from bytes, without making strings where they are ISO-like. */
export interface TimeReader {
  readonly order: DateOrder
  /** Milliseconds since the epoch, UTC, whole; NaN where the bytes are no time. */
  read(bytes: Buffer, start: number, end: number): number
  readText(text: string): number
}

export interface TimeOptions {
  /** For times that name no zone. */
  readonly zone: Zone
  readonly order: DateOrder
}

/**
 * Understands ISO 8601 (also with a space or slashes), epoch seconds, milliseconds, microseconds
 * and nanoseconds told apart by their size, compact 20241231 and 20241231140500, and local forms.
 */
export function createTimeReader({ zone, order }: TimeOptions): TimeReader {
  const utc = zone.name === 'UTC'
  const iso = new IsoScanner()
  const scratch = Buffer.alloc(96)
  const read = (bytes: Buffer, start: number, end: number): number => {
    let from = start
    let to = end
    while (from < to && bytes[from]! <= SPACE) from++
    while (to > from && bytes[to - 1]! <= SPACE) to--
    const wall = iso.scan(bytes, from, to)
    if (wall === wall) return iso.zoned || utc ? wall : zone.toUtc(wall)
    return readOther(bytes.toString('utf8', from, Math.min(to, from + 96)))
  }
  const readOther = (text: string): number => {
    const number = /^\d/.test(text) ? readNumeric(text, zone) : Number.NaN
    if (number === number) return number
    const written = readLocalForm(text, order)
    if (!written) return Number.NaN
    return written.offset === null ? zone.toUtc(written.wall) : written.wall - written.offset
  }
  return {
    order,
    read,
    readText: (text) => {
      if (text.length > 32) return readOther(text.trim())
      return read(scratch, 0, scratch.write(text, 0, 'utf8'))
    },
  }
}

/** True for a bare number in the range of an epoch or a compact date: alone it proves nothing. */
export function isNumericTime(text: string): boolean {
  return /^\s*\d{8,19}(\.\d+)?\s*$/.test(text)
}

/**
 * Day first or month first, from every sample: one number above 12 decides; else the number that
 * changes more is the day; else the form (AM/PM and a slash) is American. `sure` says it was proved.
 */
export function decideOrder(samples: Iterable<string>): { order: DateOrder; sure: boolean } {
  const first = new Set<number>()
  const second = new Set<number>()
  let american = false
  for (const text of samples) {
    const pair = ambiguousPair(text)
    if (!pair) continue
    if (pair[0] > 12) return { order: 'dayFirst', sure: true }
    if (pair[1] > 12) return { order: 'monthFirst', sure: true }
    first.add(pair[0])
    second.add(pair[1])
    american ||= /\/.*[ap]\.?m/i.test(text)
  }
  if (first.size === second.size)
    return { order: american ? 'monthFirst' : 'dayFirst', sure: false }
  return { order: first.size > second.size ? 'dayFirst' : 'monthFirst', sure: false }
}

/** Epochs by their number of digits, and compact dates; NaN for smaller or larger numbers. */
function readNumeric(text: string, zone: Zone): number {
  if (!/^\d{8,19}(?:\.\d+)?$/.test(text)) return Number.NaN
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text)
  if (compact && (text.length === 8 || text.length === 12 || text.length === 14)) {
    const [year, month, day, hour, minute, second] = compact
      .slice(1)
      .map((part) => Number(part ?? 0))
    const wall = midnight(year!, month!, day!) + sinceMidnight(hour!, minute!, second!)
    return Number.isNaN(wall) ? wall : zone.toUtc(wall)
  }
  const value = Number(text)
  if (value < 1e8) return Number.NaN
  if (value < 1e11) return Math.floor(value * 1000 + 1e-4)
  if (value < 1e14) return Math.floor(value)
  if (value < 1e17) return Math.floor(value / 1000)
  return Math.floor(value / 1e6)
}

/** Scans YYYY-MM-DD[ T]HH:MM[:SS[.fraction]][zone] at fixed places; remembers the last day seen. */
class IsoScanner {
  /** Whether the last time scanned named its own zone. */
  zoned = false
  private dayKey = -1
  private dayStart = Number.NaN

  scan(bytes: Buffer, start: number, end: number): number {
    this.zoned = false
    const length = end - start
    if (length < 10) return Number.NaN
    const separator = bytes[start + 4]!
    if (separator !== MINUS && separator !== SLASH) return Number.NaN
    if (bytes[start + 7] !== separator) return Number.NaN
    const day = this.day(bytes, start)
    if (length === 10) return day
    const between = bytes[start + 10]!
    if (length < 16 || (between !== 84 && between !== SPACE && between !== 116)) return Number.NaN
    const hour = two(bytes, start + 11)
    const minute = two(bytes, start + 14)
    if (bytes[start + 13] !== COLON || hour < 0 || minute < 0) return Number.NaN
    return this.seconds(bytes, start + 16, end, day + sinceMidnight(hour, minute, 0))
  }

  private day(bytes: Buffer, start: number): number {
    const century = two(bytes, start)
    const years = two(bytes, start + 2)
    const month = two(bytes, start + 5)
    const day = two(bytes, start + 8)
    if (century < 0 || years < 0 || month < 0 || day < 0) return Number.NaN
    const key = ((century * 100 + years) * 100 + month) * 100 + day
    if (key !== this.dayKey) {
      this.dayKey = key
      this.dayStart = midnight(century * 100 + years, month, day)
    }
    return this.dayStart
  }

  private seconds(bytes: Buffer, start: number, end: number, upToMinute: number): number {
    let at = start
    let time = upToMinute
    if (at + 2 < end && bytes[at] === COLON) {
      const second = two(bytes, at + 1)
      if (second < 0 || second > 60) return Number.NaN
      time += second * 1000
      at += 3
      if (at < end && (bytes[at] === DOT || bytes[at] === COMMA)) {
        let scale = 100
        for (at++; at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) {
          time += scale >= 1 ? (bytes[at]! - ZERO) * scale : 0
          scale = scale > 1 ? scale / 10 : 0
        }
      }
    }
    return at === end ? time : this.offset(bytes, at, end, time)
  }

  private offset(bytes: Buffer, start: number, end: number, time: number): number {
    let at = start
    while (at < end && bytes[at] === SPACE) at++
    const sign = bytes[at]!
    this.zoned = true
    if (at + 1 === end && (sign === 90 || sign === 122)) return time
    if (sign !== PLUS && sign !== MINUS) return isUtcWord(bytes, at, end) ? time : Number.NaN
    const hours = two(bytes, at + 1)
    const minutesAt = bytes[at + 3] === COLON ? at + 4 : at + 3
    const minutes = minutesAt + 2 === end ? two(bytes, minutesAt) : minutesAt === end ? 0 : -1
    if (at + 3 > end || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return Number.NaN
    const shift = (hours * 60 + minutes) * 60_000
    return sign === PLUS ? time - shift : time + shift
  }
}

function two(bytes: Buffer, at: number): number {
  const tens = bytes[at]! - ZERO
  const ones = bytes[at + 1]! - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function isUtcWord(bytes: Buffer, at: number, end: number): boolean {
  return end - at === 3 && /^(utc|gmt)$/i.test(bytes.toString('latin1', at, end))
}
