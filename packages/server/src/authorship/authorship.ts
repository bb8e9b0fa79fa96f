import { changedEntries, entrySays, openDocument } from '@desirepath/collab'
import { addEdits, type LiveRef, type Store } from '@desirepath/store'
import type * as Y from 'yjs'
import { newId } from '../new-id.ts'

/** Remembers who has changed what, by watching the open documents. */
export interface Authorship {
  /** Watches a document; `authorOf` names who made a transaction, null for what nobody has to answer for. */
  readonly watch: (document: Y.Doc, authorOf: (transaction: Y.Transaction) => string | null) => void
  /** Stores what has been seen of a document since the last time. */
  readonly keep: (ref: LiveRef, document: Y.Doc) => Promise<void>
}

/** A change of more than these at once is an import or a restore, which versions tell of. */
const MOST_AT_ONCE = 500

interface Seen {
  readonly author: string
  readonly at: Date
}

export function createAuthorship(store: Store): Authorship {
  const seen = new WeakMap<Y.Doc, Map<string, Seen>>()
  return {
    watch(document, authorOf) {
      const own = new Map<string, Seen>()
      seen.set(document, own)
      document.on('afterTransaction', (transaction: Y.Transaction) => {
        const author = authorOf(transaction)
        if (author === null) return
        for (const { table, id } of changedEntries(document, transaction))
          own.set(`${table}:${id}`, { author, at: new Date() })
      })
    },
    async keep(ref, document) {
      const own = seen.get(document)
      if (own === undefined || own.size === 0) return
      const edits = [...own]
      own.clear()
      if (edits.length > MOST_AT_ONCE) return
      const doc = openDocument(document, newId)
      await addEdits(
        store,
        ref,
        edits.map(([entry, edit]) => {
          const colon = entry.indexOf(':')
          const place = { table: entry.slice(0, colon), id: entry.slice(colon + 1) }
          return { entry, ...edit, says: entrySays(doc, place) }
        }),
      )
    },
  }
}
