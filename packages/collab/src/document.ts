import * as Y from 'yjs'
import { changeSet, gatherSets } from './sets.ts'
import { type Shape, type TableName } from './shapes.ts'

/** A journey that several people edit at once. Ids come from outside, so that tests can repeat them. */
export interface JourneyDocument {
  readonly y: Y.Doc
  readonly newId: () => string
  /** Put on every transaction of this person; undo takes back only these. */
  readonly origin: object
}

/** Wraps a Yjs document as a journey's. */
export function openDocument(y: Y.Doc, newId: () => string): JourneyDocument {
  return { y, newId, origin: { source: 'local' } }
}

/** One gesture, one transaction, one step of undo. */
export function edit<T>(doc: JourneyDocument, change: () => T): T {
  return doc.y.transact(change, doc.origin)
}

export function tableOf(doc: JourneyDocument, name: TableName): Y.Map<Y.Map<unknown>> {
  return doc.y.getMap<Y.Map<unknown>>(name)
}

export function aboutOf(doc: JourneyDocument): Y.Map<unknown> {
  return doc.y.getMap('journey')
}

/** An entry, or null where there is none or what is there does not fit its shape. */
export function readEntry<T extends object>(
  doc: JourneyDocument,
  shape: Shape<T>,
  id: string,
): T | null {
  const map = tableOf(doc, shape.name).get(id)
  if (!(map instanceof Y.Map)) return null
  const fields = shape.sets
    ? gatherSets(map.entries(), shape.sets)
    : Object.fromEntries(map.entries())
  const parsed = shape.schema.safeParse(fields)
  return parsed.success ? parsed.data : null
}

/** All entries of a table that fit their shape, by id. */
export function readTable<T extends object>(doc: JourneyDocument, shape: Shape<T>): Map<string, T> {
  const found = new Map<string, T>()
  for (const id of tableOf(doc, shape.name).keys()) {
    const entry = readEntry(doc, shape, id)
    if (entry !== null) found.set(id, entry)
  }
  return found
}

/** Puts an entry in, or changes just those fields of it that differ. */
export function putEntry<T extends object>(
  doc: JourneyDocument,
  shape: Shape<T>,
  [id, entry]: readonly [id: string, entry: T],
): void {
  const table = tableOf(doc, shape.name)
  const existing = table.get(id)
  if (existing === undefined) {
    const isSet = (field: string) => shape.sets !== undefined && field in shape.sets
    const fields = Object.entries(entry).filter(
      ([field, value]) => value !== undefined && !isSet(field),
    )
    const made = new Y.Map<unknown>(fields)
    table.set(id, made)
    for (const [field, value] of Object.entries(entry))
      if (isSet(field)) changeSet(made, field, value as string[] | undefined)
    return
  }
  const sets = Object.keys(shape.sets ?? {})
  for (const field of existing.keys())
    if (!(field in entry) && !sets.some((set) => field.startsWith(`${set}:`)))
      existing.delete(field)
  for (const set of sets) if (!(set in entry)) changeSet(existing, set, undefined)
  setFields(existing, shape, entry)
}

/** Changes some fields of an entry; undefined takes a field away. False where there is no such entry. */
export function changeEntry<T extends object>(
  doc: JourneyDocument,
  shape: Shape<T>,
  [id, fields]: readonly [id: string, fields: { readonly [F in keyof T]?: T[F] | undefined }],
): boolean {
  const existing = tableOf(doc, shape.name).get(id)
  if (existing === undefined) return false
  setFields(existing, shape, fields)
  return true
}

export function removeEntry(doc: JourneyDocument, name: TableName, id: string): void {
  tableOf(doc, name).delete(id)
}

function setFields<T extends object>(
  map: Y.Map<unknown>,
  { sets = {} }: Shape<T>,
  fields: object,
): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field in sets) changeSet(map, field, value as string[] | undefined)
    else if (value === undefined) map.delete(field)
    else if (!sameValue(map.get(field), value)) map.set(field, value)
  }
}

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
