import { createRowScanner, cellText } from '../csv/row-scanner.ts'
import { detectDialect } from '../csv/dialect.ts'
import { UnreadableFile } from '../source/bad-file.ts'
import { asWritten } from '../table/as-written.ts'
import { columnOf, readSheet, type SheetCells } from '../table/sheet.ts'
import { createUnzip } from '../table/unzip.ts'
import { readParts } from '../table/workbook-parts.ts'

/** A sheet as people see it, of which nobody knows yet what its rows are. */
export interface Grid {
  /** Texts by row from 1 and column from 0; what a spreadsheet would have run as a formula is what it was again. */
  readonly cells: SheetCells
  /** How many columns and rows of the sheet a merged cell covers, by its address. */
  readonly spans: ReadonlyMap<string, { readonly columns: number; readonly rows: number }>
  /** Cells that hold an error instead of a value, by their address. */
  readonly errors: readonly { readonly where: string; readonly what: string }[]
  /** As the sheet is called; null for a text. */
  readonly name: string | null
  /** What stands above it; null where nobody has looked. */
  readonly title: string | null
  /** Its rows were columns of the sheet: row 2 is column B, column 6 is row 7. */
  readonly isTurned: boolean
}

/** As spreadsheets name a cell. `addressOf(grid, 7, 1)` is B7. */
export function addressOf(
  { isTurned }: Pick<Grid, 'isTurned'>,
  row: number,
  column: number,
): string {
  return isTurned ? `${columnOf(row - 1)}${column + 1}` : `${columnOf(column)}${row}`
}

/** As people name a row of a grid, which was a column where it was turned. */
export function rowName({ isTurned }: Grid, row: number): string {
  return isTurned ? `Column ${columnOf(row - 1)}` : `Row ${row}`
}

const upright = { title: null, isTurned: false } as const

/** Wider than any map; what stands further right is no step. */
const MOST_COLUMNS = 1100
/** What the sheets of a map may unpack to. */
const MOST_BYTES = 50 << 20
const delimiters = [',', ';', '\t', '|']

/** The grid in a text of CSV or TSV; null where it is no table. */
export function gridOfText(text: string): Grid | null {
  const buffer = Buffer.from(text)
  const { delimiter, newline } = detectDialect(buffer, delimiters)
  const cells = new Map<number, Map<number, string>>()
  let row = 0
  const scanner = createRowScanner(
    { delimiter, newline, width: MOST_COLUMNS },
    {
      row(found) {
        row++
        const own = new Map<number, string>()
        for (let column = 0; column < Math.min(found.cells, MOST_COLUMNS); column++) {
          const cell = asWritten(cellText(found, column))
          if (cell.trim() !== '') own.set(column, cell)
        }
        if (own.size > 0) cells.set(row, own)
      },
      broken: () => row++,
    },
  )
  scanner.push(buffer)
  scanner.end()
  const isTable = [...cells.values()].filter(({ size }) => size > 1).length > 0 && cells.size > 1
  return isTable ? { cells, spans: new Map(), errors: [], name: null, ...upright } : null
}

/** The sheets of a workbook that hold anything, in their order; hidden ones are left out. */
export function gridsOfWorkbook(bytes: Uint8Array, file: string): Grid[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = createUnzip(buffer, file, MOST_BYTES)
  const parts = readParts(zip, file)
  return parts.sheets.flatMap((path, i): Grid[] => {
    const xml = zip.text(path)
    if (xml === null) throw new UnreadableFile(file, `The workbook misses its sheet ${path}.`)
    const spans = new Map<string, { columns: number; rows: number }>()
    const errors: { where: string; what: string }[] = []
    const cells = readSheet(xml, {
      ...parts,
      file,
      merge: (from, size) => spans.set(from, size),
      error: (row, column, text) => {
        errors.push({ where: addressOf(upright, row, column), what: `The formula gives ${text}` })
      },
    })
    const written = new Map(
      [...cells].map(([row, own]) => [
        row,
        new Map([...own].map(([column, text]) => [column, asWritten(text)])),
      ]),
    )
    return cells.size === 0
      ? []
      : [{ cells: written, spans, errors, name: parts.names[i] ?? null, ...upright }]
  })
}
