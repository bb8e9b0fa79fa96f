import {
  formatCell,
  type RecordField,
  recordFields,
  type RecordType,
  type WorkspaceRecord,
} from '@desirepath/core'
import writeExcelFile from 'write-excel-file/node'
import { csvText } from './csv-text.ts'
import { type TableColumn, tableSheet } from './sheets/cells.ts'
import { safeText } from './sheets/safe-text.ts'
import { rewriteZip } from './zip/entries.ts'

interface Column {
  readonly title: string
  readonly field: RecordField | null
}

/**
 * Records of one type as CSV (RFC 4180, UTF-8): a field a column, first the title and last the id, by
 * which they are known when they come in again. Nothing in it is run as a formula.
 */
export function recordsCsv(type: RecordType, records: readonly WorkspaceRecord[]): string {
  const columns = columnsOf(type)
  const rows = records.map((record) =>
    columns.map((column) => csvText(safeText(cellOf(record, column)))).join(','),
  )
  return [columns.map(({ title }) => csvText(title)).join(','), ...rows, ''].join('\r\n')
}

/** The same as a workbook; numbers are numbers. */
export async function recordsXlsx(
  type: RecordType,
  records: readonly WorkspaceRecord[],
): Promise<Buffer> {
  const columns = columnsOf(type).map((column): TableColumn<WorkspaceRecord> => ({
    title: column.title,
    width: column.field === null ? 38 : (widths[column.field.form] ?? 32),
    cell: (record) => sheetCell(record, column),
  }))
  const sheet = tableSheet('Records', records, { columns, sticky: 1 })
  const file = await writeExcelFile([sheet], { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return rewriteZip(file, (_, content) => content)
}

const widths: Readonly<Partial<Record<RecordField['form'], number>>> = {
  grade: 10,
  number: 12,
  flag: 8,
  date: 12,
  choice: 14,
  money: 16,
}

function columnsOf(type: RecordType): Column[] {
  const fields = recordFields(type).map((field) => ({ title: field.title, field }))
  return [...fields, { title: 'ID', field: null }]
}

function cellOf(record: WorkspaceRecord, { field }: Column): string {
  return field === null ? record.id : formatCell(field, valueOf(record, field))
}

function valueOf(record: WorkspaceRecord, field: RecordField): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field.name]
}

/** Text stays as it is to the letter: it comes in again. */
function sheetCell(record: WorkspaceRecord, column: Column) {
  const { field } = column
  const value = field === null ? null : valueOf(record, field)
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' } as const
  const text = cellOf(record, column)
  if (text === '') return null
  return { value: safeText(text), type: String, wrap: true, alignVertical: 'top' } as const
}
