import {
  parseCell,
  type RecordBody,
  type RecordField,
  recordFields,
  recordShapes,
  type RecordType,
} from '@desirepath/core'
import type { Table, TableRow } from '../table/read-table.ts'
import type { ColumnTarget } from './targets.ts'

/** A row as a record; its id where the table gives one. */
interface RowRecord<T extends RecordType = RecordType> {
  readonly line: number
  readonly id: string | null
  readonly body: RecordBody<T>
  /** Fields of which the row says something. */
  readonly given: readonly string[]
  /** Fields that have a column in which the row says nothing. */
  readonly emptied: readonly string[]
  /** Fields of one’s own. */
  readonly own: readonly { readonly name: string; readonly value: string }[]
}

/** A row that is no record, and why. */
export interface QuarantinedRow {
  readonly line: number
  /** The column at fault; null where it is the row. */
  readonly column: string | null
  readonly reason: string
  readonly raw: string
}

export interface RecordsRead<T extends RecordType = RecordType> {
  readonly records: readonly RowRecord<T>[]
  readonly quarantined: readonly QuarantinedRow[]
}

/** Finds what a cell means by a name. */
export interface Names {
  /** The id of a record that is called so, or has this id; null where none is. */
  link(text: string): string | null
  /** The id of a channel; one that is not here yet is made. */
  channel(text: string): string
  /** The title of the record with an id, for tables that name none; null where there is no such record. */
  title?(id: string): string | null
}

/** The records of a table of one type; a row that is none is set aside and the rest goes in. */
export function tableRecords<T extends RecordType>(
  type: T,
  table: Table,
  { targets, names }: { readonly targets: readonly ColumnTarget[]; readonly names: Names },
): RecordsRead<T> {
  const fields = new Map(recordFields(type).map((field) => [field.name, field]))
  const context = {
    type,
    columns: table.columns,
    targets,
    fields,
    names: withRows(table, targets, names),
  }
  const records: RowRecord<T>[] = []
  const quarantined: QuarantinedRow[] = table.broken.map((row) => ({ ...row, column: null }))
  const ids = new Set<string>()
  for (const row of table.rows) {
    const read = rowRecord(row, context)
    const twin = 'body' in read && read.id !== null && ids.has(read.id)
    if (!('body' in read)) quarantined.push(read)
    else if (twin)
      quarantined.push(fault(row, { column: null, reason: 'Its id stands in a row above.' }))
    else {
      if (read.id !== null) ids.add(read.id)
      records.push(read as RowRecord<T>)
    }
  }
  return { records, quarantined: quarantined.toSorted((a, b) => a.line - b.line) }
}

/** Rows may name each other by their ids. */
function withRows(table: Table, targets: readonly ColumnTarget[], names: Names): Names {
  const at = targets.indexOf('id')
  const ids = new Set(at < 0 ? [] : table.rows.map(({ cells }) => (cells[at] ?? '').trim()))
  return { ...names, link: (text) => names.link(text) ?? (ids.has(text) ? text : null) }
}

interface Context {
  readonly type: RecordType
  readonly columns: readonly string[]
  readonly targets: readonly ColumnTarget[]
  readonly fields: ReadonlyMap<string, RecordField>
  readonly names: Names
}

function rowRecord(row: TableRow, context: Context): RowRecord | QuarantinedRow {
  const { columns, targets, fields } = context
  const given: Record<string, unknown> = {}
  const own: { name: string; value: string }[] = []
  const emptied: string[] = []
  let id: string | null = null
  for (const [i, target] of targets.entries()) {
    const text = row.cells[i] ?? ''
    const column = columns[i] ?? ''
    const field = fields.get(target)
    if (text.trim() === '' && field !== undefined) emptied.push(target)
    if (text.trim() === '' || target === 'none') continue
    if (target === 'id') id = text.trim()
    else if (field === undefined) own.push({ name: column.slice(0, 300), value: text })
    else {
      const value = fieldValue(field, text, { context, own })
      if (value.type === 'bad') {
        const reason = `“${text.slice(0, 60)}” is not ${value.expected}.`
        return fault(row, { column, reason })
      }
      given[target] = value.value
    }
  }
  return checked(row, { context, given, own, emptied, id })
}

function fieldValue(
  field: RecordField,
  text: string,
  { context, own }: { readonly context: Context; readonly own: { name: string; value: string }[] },
): ReturnType<typeof parseCell> {
  const { names } = context
  if (field.name === 'channelId') return { type: 'value', value: names.channel(text.trim()) }
  const parsed = parseCell(field, text)
  if (field.name !== 'links' || parsed.type === 'bad') return parsed
  const links = (parsed.value as string[]).map((each) => [each, names.link(each)] as const)
  // A name that nothing here has is kept in words.
  const unknown = links.filter(([, id]) => id === null).map(([each]) => each)
  if (unknown.length > 0) own.push({ name: field.title, value: unknown.join('; ') })
  return { type: 'value', value: links.flatMap(([, id]) => id ?? []) }
}

interface Found {
  readonly context: Context
  readonly given: Readonly<Record<string, unknown>>
  readonly own: readonly { readonly name: string; readonly value: string }[]
  readonly emptied: readonly string[]
  readonly id: string | null
}

function checked(
  row: TableRow,
  { context, given, own, emptied, id }: Found,
): RowRecord | QuarantinedRow {
  const { type, columns, targets } = context
  const { schema, blank } = recordShapes[type]
  const extra = [...((given['extra'] as object[] | undefined) ?? []), ...own]
  if (id !== null && id.length > 200)
    return fault(row, { column: null, reason: 'Its id is longer than 200 characters.' })
  const known = id === null ? null : (context.names.title?.(id) ?? null)
  const named = known === null ? {} : { title: known }
  const result = schema.safeParse({ ...blank, ...named, ...given, extra })
  if (result.success) {
    const body = result.data as RecordBody
    return { line: row.line, id, body, given: Object.keys(given), emptied, own }
  }
  const { path, message } = result.error.issues[0]!
  const at = targets.indexOf(String(path[0]))
  if (path[0] === 'title' && given['title'] === undefined)
    return fault(row, { column: columns[at] ?? null, reason: 'It has no name.' })
  return fault(row, {
    column: columns[at] ?? String(path[0]),
    reason: `${message.replace(/^./, (letter) => letter.toUpperCase())}.`,
  })
}

function fault(
  row: TableRow,
  { column, reason }: { readonly column: string | null; readonly reason: string },
): QuarantinedRow {
  return { line: row.line, column, reason, raw: row.cells.join(' | ').slice(0, 400) }
}
