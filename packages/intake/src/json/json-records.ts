import type { SourceRecord } from '../record/source-record.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { MOST_ROW_BYTES } from '../csv/row-scanner.ts'
import { jsonRecord } from './json-record.ts'

const QUOTE = 34
const BACKSLASH = 92
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const OPEN_ARRAY = 91
const CLOSE_ARRAY = 93

/**
 * The objects of the first array of objects in a JSON file, which is the whole file or stands
 * somewhere in an object; read without holding more than one of them.
 * Throws `UnreadableFile` where there is no such array, or the file is cut off.
 */
export async function* jsonRecords(
  source: Source,
  options: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const splitter = new ArraySplitter()
  for await (const chunk of source.chunks(options)) {
    splitter.push(chunk)
    if (splitter.oversize) {
      throw new UnreadableFile(
        source.path,
        `An object in the JSON is larger than ${MOST_ROW_BYTES >> 20} MB. Write one small object an event.`,
      )
    }
    yield splitter.take()
  }
  if (splitter.state === 'before') {
    throw new UnreadableFile(
      source.path,
      'The JSON holds no list of objects. Write [ {…}, {…} ], or an object with such a list in it, or one object a line.',
    )
  }
  if (splitter.state === 'inside') {
    throw new UnreadableFile(
      source.path,
      'The JSON ends in the middle: the file is cut off. Copy or export it again.',
    )
  }
}

/** Walks over JSON bytes and cuts out the elements of the first array whose first element is an object. */
class ArraySplitter {
  state: 'before' | 'inside' | 'after' = 'before'
  oversize = false
  private ready: SourceRecord[] = []
  private count = 0
  private inString = false
  private escaped = false
  /** Nesting inside the element at hand; 0 between elements. */
  private depth = 0
  private arrayOpened = false
  private carry: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): void {
    const bytes = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk
    let elementFrom = this.carry.length > 0 ? 0 : -1
    for (let at = this.carry.length; at < bytes.length && this.state !== 'after'; at++) {
      const byte = bytes[at]!
      if (this.inString) this.stringByte(byte)
      else if (byte === QUOTE) this.beginString()
      else if (this.state === 'before') {
        if (this.findsElement(byte)) elementFrom = at
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (this.depth++ === 0) elementFrom = at
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if (this.depth === 0) this.state = 'after'
        else if (--this.depth === 0) {
          this.element(bytes.toString('utf8', elementFrom, at + 1))
          elementFrom = -1
        }
      }
    }
    this.keep(bytes, elementFrom)
  }

  take(): readonly SourceRecord[] {
    const batch = this.ready
    this.ready = []
    return batch
  }

  private stringByte(byte: number): void {
    if (this.escaped) this.escaped = false
    else if (byte === BACKSLASH) this.escaped = true
    else if (byte === QUOTE) this.inString = false
  }

  private beginString(): void {
    this.inString = true
    this.arrayOpened = false
  }

  /** Before the list: true at the brace that opens its first element. */
  private findsElement(byte: number): boolean {
    if (byte <= 32) return false
    const found = byte === OPEN_OBJECT && this.arrayOpened
    this.arrayOpened = byte === OPEN_ARRAY
    if (found) {
      this.state = 'inside'
      this.depth = 1
    }
    return found
  }

  private element(text: string): void {
    const record = jsonRecord(text, ++this.count)
    if (record) this.ready.push(record)
  }

  private keep(bytes: Buffer, elementFrom: number): void {
    const open = this.state === 'inside' && this.depth > 0 && elementFrom >= 0
    this.carry = open ? Buffer.from(bytes.subarray(elementFrom)) : Buffer.alloc(0)
    this.oversize = this.carry.length > MOST_ROW_BYTES
  }
}
