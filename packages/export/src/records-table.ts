import {
  formatCell,
  ownOfColumn,
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
  /** Null of the id and of fields of one’s own. */
  readonly field: RecordField | null
  readonly own?: string
}

/**
 * Records of one type as CSV (RFC 4180, UTF-8): a field a column, first the title and last the id, by
 * which they are known when they come in again; between them those that are chosen, or all. Nothing in it is
 * run as a formula.
 */
export function recordsCsv(
  type: RecordType,
  records: readonly WorkspaceRecord[],
  chosen: readonly string[] | null = null,
): string {
  const columns = columnsOf(type, chosen)
  const rows = records.map((record) =>
    columns.map((column) => csvText(safeText(cellOf(record, column)))).join(','),
  )
  return [columns.map(({ title }) => csvText(title)).join(','), ...rows, ''].join('\r\n')
}

/** The same as a workbook; numbers are numbers. */
export async function recordsXlsx(
  type: RecordType,
  records: readonly WorkspaceRecord[],
  chosen: readonly string[] | null = null,
): Promise<Buffer> {
  const columns = columnsOf(type, chosen).map((column): TableColumn<WorkspaceRecord> => ({
    title: column.title,
    width: widthOf(column),
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

function widthOf({ field, own }: Column): number {
  if (own !== undefined) return 24
  return field === null ? 38 : (widths[field.form] ?? 32)
}

/** What is computed is no field, and cannot come in again: it is left out. */
function columnsOf(type: RecordType, chosen: readonly string[] | null): Column[] {
  const fields = recordFields(type).map((field): Column => ({ title: field.title, field }))
  const byName = new Map(fields.map((column) => [column.field!.name, column]))
  const picked = chosen?.flatMap((name): Column | [] => {
    const own = ownOfColumn(name)
    return own === null ? (byName.get(name) ?? []) : { title: own, field: null, own }
  })
  return [...(picked ? [byName.get('title')!, ...picked] : fields), { title: 'ID', field: null }]
}

function cellOf(record: WorkspaceRecord, { field, own }: Column): string {
  if (own !== undefined) return record.extra.find(({ name }) => name === own)?.value ?? ''
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
