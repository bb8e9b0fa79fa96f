import { midnight, sinceMidnight } from './calendar.ts'
import { IsoScanner } from './iso-scanner.ts'
import { ambiguousPair, readLocalForm, type DateOrder } from './local-form.ts'
import { epochTime, scanEpoch, scanLocal } from './plain-scanner.ts'
import type { Zone } from './zone.ts'

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
    if (!Number.isNaN(wall)) return iso.zoned || utc ? wall : zone.toUtc(wall)
    const local = scanLocal(bytes, from, to, order)
    if (!Number.isNaN(local)) return utc ? local : zone.toUtc(local)
    const epoch = scanEpoch(bytes, from, to)
    if (!Number.isNaN(epoch)) return epoch
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
  return epochTime(Number(text))
}
