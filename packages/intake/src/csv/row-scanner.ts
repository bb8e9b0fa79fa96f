const QUOTE = 34
const CR = 13
const SPACE = 32

/** A row longer than this is no row of a table. */
export const MOST_ROW_BYTES = 4 << 20

/** How the cells and rows of a file are set apart. */
export interface Separators {
  /** The byte between cells. */
  readonly delimiter: number
  /** The byte that ends a row: a line feed, or a carriage return in files without line feeds. */
  readonly newline: 10 | 13
}

/** One row as places in a buffer; valid only while it is being handed over. */
export interface Row {
  buffer: Buffer
  /** 1-based line of the file on which the row begins. */
  line: number
  /** Number of cells; only as many as the scanner was told to keep have places. */
  cells: number
  /** Whether a cell beyond those kept holds something. */
  surplus: boolean
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export interface RowHandler {
  row(row: Row): void
  /** A row that cannot be taken apart; its beginning is given. */
  broken(line: number, reason: string, raw: string): void
}

export interface ScannerOptions extends Separators {
  /** Cells of a row that are kept. */
  readonly width: number
}

/** Cuts bytes into rows and cells without making strings; chunks may end anywhere. */
export interface RowScanner {
  push(chunk: Buffer): void
  end(): void
}

export function createRowScanner(options: ScannerOptions, handler: RowHandler): RowScanner {
  return new Scanner(options, handler)
}

/** Text of a cell of the row at hand. */
export function cellText(row: Row, cell: number): string {
  if (cell >= row.cells || cell >= row.starts.length) return ''
  return row.buffer.toString('utf8', row.starts[cell], row.ends[cell])
}

const INCOMPLETE = -1

class Scanner implements RowScanner {
  private readonly delimiter: number
  private readonly newline: number
  private readonly handler: RowHandler
  private readonly row: Row
  private carry: Buffer = Buffer.alloc(0)
  private line = 1
  private skipping = false

  constructor(options: ScannerOptions, handler: RowHandler) {
    this.delimiter = options.delimiter
    this.newline = options.newline
    this.handler = handler
    this.row = {
      buffer: this.carry,
      line: 1,
      cells: 0,
      surplus: false,
      starts: new Int32Array(options.width),
      ends: new Int32Array(options.width),
    }
  }

  push(chunk: Buffer): void {
    const bytes = this.carry.length > 0 ? Buffer.concat([this.carry, chunk]) : chunk
    const rest = this.scan(bytes, false)
    // A copy: the chunk belongs to the reader, who fills it anew.
    this.carry = Buffer.from(bytes.subarray(rest))
  }

  end(): void {
    const bytes = this.carry
    this.carry = Buffer.alloc(0)
    if (bytes.length > 0) this.scan(bytes, true)
  }

  /** Hands over every complete row and answers where the incomplete one begins. */
  private scan(bytes: Buffer, last: boolean): number {
    this.row.buffer = bytes
    let at = 0
    while (at < bytes.length) {
      const next = this.skipping ? this.skipLine(bytes, at) : this.oneRow(bytes, at, last)
      if (next === INCOMPLETE) {
        if (!last && bytes.length - at <= MOST_ROW_BYTES) return at
        at = this.giveUp(bytes, at)
      } else {
        at = next
      }
    }
    return bytes.length
  }

  private skipLine(bytes: Buffer, at: number): number {
    const newline = bytes.indexOf(this.newline, at)
    if (newline < 0) return bytes.length
    this.skipping = false
    this.line++
    return newline + 1
  }

  /** A row without an end: an open quote loses its line only, an endless line is skipped. */
  private giveUp(bytes: Buffer, at: number): number {
    const newline = bytes.indexOf(this.newline, at)
    const raw = bytes.toString('utf8', at, Math.min(at + 400, newline < 0 ? bytes.length : newline))
    const long = newline < 0 && bytes.length - at > MOST_ROW_BYTES
    const reason = long
      ? `The line is longer than ${MOST_ROW_BYTES >> 20} MB. Check that the file has line ends.`
      : 'A quotation mark is opened and never closed. Close it, or double it where it belongs to the text.'
    this.handler.broken(this.line, reason, raw)
    if (newline < 0) {
      this.skipping = true
      return bytes.length
    }
    this.line++
    return newline + 1
  }

