import type * as Y from 'yjs'
import { BODY } from './text/body.ts'

type AnyType = Y.AbstractType<Y.YEvent<never>>

/** An entry of a table that a transaction has changed; the journey's own fields are one entry. */
export interface ChangedEntry {
  readonly table: string
  readonly id: string
}

/** What a transaction has changed of the journey: entries of tables, a card for its words too. */
export function changedEntries(y: Y.Doc, transaction: Y.Transaction): ChangedEntry[] {
  return [...transaction.changed].flatMap(([type, keys]): ChangedEntry[] => {
    const path = rootOf(y, type)
    if (path === null) return []
    const { root, entry } = path
    if (root.startsWith(BODY)) return [{ table: 'cards', id: root.slice(BODY.length) }]
    if (entry !== null) return [{ table: root, id: entry }]
    return [...keys].map((id) => ({ table: root, id: id ?? '' }))
  })
}

/** The root that a changed type lies under, and the entry of the table, if it lies in one. */
function rootOf(
  y: Y.Doc,
  type: unknown,
): { readonly root: string; readonly entry: string | null } | null {
  let at = type as AnyType
  let entry: string | null = null
  while (at._item !== null) {
    entry = at._item.parentSub ?? entry
    at = at._item.parent as AnyType
  }
  // The first who asks for a root that came from elsewhere gets another object over the same map.
  for (const [name, root] of y.share) if (root._map === at._map) return { root: name, entry }
  return null
}
