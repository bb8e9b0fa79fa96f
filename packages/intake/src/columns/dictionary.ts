import { isAscii, isUtf8 } from 'node:buffer'

/** What a dictionary answers for a value that stands for “nothing here”. */
export const MISSING = -1

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
  /** Values that get the first codes. */
  readonly first?: readonly string[]
}

/** True for what databases and languages write where they have no name; “NA” can be a real one. */
export function isMissingName(text: string): boolean {
  return text.trim() === '' || missingNames.has(text)
}

const missingNames = new Set(['NULL', 'null', 'NaN', 'nan', '<NA>', '#N/A', 'undefined', '\\N'])

export function createDictionary({ isMissing, first = [] }: DictionaryOptions): Dictionary {
  const values: string[] = []
  const codes = new Map<string, number>()
  const table = new ByteTable()
  const codeOf = (text: string): number => {
    const known = codes.get(text)
    if (known !== undefined) return known
    const code = isMissing(text) ? MISSING : values.push(text) - 1
    codes.set(text, code)
    return code
  }
  for (const value of first) codes.set(value, values.push(value) - 1)
  return {
    values,
    codeOf,
    codeOfBytes: (bytes, start, end) => {
      const hash = table.hash(bytes, start, end)
      const found = table.find(bytes, start, end, hash)
      if (found !== NOT_FOUND) return found
      const code = codeOf(decode(bytes, start, end))
      table.add(bytes, start, end, { hash, code })
      return code
    },
  }
}

function decode(bytes: Buffer, start: number, end: number): string {
  const slice = bytes.subarray(start, end)
  if (isAscii(slice)) return bytes.toString('latin1', start, end)
  return isUtf8(slice) ? slice.toString('utf8') : new TextDecoder('windows-1252').decode(slice)
}

const NOT_FOUND = -2

/** Open addressing over one arena of bytes: a look-up touches a slot, a hash and the bytes. */
class ByteTable {
  private slots = new Int32Array(256).fill(-1)
  private hashes = new Uint32Array(128)
  private starts = new Float64Array(128)
  private lengths = new Uint32Array(128)
  private codes = new Int32Array(128)
  private arena = Buffer.allocUnsafeSlow(4096)
  private used = 0
  private size = 0

  hash(bytes: Buffer, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
    return (hash ^ (hash >>> 15)) >>> 0
  }

  find(bytes: Buffer, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!
      if (entry < 0) return NOT_FOUND
      if (this.hashes[entry] === hash && this.same(entry, bytes, start, end)) {
        return this.codes[entry]!
      }
    }
  }

  add(
    bytes: Buffer,
    start: number,
    end: number,
    { hash, code }: { hash: number; code: number },
  ): void {
    if (this.size === this.codes.length) this.grow()
    const entry = this.size++
    this.reserve(end - start)
    bytes.copy(this.arena, this.used, start, end)
    this.starts[entry] = this.used
    this.lengths[entry] = end - start
    this.hashes[entry] = hash
    this.codes[entry] = code
    this.used += end - start
    this.place(entry)
  }

  private same(entry: number, bytes: Buffer, start: number, end: number): boolean {
    const length = this.lengths[entry]!
    if (length !== end - start) return false
    const from = this.starts[entry]!
    for (let i = 0; i < length; i++) if (this.arena[from + i] !== bytes[start + i]) return false
    return true
  }

  private place(entry: number): void {
    const mask = this.slots.length - 1
    let slot = this.hashes[entry]! & mask
    while (this.slots[slot]! >= 0) slot = (slot + 1) & mask
    this.slots[slot] = entry
  }

  private reserve(bytes: number): void {
    if (this.used + bytes <= this.arena.length) return
    const next = Buffer.allocUnsafeSlow(Math.max(this.arena.length * 2, this.used + bytes))
    this.arena.copy(next, 0, 0, this.used)
    this.arena = next
  }

  private grow(): void {
    const room = this.size * 2
    this.hashes = copied(this.hashes, new Uint32Array(room))
    this.starts = copied(this.starts, new Float64Array(room))
    this.lengths = copied(this.lengths, new Uint32Array(room))
    this.codes = copied(this.codes, new Int32Array(room))
    this.slots = new Int32Array(room * 2).fill(-1)
    for (let entry = 0; entry < this.size; entry++) this.place(entry)
  }
}

function copied<T extends Int32Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
