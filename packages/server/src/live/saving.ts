import { searchEntries, type SearchEntry } from '@desirepath/core'
import { findJourney, type LiveRef, type Store } from '@desirepath/store'
import type * as Y from 'yjs'
import { putJourney } from '../journeys/put.ts'
import { createSettling, type Settled } from './settled.ts'

export interface Saving {
  /** What an open document says now. */
  readonly settle: (document: Y.Doc) => Settled
  /** Saves what an open document says, for lists, exports and readers of the API. */
  readonly save: (ref: LiveRef, document: Y.Doc, author: string) => Promise<Settled>
}

export interface SavingDeps {
  readonly store: Store
  /** Called with records whose words were changed on a map and differ on others now. */
  readonly onWords: (workspaceId: string, recordIds: readonly string[], author: string) => void
}

/** What was written last of a document. */
interface Saved {
  readonly text: string
  readonly entries: readonly SearchEntry[]
}

export function createSaving({ store, onWords }: SavingDeps): Saving {
  const settle = createSettling()
  const lastSaved = new WeakMap<Y.Doc, Saved>()
  const turns = new WeakMap<Y.Doc, Promise<unknown>>()
  const save = async (ref: LiveRef, document: Y.Doc, author: string): Promise<Settled> => {
    const settled = settle(document)
    const { journey, text } = settled
    const found = await findJourney(store, ref.workspaceId, ref.journeyId)
    if (found === null || found.document === text) return settled
    const last = lastSaved.get(document)
    const entries = searchEntries(journey)
    const changed = await putJourney(store, ref.workspaceId, {
      journey,
      datasetId: found.datasetId,
      author,
      text,
      entries,
      // Only where nobody else has written since.
      ...(last?.text === found.document && { known: last.entries }),
    })
    lastSaved.set(document, { text, entries })
    onWords(ref.workspaceId, changed, author)
    return settled
  }
  return {
    settle,
    save(ref, document, author) {
      const before = turns.get(document) ?? Promise.resolve()
      const next = before.then(() => save(ref, document, author))
      turns.set(
        document,
        next.catch(() => {}),
      )
      return next
    },
  }
}
