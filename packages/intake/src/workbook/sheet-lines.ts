import { UnreadableFile } from '../source/bad-file.ts'
import { placeOf, readSheet } from '../table/sheet.ts'
import { createUnzip } from '../table/unzip.ts'
import { readParts, type WorkbookParts } from '../table/workbook-parts.ts'

/** The rows of a sheet as lines of CSV that end with a carriage return. */
export interface SheetLines {
  readonly type: 'lines'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sheet: string
  readonly sheets: number
}

type Cells = Map<number, Map<number, string>>
interface Merge {
  readonly row: number
  readonly rows: number
  readonly column: number
}

/** As many as Excel has. */
const MOST_ROWS = 1 << 20
const MOST_COLUMNS = 1000
const MOST_CELLS = 10_000_000
const MOST_BYTES = 256 << 20

/** The first sheet with a table, or else with rows; throws `UnreadableFile` where none has any. */
export function sheetLines(workbook: Buffer, file: string): SheetLines {
  const zip = createUnzip(workbook, file)
  const parts = readParts(zip, file)
  const sheets = parts.sheets.length
  let single: SheetLines | null = null
  for (const [i, path] of parts.sheets.entries()) {
    const xml = zip.text(path)
    if (xml === null) throw new UnreadableFile(file, `The workbook misses its sheet ${path}.`)
    const cells = cellsOf(xml, parts, file)
    const tabular = [...cells.values()].filter(({ size }) => size > 1).length > 1
    if (cells.size < 2 || (!tabular && single !== null)) continue
    const lines = linesOf(cells, file)
    single = { type: 'lines', bytes: lines, sheet: parts.names[i] ?? '', sheets }
    if (tabular) return single
  }
  if (single !== null) return single
  throw new UnreadableFile(
    file,
    'No sheet of the workbook holds a table: a header and rows below it.',
  )
}

function cellsOf(xml: string, parts: WorkbookParts, file: string): Cells {
  const merges: Merge[] = []
  const cells = readSheet(xml, {
    ...parts,
    file,
    booleans: ['TRUE', 'FALSE'],
    merge: (from, { rows }) => {
      const row = Number(/\d+$/.exec(from)?.[0])
      if (rows > 1) merges.push({ row, rows, column: placeOf(from) })
    },
  })
  fillDown(cells, merges, file)
  return cells
}

/** What is merged over several rows is said of each of them that says something else, too. */
function fillDown(cells: Cells, merges: readonly Merge[], file: string): void {
  let left = MOST_CELLS
  for (const { row, rows, column } of merges) {
    const text = cells.get(row)?.get(column)
    if (text === undefined) continue
    for (let line = row + 1; line < row + rows && line <= MOST_ROWS; line++) {
      if (--left < 0) tooLarge(file, 'merges too many cells')
      cells.get(line)?.set(column, text)
    }
  }
}

function linesOf(cells: Cells, file: string): Uint8Array<ArrayBuffer> {
  const lines = [...cells.keys()].toSorted((a, b) => a - b)
  if (!lines.every((line) => line >= 1 && line <= MOST_ROWS))
    throw new UnreadableFile(file, 'The workbook is damaged (rows out of place). Save it again.')
  const columns = usedColumns(cells)
  if (columns.length > MOST_COLUMNS) tooLarge(file, `has more than ${MOST_COLUMNS} columns`)
  if (columns.length * lines.length > MOST_CELLS) tooLarge(file, 'has too many cells')
  const parts: Buffer[] = []
  let bytes = 0
  let next = 1
  for (const line of lines) {
    const row = cells.get(line)!
    const written = columns.map((column) => quoted(row.get(column) ?? '')).join(',')
    const part = Buffer.from(`${'\r'.repeat(line - next)}${written}\r`)
    bytes += part.length
    if (bytes > MOST_BYTES) tooLarge(file, 'holds too much text')
    parts.push(part)
    next = line + 1
  }
  // Memory of its own, so that it can be handed to another thread whole.
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Columns that hold something anywhere, from left to right. */
function usedColumns(cells: Cells): number[] {
  const used = new Set<number>()
  for (const row of cells.values()) for (const column of row.keys()) used.add(column)
  return [...used].toSorted((a, b) => a - b)
}

function quoted(text: string): string {
  const plain = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

function tooLarge(file: string, what: string): never {
  throw new UnreadableFile(
    file,
    `The sheet ${what}. Save it as CSV (UTF-8) and give that file, or take out what is not needed.`,
  )
}
