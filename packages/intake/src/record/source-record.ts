/** One event or answer of a file, as named strings; or what is wrong with it. */
export type SourceRecord = ReadRecord | BrokenRecord

export interface ReadRecord {
  readonly type: 'record'
  /** 1-based line or ordinal in the file. */
  readonly row: number
  readonly fields: ReadonlyMap<string, string>
  /** Fields that the record has in common with its neighbours (those of its trace). */
  readonly shared: ReadonlyMap<string, string> | null
  /** The record as text, for quarantine. */
  raw(): string
}

interface BrokenRecord {
  readonly type: 'broken'
  readonly row: number
  readonly reason: string
  readonly raw: string
}

/** A field of the record, its own before the shared one; empty where there is none. */
export function fieldOf(record: ReadRecord, name: string): string {
  return record.fields.get(name) ?? record.shared?.get(name) ?? ''
}

/** Names of all fields of some records, in order of appearance. */
export function fieldNames(records: Iterable<ReadRecord>): string[] {
  const names = new Set<string>()
  for (const record of records) {
    if (record.shared) for (const name of record.shared.keys()) names.add(name)
    for (const name of record.fields.keys()) names.add(name)
  }
  return [...names]
}
