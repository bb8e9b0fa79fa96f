import {
  computedTitle,
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

/** What is computed of records, by their ids and the names of columns. */
export type ComputedCells = ReadonlyMap<string, Readonly<Record<string, string | number | null>>>

interface ChosenColumns {
  /** Null for every field. */
  readonly columns: readonly string[] | null
  readonly computed: ComputedCells
}

const everyField: ChosenColumns = { columns: null, computed: new Map() }

interface Column {
  readonly title: string
  /** Null of the id, of fields of one’s own, and of what is computed. */
  readonly field: RecordField | null
  readonly own?: string
  readonly computed?: string
}

/**
 * Records of one type as CSV (RFC 4180, UTF-8): a field a column, first the title and last the id, by
 * which they are known when they come in again; between them those that are chosen, or all. What is computed
 * says so, and does not come in again. Nothing in it is run as a formula.
 */
export function recordsCsv(
  type: RecordType,
  records: readonly WorkspaceRecord[],
  chosen = everyField,
): string {
  const columns = columnsOf(type, chosen.columns)
  const rows = records.map((record) =>
    columns
      .map((column) => csvText(safeText(String(valueIn(record, column, chosen.computed) ?? ''))))
      .join(','),
  )
  return [columns.map(({ title }) => csvText(title)).join(','), ...rows, ''].join('\r\n')
}

/** The same as a workbook; numbers are numbers. */
export async function recordsXlsx(
  type: RecordType,
  records: readonly WorkspaceRecord[],
  chosen = everyField,
): Promise<Buffer> {
  const columns = columnsOf(type, chosen.columns).map((column): TableColumn<WorkspaceRecord> => ({
    title: column.title,
    width: widthOf(column),
    cell: (record) => sheetCell(valueIn(record, column, chosen.computed)),
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

function widthOf({ field, own, computed }: Column): number {
  if (own !== undefined || computed !== undefined) return 24
  return field === null ? 38 : (widths[field.form] ?? 32)
}

function columnsOf(type: RecordType, chosen: readonly string[] | null): Column[] {
  const fields = recordFields(type).map((field): Column => ({ title: field.title, field }))
  const byName = new Map(fields.map((column) => [column.field!.name, column]))
  const picked = chosen?.flatMap((name): Column | [] => {
    const own = ownOfColumn(name)
    if (own !== null) return { title: own, field: null, own }
    const title = computedTitle(type, name)
    return byName.get(name) ?? (title === null ? [] : { title, field: null, computed: name })
  })
  return [...(picked ? [byName.get('title')!, ...picked] : fields), { title: 'ID', field: null }]
}

/** Numbers are numbers, everything else is text, and what is not said is nothing. */
function valueIn(
  record: WorkspaceRecord,
  { field, own, computed }: Column,
  cells: ComputedCells,
): string | number | null {
  if (own !== undefined) return record.extra.find(({ name }) => name === own)?.value ?? null
  if (computed !== undefined) return cells.get(record.id)?.[computed] ?? null
  if (field === null) return record.id
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field.name]
  return typeof value === 'number' ? value : formatCell(field, value)
}

/** Text stays as it is to the letter: it comes in again. */
function sheetCell(value: string | number | null) {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' } as const
  if (value === null || value === '') return null
  return { value: safeText(value), type: String, wrap: true, alignVertical: 'top' } as const
}
