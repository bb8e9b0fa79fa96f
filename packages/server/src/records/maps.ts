import {
  type JourneyDocument,
  putRecordBack,
  replaceShared,
  setSharedWords,
  type TakenOff,
  takeRecordOff,
} from '@desirepath/collab'
import { type RecordType, type SharedWords, wordsChanged } from '@desirepath/core'
import {
  changeRecordBody,
  findRecord,
  findRemoved,
  listUses,
  type LiveRef,
  type RecordRef,
  removeRecord,
  restoreRecord,
  type Store,
  type StoredRecord,
  touchpointsOfChannel,
} from '@desirepath/store'
import type { Logger } from 'pino'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { sharedWords } from './words.ts'

/** What changes a record on all the maps where it stands; open screens see it. */
export interface Maps {
  /** Brings the words of a record up to date on every map that has others. */
  readonly spread: (ref: RecordRef, author: string) => Promise<void>
  /** The same a little later, for what was changed on a map: whoever types there does not wait. */
  readonly spreadLater: (workspaceId: string, ids: readonly string[], author: string) => void
  /** Deletes a record and takes it off every map. */
  readonly takeOff: (
    ref: RecordRef,
    by: { readonly type: RecordType; readonly author: string },
  ) => Promise<void>
  /** Brings back a record that was deleted or merged, with its places. */
  readonly putBack: (ref: RecordRef, author: string) => Promise<void>
  /** Lets another record stand wherever this one does, and have what was said of it. */
  readonly merge: (ref: RecordRef, into: StoredRecord, author: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** What was taken off each map, to be put back. */
type Kept = readonly {
  readonly journeyId: string
  readonly taken: TakenOff
  /** The record that stands there instead, and whether it did before. */
  readonly into?: { readonly id: string; readonly wasThere: boolean }
}[]

export function createMaps({
  store,
  live,
  log,
}: {
  readonly store: Store
  readonly live: Live
  readonly log: Logger
}): Maps {
  let later: Promise<void> = Promise.resolve()
  const onMap = <T>(
    { workspaceId }: RecordRef,
    { journeyId, author }: { readonly journeyId: string; readonly author: string },
    change: (doc: JourneyDocument) => T,
  ): Promise<T> => live.edit({ workspaceId, journeyId } satisfies LiveRef, author, change)

  const spread = async (ref: RecordRef, author: string): Promise<void> => {
    const found = await findRecord(store, ref)
    if (found === null) return
    if (found.type === 'channel')
      return spreadOver(await touchpointsOfChannel(store, ref), ref, author)
    const all = await sharedWords(store, ref.workspaceId, found)
    for (const { journeyId, words } of await listUses(store, ref)) {
      const wanted = wordsFor(all, words)
      if (wordsChanged(words, wanted) !== null)
        await onMap(ref, { journeyId, author }, (doc) => setSharedWords(doc, found, wanted))
    }
  }

  const spreadOver = async (ids: readonly string[], { workspaceId }: RecordRef, author: string) => {
    for (const id of ids) await spread({ workspaceId, id }, author)
  }

  return {
    spread,
    spreadLater(workspaceId, ids, author) {
      for (const id of ids) {
        later = later
          .then(() => spread({ workspaceId, id }, author))
          .catch((error: unknown) =>
            log.error({ err: error, workspaceId, id }, 'a record could not be changed on its maps'),
          )
      }
    },
    async takeOff(ref, { type, author }) {
      const record = { id: ref.id, type }
      const takenOff: Kept[number][] = []
      for (const { journeyId } of await listUses(store, ref)) {
        const taken = await onMap(ref, { journeyId, author }, (doc) => takeRecordOff(doc, record))
        if (taken !== null) takenOff.push({ journeyId, taken })
      }
      await removeRecord(store, ref, { takenOff })
      if (type === 'channel') await spreadOver(await touchpointsOfChannel(store, ref), ref, author)
    },
    async putBack(ref, author) {
      const removed = await findRemoved(store, ref)
      if (removed === null) return
      await restoreRecord(store, ref)
      const { type } = removed.record
      if (type === 'channel') await spreadOver(await touchpointsOfChannel(store, ref), ref, author)
      for (const { journeyId, taken, into } of (removed.takenOff ?? []) as Kept) {
        await onMap(ref, { journeyId, author }, (doc) => {
          if (into !== undefined && !into.wasThere) takeRecordOff(doc, { id: into.id, type })
          putRecordBack(doc, { id: ref.id, type }, taken)
        }).catch((error: unknown) => {
          // A journey that is gone has no place for it.
          if (!(error instanceof ProblemError)) throw error
        })
      }
    },
    async merge(ref, into, author) {
      const from = await findRecord(store, ref)
      if (from === null) return
      const there = new Set(
        (await listUses(store, { ...ref, id: into.id })).map(({ journeyId }) => journeyId),
      )
      const takenOff: Kept[number][] = []
      const all = await sharedWords(store, ref.workspaceId, into)
      for (const { journeyId, words } of await listUses(store, ref)) {
        const taken = await onMap(ref, { journeyId, author }, (doc) =>
          replaceShared(doc, from, { ...into, words: wordsFor(all, words) }),
        )
        const wasThere = there.has(journeyId)
        if (taken !== null) takenOff.push({ journeyId, taken, into: { id: into.id, wasThere } })
      }
      await changeRecordBody(store, { ...ref, id: into.id }, { fields: joined(into, from), author })
      await removeRecord(store, ref, { takenOff, mergedInto: into.id })
      if (from.type !== 'channel') return
      const moved = await touchpointsOfChannel(store, ref)
      for (const id of moved)
        await changeRecordBody(store, { ...ref, id }, { fields: { channelId: into.id }, author })
      await spreadOver(moved, ref, author)
    },
    close: () => later,
  }
}

/** The words that a map should have; the sentence of a discovery stays the map’s own. */
function wordsFor({ description, ...all }: SharedWords, words: SharedWords): SharedWords {
  return {
    ...all,
    ...(words.description !== undefined && description !== undefined && { description }),
  }
}

/** What people said of both. */
function joined({ id, body }: StoredRecord, { body: other }: StoredRecord) {
  return {
    tags: [...new Set([...body.tags, ...other.tags])].slice(0, 50),
    links: [...new Set([...body.links, ...other.links])].filter((each) => each !== id),
    evidence: [...body.evidence, ...other.evidence],
    description: [body.description, other.description].filter((each) => each !== '').join('\n\n'),
    owner: body.owner === '' ? other.owner : body.owner,
  }
}
