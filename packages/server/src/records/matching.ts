import {
  formatCell,
  type RecordBody,
  type RecordField,
  recordFields,
  recordShapes,
  type RecordType,
} from '@desirepath/core'
import type { QuarantinedRow, RecordsRead } from '@desirepath/intake'
import type { NewRecord, StoredRecord } from '@desirepath/store'
import { newId } from '../new-id.ts'
import { type NameOf, withNames } from './naming.ts'

export type Match = 'id' | 'title' | 'none'

/** How rows are put to the records that are here. */
export interface Matching {
  /** By its id, and without one by its title; by its title; or not at all: every row is added. */
  readonly match: Match
  /** Whether an empty cell empties its field, or leaves it as it is. */
  readonly empty: 'clear' | 'keep'
}

/** A record that a row changes. */
export interface RowChange {
  readonly id: string
  readonly line: number
  readonly title: string
  /** As they become. */
  readonly fields: Readonly<Record<string, unknown>>
  /** As cells show them. */
  readonly shown: readonly {
    readonly title: string
    readonly before: string
    readonly after: string
  }[]
}

export interface Matched {
  readonly fresh: readonly NewRecord[]
  readonly changed: readonly RowChange[]
  /** Rows whose record says the same already. */
  readonly same: number
  readonly quarantined: readonly QuarantinedRow[]
}

interface Here {
  readonly records: readonly StoredRecord[]
  /** Ids that cannot be given again: of other types, or deleted. */
  readonly taken: ReadonlySet<string>
}

interface Known {
  readonly here: Here
  readonly matching: Matching
  /** What a channel or a linked record is called. */
  readonly nameOf: NameOf
}

type Row = RecordsRead['records'][number]

/** Puts the rows of a table to the records of its type: which are new, which change, which stay. */
export function matchRows(
  type: RecordType,
  read: RecordsRead,
  { here, matching, nameOf }: Known,
): Matched {
  const byId = new Map(here.records.map((record) => [record.id, record]))
  const byTitle = Map.groupBy(here.records, ({ body }) => letters(body.title))
  const fields = recordFields(type)
  const fresh: NewRecord[] = []
  const changed: RowChange[] = []
  const quarantined = [...read.quarantined]
  const met = new Set<string>()
  let same = 0
  for (const row of read.records) {
    const found = recordOf(row, { byId, byTitle, match: matching.match })
    if (found.length > 1)
      quarantined.push(aside(row, `${found.length} records are called so: match by ID.`))
    const [record] = found
    if (record === undefined) fresh.push({ id: freshId(row, byId, here), type, body: row.body })
    if (found.length !== 1 || record === undefined) continue
    if (met.has(record.id)) quarantined.push(aside(row, 'Its record stands in a row above.'))
    else {
      met.add(record.id)
      const change = changeOf(row, { record, fields, empty: matching.empty, nameOf })
      if (change === null) same++
      else changed.push(change)
    }
  }
  return { fresh, changed, same, quarantined: quarantined.toSorted((a, b) => a.line - b.line) }
}

const letters = (title: string) => title.trim().toLowerCase()

function recordOf(
  { id, body }: Row,
  {
    byId,
    byTitle,
    match,
  }: {
    readonly byId: ReadonlyMap<string, StoredRecord>
    readonly byTitle: ReadonlyMap<string, readonly StoredRecord[]>
    readonly match: Match
  },
): readonly StoredRecord[] {
  if (match === 'none') return []
  const own = id === null ? undefined : byId.get(id)
  if (match === 'id' && id !== null) return own === undefined ? [] : [own]
  return byTitle.get(letters(body.title)) ?? []
}

function freshId({ id }: Row, byId: ReadonlyMap<string, unknown>, { taken }: Here): string {
  return id === null || byId.has(id) || taken.has(id) ? newId() : id
}

function aside({ line, body }: Row, reason: string): QuarantinedRow {
  return { line, column: null, reason, raw: body.title.slice(0, 400) }
}

type Fields = Readonly<Record<string, unknown>>

/** What a row says otherwise than its record; null where nothing. */
function changeOf(
  row: Row,
  {
    record,
    fields,
    empty,
    nameOf,
  }: {
    readonly record: StoredRecord
    readonly fields: readonly RecordField[]
    readonly empty: Matching['empty']
    readonly nameOf: NameOf
  },
): RowChange | null {
  const before = record.body as unknown as Fields
  const wanted: Fields = wantedOf(row, record, empty)
  const [old, now] = [before, wanted].map((each) => withNames(each, nameOf))
  const shown = fields
    .filter(({ name }) => name in wanted)
    .filter(
      (field) => formatCell(field, before[field.name]) !== formatCell(field, wanted[field.name]),
    )
    .map((field) => ({
      name: field.name,
      title: field.title,
      before: formatCell(field, old![field.name]),
      after: formatCell(field, now![field.name]),
    }))
  if (shown.length === 0) return null
  return {
    id: record.id,
    line: row.line,
    title: record.body.title,
    fields: Object.fromEntries(shown.map(({ name }) => [name, wanted[name]])),
    shown: shown.map(({ name: _, ...each }) => each),
  }
}

function wantedOf(
  { body, given, emptied, own }: Row,
  { type, body: before }: StoredRecord,
  empty: Matching['empty'],
): Record<string, unknown> {
  const said = body as unknown as Readonly<Record<string, unknown>>
  const blank = recordShapes[type].blank as Readonly<Record<string, unknown>>
  const wanted: Record<string, unknown> = Object.fromEntries(
    given.map((name) => [name, said[name]]),
  )
  if (empty === 'clear')
    for (const name of emptied) if (name !== 'title') wanted[name] = blank[name]
  if (own.length > 0) wanted['extra'] = joinedExtra(wanted['extra'] ?? before.extra, own)
  return wanted
}

/** Fields of one’s own by their names; what the row does not name stays. */
function joinedExtra(
  before: unknown,
  own: readonly { readonly name: string; readonly value: string }[],
): RecordBody['extra'] {
  const kept = (before as RecordBody['extra']).filter(
    ({ name }) => !own.some((each) => each.name === name),
  )
  return [...kept, ...own]
}
