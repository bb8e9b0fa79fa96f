import { midnight, sinceMidnight } from './calendar.ts'

const ZERO = 48
const NINE = 57
const MINUS = 45
const PLUS = 43
const COLON = 58
const SLASH = 47
const DOT = 46
const COMMA = 44
const SPACE = 32

/** Scans YYYY-MM-DD[ T]HH:MM[:SS[.fraction]][zone] at fixed places; remembers the last day seen. */
export class IsoScanner {
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
