import { isUtf8 } from 'node:buffer'

/** What a dictionary answers for a value that stands for “nothing here”. */
const MISSING = -1

/**
 * Codes for repeated strings, looked up by their bytes so that a known value never becomes a string.
 * Bytes that are not UTF-8 are read as Windows-1252, so one stray Latin-1 value spoils nothing.
 */
export interface Dictionary {
  /** Distinct values by code. */
  readonly values: readonly string[]
  codeOfBytes(bytes: Buffer, start: number, end: number): number
  codeOf(text: string): number
}

export interface DictionaryOptions {
  /** Values to be answered with `MISSING`. */
  readonly isMissing: (text: string) => boolean
  /** Values that hold the first codes and are never looked up. */
  readonly first?: readonly string[]
}

/** True for what databases and languages write where they have no name; “NA” can be a real one. */
export function isMissingName(text: string): boolean {
  return text.trim() === '' || missingNames.has(text)
}

const missingNames = new Set(['NULL', 'null', 'NaN', 'nan', '<NA>', '#N/A', 'undefined', '\\N'])

export function createDictionary({ isMissing, first = [] }: DictionaryOptions): Dictionary {
  const values: string[] = [...first]
  const table = new ByteTable()
  let scratch = Buffer.allocUnsafeSlow(1024)
  const codeOfBytes = (bytes: Buffer, start: number, end: number): number => {
    const found = table.find(bytes, start, end)
    if (found !== NOT_FOUND) return found
    if (isPlain(bytes, start, end)) return add(bytes.toString('latin1', start, end), bytes, start)
    const slice = bytes.subarray(start, end)
    if (isUtf8(slice)) return add(slice.toString('utf8'), bytes, start)
    const code = codeOf(new TextDecoder('windows-1252').decode(slice))
    table.find(bytes, start, end)
    table.add(bytes, start, end, code)
    return code
  }
  /** Needs the look-up just before to have failed on the same bytes. */
  const add = (text: string, bytes: Buffer, start: number): number => {
    const code = isMissing(text) ? MISSING : values.push(text) - 1
    table.add(bytes, start, start + Buffer.byteLength(text), code)
    return code
  }
  const codeOf = (text: string): number => {
    if (text.length * 3 > scratch.length) scratch = Buffer.allocUnsafeSlow(text.length * 3)
    return codeOfBytes(scratch, 0, scratch.write(text, 0, 'utf8'))
  }
  return { values, codeOf, codeOfBytes }
}

function isPlain(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! > 127) return false
  return true
}

/** 32 bits of some bytes, four at a time (the body and end of MurmurHash3, Austin Appleby). */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    const four =
      bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    hash ^= Math.imul(four, 0xcc9e2d51)
    hash = Math.imul((hash << 13) | (hash >>> 19), 0x1b873593)
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

const NOT_FOUND = -2

/** Places of one slot: hash, start in the arena, length + 1 (0 is an empty slot), code. */
const SLOT = 4

/** Open addressing over one arena of bytes: a look-up touches one slot and the bytes. */
class ByteTable {
  private slots = new Int32Array(256 * SLOT)
  private arena = Buffer.allocUnsafeSlow(4096)
  private used = 0
  private size = 0
  private hash = 0

  /** Code of the bytes, or `NOT_FOUND`; remembers their hash for an `add` that follows. */
  find(bytes: Buffer, start: number, end: number): number {
    const { slots, arena } = this
    const hash = hashOf(bytes, start, end)
    const mask = slots.length - 1
    const length = end - start
    this.hash = hash
    for (let at = (hash << 2) & mask; ; at = (at + SLOT) & mask) {
      const stored = slots[at + 2]!
      if (stored === 0) return NOT_FOUND
      if (slots[at] !== hash || stored !== length + 1) continue
      const from = slots[at + 1]! >>> 0
      let i = 0
      while (i < length && arena[from + i] === bytes[start + i]) i++
      if (i === length) return slots[at + 3]!
    }
  }

  add(bytes: Buffer, start: number, end: number, code: number): void {
    const length = end - start
    if (++this.size * SLOT * 10 > this.slots.length * 7) this.grow()
    if (this.used + length > this.arena.length) this.reserve(length)
    for (let i = 0; i < length; i++) this.arena[this.used + i] = bytes[start + i]!
    const { slots, hash } = this
    const at = freeSlot(slots, hash)
    slots[at] = hash
    slots[at + 1] = this.used
    slots[at + 2] = length + 1
    slots[at + 3] = code
    this.used += length
  }

  private reserve(bytes: number): void {
    const next = Buffer.allocUnsafeSlow(Math.max(this.arena.length * 2, this.used + bytes))
    this.arena.copy(next, 0, 0, this.used)
    this.arena = next
  }

  private grow(): void {
    const old = this.slots
    const next = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] !== 0) next.set(old.subarray(at, at + SLOT), freeSlot(next, old[at]!))
    }
    this.slots = next
  }
}

function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1
  let at = (hash << 2) & mask
  while (slots[at + 2] !== 0) at = (at + SLOT) & mask
  return at
}
