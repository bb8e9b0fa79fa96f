import type { RecordType } from '@desirepath/core'
import { createTableScanner, surplusReason, rowText } from '../csv/csv-records.ts'
import { detectDialect } from '../csv/dialect.ts'
import { cellText } from '../csv/row-scanner.ts'
import { asWritten } from './as-written.ts'
import { textOfBytes } from '../journeys/text-of-bytes.ts'
import { type BadFile, refusing, UnreadableFile } from '../source/bad-file.ts'
import { isWorkbook } from '../source/kind.ts'
import { jsonTable } from './json-table.ts'
import type { Sheets } from './sheets.ts'
import { readWorkbook } from './workbook.ts'

/** A table as it stands in a file of CSV or in a sheet of a workbook. */
export interface Table extends Partial<Sheets> {
  readonly type: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  /** Rows that cannot be taken apart. */
  readonly broken: readonly BrokenRow[]
}

export interface TableRow {
  /** 1-based, as an editor or a spreadsheet counts. */
  readonly line: number
  /** A cell a column; text that a spreadsheet would have run as a formula is what it was again. */
  readonly cells: readonly string[]
}

interface BrokenRow {
  readonly line: number
  readonly reason: string
  readonly raw: string
}

/** More than anybody keeps as records. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200
const delimiters = [',', ';', '\t', '|']

/** A table of CSV, TSV, XLSX or JSON, recognised by what is in it; nothing is taken from one that is not whole. */
export async function readTable(
  bytes: Uint8Array,
  {
    name,
    type,
    sheet,
  }: { readonly name: string; readonly type: RecordType; readonly sheet?: string | undefined },
): Promise<Table | BadFile> {
  return refusing(async () => {
    const table = isWorkbook(bytes)
      ? readWorkbook(bytes, name, sheet)
      : textTable(bytes, { name, type })
    if (table.columns.length === 0)
      throw new UnreadableFile(name, table.broken[0]?.reason ?? 'There is no table in the file.')
    if (table.rows.length + table.broken.length === 0)
      throw new UnreadableFile(name, 'There are no rows below the header. Fill in at least one.')
    if (table.rows.length > MOST_ROWS) {
      const reason = `The table has ${table.rows.length} rows; ${MOST_ROWS} are taken at once. Split it.`
      throw new UnreadableFile(name, reason)
    }
    if (table.columns.length > MOST_COLUMNS)
      throw new UnreadableFile(name, `The table has more than ${MOST_COLUMNS} columns.`)
    return table
  })
}

function textTable(
  bytes: Uint8Array,
  { name, type }: { readonly name: string; readonly type: RecordType },
): Table {
  const text = textOfBytes(bytes, name, 'table')
  if (/^\s*<(?:!DOCTYPE|html|table|\?xml)/i.test(text))
    throw new UnreadableFile(
      name,
      'This is a web page or XML. Save the table itself as CSV, XLSX or JSON.',
    )
  // A row of CSV may begin with a bracket, a list of objects with two.
  return /^\s*(?:\{|\[\s*[{\]])/.test(text) ? jsonTable(text, { file: name, type }) : csvTable(text)
}

function csvTable(text: string): Table {
  const buffer = Buffer.from(text)
  const dialect = detectDialect(buffer, delimiters)
  const rows: TableRow[] = []
  const broken: BrokenRow[] = []
  const scanner = createTableScanner(dialect, {
    row: (row) => {
      const { line } = row
      if (row.surplus) {
        broken.push({ line, reason: surplusReason(row, dialect), raw: rowText(row, dialect) })
      } else rows.push({ line, cells: dialect.columns.map((_, i) => asWritten(cellText(row, i))) })
    },
    broken: (line, reason, raw) => broken.push({ line, reason, raw }),
  })
  scanner.push(buffer)
  scanner.end()
  return { type: 'table', columns: dialect.columns, rows, broken }
}
