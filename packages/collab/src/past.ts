import * as Y from 'yjs'
import { changedEntries } from './changed.ts'
import { aboutOf, type JourneyDocument, sameValue } from './document.ts'
import { tableNames } from './shapes.ts'
import { cardText, setCardText } from './edits/cards.ts'

/** The fields of an entry, as JSON. */
type Fields = Readonly<Record<string, unknown>>

/** One entry before and after a step; null where there was none. */
interface EntryChange {
  readonly table: string
  readonly id: string
  readonly before: Fields | null
  readonly after: Fields | null
}

/** A step of undo as data, which outlives the page: what it changed. */
export type PastStep = readonly EntryChange[]

/** What a journey says of itself has no entries: each of its fields stands for one. */
const ABOUT = 'journey'
const watched: readonly string[] = [ABOUT, ...tableNames]

/** Keeps a plain copy of every entry and tells of each transaction what it has changed. */
export function watchEntries(doc: JourneyDocument): {
  /** What the last transaction has changed. */
  readonly lastChanges: () => PastStep
  readonly close: () => void
} {
  const copies = new Map<string, Fields>()
  const key = (table: string, id: string) => `${table} ${id}`
  for (const table of watched) {
    for (const id of doc.y.getMap(table).keys()) {
      const fields = fieldsOf(doc, table, id)
      if (fields !== null) copies.set(key(table, id), fields)
    }
  }
  let last: PastStep = []
  const onTransaction = (transaction: Y.Transaction) => {
    const changes = new Map<string, EntryChange>()
    for (const { table, id } of changedEntries(doc.y, transaction)) {
      if (!watched.includes(table)) continue
      const at = key(table, id)
      const before = copies.get(at) ?? null
      const after = fieldsOf(doc, table, id)
      if (after === null) copies.delete(at)
      else copies.set(at, after)
      if (!changes.has(at) && !sameValue(before, after))
        changes.set(at, { table, id, before, after })
    }
    last = [...changes.values()]
  }
  doc.y.on('afterTransaction', onTransaction)
  return { lastChanges: () => last, close: () => doc.y.off('afterTransaction', onTransaction) }
}

function fieldsOf(doc: JourneyDocument, table: string, id: string): Fields | null {
  const entry = doc.y.getMap(table).get(id)
  if (table === ABOUT) return entry === undefined ? null : { value: entry }
  if (!(entry instanceof Y.Map)) return null
  const fields = Object.fromEntries(entry.entries())
  return table === 'cards' ? { ...fields, text: textOf(doc, id, fields.text) } : fields
}

/** A card without words has none, and not an empty text. */
function textOf(doc: JourneyDocument, id: string, text: unknown): unknown {
  const words = cardText(doc, id)
  return words === '' ? (text ?? null) : words
}

/** One step of two: what was before the first, what is after the second. */
export function joined(first: PastStep, second: PastStep): PastStep {
  const changes = new Map(first.map((change) => [`${change.table} ${change.id}`, change]))
  for (const change of second) {
    const at = `${change.table} ${change.id}`
    const before = changes.has(at) ? (changes.get(at)?.before ?? null) : change.before
    changes.set(at, { ...change, before })
  }
  return [...changes.values()]
}

/**
 * Takes a step back where the document still says what the step left: what others have changed since
 * stays theirs. To be called within a transaction.
 */
export function takeBack(doc: JourneyDocument, step: PastStep): void {
  for (const change of step) {
    if (change.table === ABOUT) takeBackAbout(doc, change)
    else takeBackEntry(doc, change)
  }
}

function takeBackAbout(doc: JourneyDocument, { id, before, after }: EntryChange): void {
  const about = aboutOf(doc)
  if (!sameValue(about.get(id), after?.value)) return
  if (before === null) about.delete(id)
  else about.set(id, before.value)
}

function takeBackEntry(doc: JourneyDocument, { table, id, before, after }: EntryChange): void {
  const entries = doc.y.getMap<Y.Map<unknown>>(table)
  const entry = entries.get(id)
  if (before === null) entries.delete(id)
  else if (entry !== undefined && after !== null) {
    const now = fieldsOf(doc, table, id) ?? {}
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (sameValue(before[field], after[field]) || !sameValue(now[field], after[field])) continue
      if (table === 'cards' && field === 'text')
        setCardText(doc, id, (before.text as string | null) ?? null)
      else if (before[field] === undefined) entry.delete(field)
      else entry.set(field, before[field])
    }
  } else if (entry === undefined && after === null) {
    entries.set(id, new Y.Map(Object.entries(before)))
    if (table === 'cards') setCardText(doc, id, (before.text as string | null) ?? null)
  }
}

/** The step that takes a step back. */
export function reversed(step: PastStep): PastStep {
  return step.map(({ before, after, ...place }) => ({ ...place, before: after, after: before }))
}
