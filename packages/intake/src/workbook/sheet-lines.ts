import { UnreadableFile } from '../source/bad-file.ts'
import { placeOf, readSheet } from '../table/sheet.ts'
import { chosenSheet } from '../table/sheets.ts'
import { createUnzip } from '../table/unzip.ts'
import { readParts, type WorkbookParts } from '../table/workbook-parts.ts'

/** The rows of a sheet as lines of CSV that end with a carriage return. */
export interface SheetLines {
  readonly type: 'lines'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sheet: string
  readonly sheets: number
  /** Those that hold a table. */
  readonly names: readonly string[]
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

/**
 * The sheet that is asked for, else the first with a table, or else with rows; throws `UnreadableFile`
 * where none has any.
 */
export function sheetLines(workbook: Buffer, file: string, asked?: string): SheetLines {
  const zip = createUnzip(workbook, file)
  const parts = readParts(zip, file)
  const found = parts.sheets.flatMap((path, i): Found[] => {
    const xml = zip.text(path)
    if (xml === null) throw new UnreadableFile(file, `The workbook misses its sheet ${path}.`)
    const rows = filledRows(xml)
    return rows === 'few' ? [] : [{ name: parts.names[i] ?? '', path, isTable: rows === 'table' }]
  })
  const tables = found.filter(({ isTable }) => isTable)
  const [first, ...others] = tables.length > 0 ? tables : found
  if (first === undefined)
    throw new UnreadableFile(
      file,
      'No sheet of the workbook holds a table: a header and rows below it.',
    )
  const { name, path } = chosenSheet([first, ...others], asked, file)
  return {
    type: 'lines',
    bytes: linesOf(cellsOf(zip.text(path)!, parts, file), file),
    sheet: name,
    sheets: parts.sheets.length,
    names: [first, ...others].map((each) => each.name),
  }
}

interface Found {
  readonly name: string
  readonly path: string
  readonly isTable: boolean
}

/** Whether a sheet has two rows of several cells, or two rows at all; its beginning tells. */
function filledRows(xml: string): 'table' | 'rows' | 'few' {
  let [rows, wide] = [0, 0]
  for (const [row] of xml.matchAll(/<(?:\w+:)?row[\s>][^]*?(?=<(?:\w+:)?row[\s>]|$)/g)) {
    const cells = row.match(/<(?:\w+:)?(?:v|is)[\s>]/g)?.length ?? 0
    if (cells > 0) rows++
    if (cells > 1) wide++
    if (wide > 1) return 'table'
  }
  return rows > 1 ? 'rows' : 'few'
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
