import type { CodedColumn } from '@desirepath/core'
import { createDictionary, type Dictionary } from './dictionary.ts'
import { growing, type Growing } from './growing.ts'

/** A further column while it is being read: code 0 is missing, and it gives up when it has too many values. */
export interface CodedBuilder {
  readonly name: string
  readonly overflowed: boolean
  /** Distinct values so far, the missing one aside. */
  readonly distinct: number
  setBytes(row: number, bytes: Buffer, start: number, end: number): void
  setText(row: number, text: string): void
  /** Forgets rows from `size` on. */
  truncate(size: number): void
  finish(size: number): CodedColumn
}

/** Missing words count as missing only where a whole cell holds them. */
export function createCodedBuilder(name: string, mostValues: number): CodedBuilder {
  return new Builder(name, mostValues)
}

class Builder implements CodedBuilder {
  readonly name: string
  overflowed = false
  private readonly mostValues: number
  private readonly dictionary: Dictionary
  private codes: Growing<Uint8Array> | Growing<Uint16Array> | Growing<Uint32Array>

  constructor(name: string, mostValues: number) {
    this.name = name
    this.mostValues = mostValues
    this.dictionary = createDictionary({ isMissing: (text) => text.trim() === '', first: [''] })
    this.codes = growing((length) => new Uint8Array(length))
  }

  get distinct(): number {
    return this.dictionary.values.length - 1
  }

  setBytes(row: number, bytes: Buffer, start: number, end: number): void {
    if (!this.overflowed) this.put(row, this.dictionary.codeOfBytes(bytes, start, end))
  }

  setText(row: number, text: string): void {
    if (!this.overflowed) this.put(row, this.dictionary.codeOf(text))
  }

  truncate(size: number): void {
    this.codes.array.fill(0, size)
  }

  finish(size: number): CodedColumn {
    this.codes.reach(size)
    return { name: this.name, values: this.dictionary.values, codes: this.codes.array }
  }

  private put(row: number, code: number): void {
    if (code <= 0) return
    if (code > this.mostValues) {
      this.overflowed = true
      this.codes = growing((length) => new Uint8Array(length), 1)
      return
    }
    if (code > 0xff && this.codes.array instanceof Uint8Array) this.widen(Uint16Array)
    if (code > 0xffff && this.codes.array instanceof Uint16Array) this.widen(Uint32Array)
    this.codes.reach(row)
    this.codes.array[row] = code
  }

  private widen(Kind: Uint16ArrayConstructor | Uint32ArrayConstructor): void {
    const narrow = this.codes.array
    const wide = growing((length) => new Kind(length), narrow.length)
    wide.array.set(narrow)
    this.codes = wide as Growing<Uint16Array> | Growing<Uint32Array>
  }
}