  /** Scans the row at `at`, hands it over, and answers where the next begins. */
  private oneRow(bytes: Buffer, at: number, last: boolean): number {
    const { row, delimiter, newline } = this
    const { starts, ends } = row
    const width = starts.length
    const length = bytes.length
    let lines = 1
    let cells = 0
    let from = at
    row.surplus = false
    for (;;) {
      let to = from
      if (bytes[from] === QUOTE) {
        const closing = closingQuote(bytes, from)
        const behind = closing < 0 ? length : this.behindQuote(bytes, closing)
        if (closing < 0 || (behind >= length && !last)) return INCOMPLETE
        // A quote that text goes on behind closes nothing: both belong to the text.
        if (behind >= length || bytes[behind] === delimiter || bytes[behind] === newline) {
          lines += countOf(bytes, newline, { from, to: closing })
          to = closing + 1
        }
      }
      while (to < length && bytes[to] !== delimiter && bytes[to] !== newline) to++
      if (to >= length && !last) return INCOMPLETE
      if (cells < width) {
        starts[cells] = from
        ends[cells] = to
      } else if (to > from && !(to === from + 1 && bytes[from] === CR)) {
        row.surplus = true
      }
      cells++
      from = to + 1
      if (to >= length || bytes[to] === newline) break
    }
    row.cells = cells
    this.handOver()
    this.line += lines
    return from
  }

  /** Where the first byte behind a closing quote stands, spaces and a carriage return aside. */
  private behindQuote(bytes: Buffer, quote: number): number {
    let at = quote + 1
    while (bytes[at] !== this.delimiter && (bytes[at] === SPACE || bytes[at] === CR)) {
      if (bytes[at] === this.newline) break
      at++
    }
    return at
  }

  private handOver(): void {
    const { row } = this
    const kept = Math.min(row.cells, row.starts.length)
    if (row.cells <= row.starts.length) this.dropReturn(kept - 1)
    if (kept === 1 && row.cells === 1 && row.starts[0] === row.ends[0]) return
    for (let cell = 0; cell < kept; cell++) {
      if (row.buffer[row.starts[cell]!] === QUOTE && row.ends[cell]! > row.starts[cell]!) {
        this.unquote(cell)
      }
    }
    row.line = this.line
    this.handler.row(row)
  }

  private dropReturn(cell: number): void {
    const { row } = this
    const end = row.ends[cell]!
    if (end > row.starts[cell]! && row.buffer[end - 1] === CR) row.ends[cell] = end - 1
  }

  /** Takes the quotes away in place; text after a closing quote leaves the cell as it is written. */
  private unquote(cell: number): void {
    const { row } = this
    const { buffer } = row
    const start = row.starts[cell]!
    let end = row.ends[cell]!
    while (end > start + 1 && (buffer[end - 1] === SPACE || buffer[end - 1] === 9)) end--
    const closing = closingQuote(buffer, start)
    if (closing !== end - 1) return
    row.starts[cell] = start + 1
    row.ends[cell] = closing
    const doubled = buffer.indexOf(QUOTE, start + 1)
    if (doubled < closing) row.ends[cell] = collapseQuotes(buffer, doubled, closing)
  }
}

/** Place of the quote that closes the one at `start`, or −1. */
function closingQuote(bytes: Buffer, start: number): number {
  let at = start + 1
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at)
    if (quote < 0) return -1
    if (bytes[quote + 1] !== QUOTE) return quote
    at = quote + 2
  }
}

function collapseQuotes(bytes: Buffer, from: number, to: number): number {
  let write = from
  for (let read = from; read < to; read++) {
    bytes[write++] = bytes[read]!
    if (bytes[read] === QUOTE && bytes[read + 1] === QUOTE) read++
  }
  return write
}

function countOf(bytes: Buffer, byte: number, { from, to }: { from: number; to: number }): number {
  let count = 0
  for (let at = bytes.indexOf(byte, from); at >= 0 && at < to; at = bytes.indexOf(byte, at + 1)) {
    count++
  }
  return count
}
