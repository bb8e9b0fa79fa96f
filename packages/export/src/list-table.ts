import writeExcelFile from 'write-excel-file/node'
import { csvText } from './csv-text.ts'
import { numberCell, type TableColumn, tableSheet, textCell } from './sheets/cells.ts'
import { safeText } from './sheets/safe-text.ts'
import { rewriteZip } from './zip/entries.ts'

/** Things of one list as rows: what is said under a name stands in the column of that name. */
export interface ListTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** A list as CSV (RFC 4180, UTF-8); nothing in it is run as a formula. */
export function listCsv({ columns, rows }: ListTable): string {
  const lines = [columns, ...rows].map((cells) =>
    cells.map((each) => csvText(safeText(String(each ?? '')))).join(','),
  )
  return [...lines, ''].join('\r\n')
}

/** The same as a workbook; numbers are numbers. */
export async function listXlsx({ name, columns, rows }: ListTable): Promise<Buffer> {
  const cells = columns.map((title, i): TableColumn<ListTable['rows'][number]> => ({
    title,
    width: Math.min(48, Math.max(12, ...rows.slice(0, 50).map((row) => lengthOf(row[i])))),
    cell: (row) => {
      const value = row[i] ?? null
      return typeof value === 'number' ? numberCell(value, {}) : textCell(value ?? '')
    },
  }))
  const sheet = tableSheet(name, rows, { columns: cells, sticky: 1 })
  const file = await writeExcelFile([sheet], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return rewriteZip(file, (_, content) => content)
}

function lengthOf(value: string | number | null | undefined): number {
  return String(value ?? '').length
}
