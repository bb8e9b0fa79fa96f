import {
  type Joined,
  type JourneyDocument,
  partShared,
  putRecordBack,
  replaceShared,
  setSharedWords,
  type TakenOff,
  takeRecordOff,
} from '@desirepath/collab'
import { elsewhereOf, isBehind, type RecordType, type SharedWords } from '@desirepath/core'
import {
  bringBack,
  findRecord,
  keptNothing,
  linkedIds,
  listUses,
  type LiveRef,
  mergeRecord,
  nameAnother,
  type RecordRef,
  recordsByIds,
  removeRecord,
  type Store,
  type StoredRecord,
  touchpointsOfChannel,
} from '@desirepath/store'
import type { Logger } from 'pino'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { requireRoom } from './room.ts'
import { isFindingType, isIdea, knownOf } from './standings.ts'
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

/** What was taken off a map, to be put back. */
interface Kept {
  readonly journeyId: string
  readonly taken: TakenOff | Joined
  /** As it was kept before what the other got was. */
  readonly into?: { readonly id: string; readonly wasThere: boolean }
}

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
    await spreadOne(found, ref, author)
    // What speaks for a finding speaks for what answers it.
    if (!isFindingType(found.type)) return
    const linked = await recordsByIds(store, ref.workspaceId, await linkedIds(store, ref))
    for (const idea of linked.filter(({ type }) => isIdea(type)))
      await spreadOne(idea, { ...ref, id: idea.id }, author)
  }

  const spreadOne = async (found: StoredRecord, ref: RecordRef, author: string) => {
    const known = (await knownOf(store, ref.workspaceId, [found])).get(ref.id)!
    const all = await sharedWords(store, ref.workspaceId, found)
    for (const { journeyId, words } of await listUses(store, ref)) {
      const elsewhere = elsewhereOf(known, journeyId)
      const wanted = { ...wordsFor(all, words), ...(elsewhere && { elsewhere }) }
      if (isBehind(words, wanted))
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
      const maps: Kept[] = []
      for (const { journeyId } of await listUses(store, ref)) {
        const taken = await onMap(ref, { journeyId, author }, (doc) => takeRecordOff(doc, record))
        if (taken !== null) maps.push({ journeyId, taken })
      }
      const named = await nameAnother(store, ref, { into: null, author })
      await removeRecord(store, ref, { takenOff: { ...keptNothing, maps, named } })
      await spreadOver(
        named.map(({ id }) => id),
        ref,
        author,
      )
    },
    async putBack(ref, author) {
      const back = await bringBack(store, ref, author)
      const found = await findRecord(store, ref)
      if (back === null || found === null) return
      for (const kept of back.maps as readonly Kept[]) {
        const { journeyId } = kept
        const taken = takenOf(kept)
        await onMap(ref, { journeyId, author }, (doc) => {
          if ('into' in taken)
            partShared(doc, found, { taken, now: back.survivor ?? taken.into.id })
          else putRecordBack(doc, found, taken)
        }).catch((error: unknown) => {
          // A journey that is gone has no place for it.
          if (!(error instanceof ProblemError)) throw error
        })
      }
      await spreadOver(back.changed, ref, author)
    },
    async merge(ref, into, author) {
      const from = await findRecord(store, ref)
      if (from === null) return
      requireRoom(into, from)
      const maps: Kept[] = []
      const all = await sharedWords(store, ref.workspaceId, into)
      for (const { journeyId, words } of await listUses(store, ref)) {
        const taken = await onMap(ref, { journeyId, author }, (doc) =>
          replaceShared(doc, from, { ...into, words: wordsFor(all, words) }),
        )
        if (taken !== null) maps.push({ journeyId, taken })
      }
      const changed = await mergeRecord(store, ref, { into: into.id, maps, author })
      const touchpoints =
        from.type === 'channel' ? await touchpointsOfChannel(store, { ...ref, id: into.id }) : []
      await spreadOver([...new Set([...changed, ...touchpoints])], ref, author)
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

function takenOf({ taken, into }: Kept): TakenOff | Joined {
  if (into === undefined || 'into' in taken) return taken
  const none = { stepIds: [], links: [], linkedBy: [], curves: [], threads: [], inBrief: null }
  return { ...taken, into: { ...into, ...none } }
}
