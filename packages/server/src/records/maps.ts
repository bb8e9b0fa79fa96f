import { setSharedWords } from '@desirepath/collab'
import {
  bringBack,
  deleteRecord,
  findRecord,
  mergeRecord,
  type RecordRef,
  type Store,
  type StoredRecord,
  touchpointsOfChannel,
} from '@desirepath/store'
import type { Logger } from 'pino'
import type { Live } from '../live/live.ts'
import { behindOn } from './behind.ts'
import { createMapWorking } from './map-work.ts'
import { requireRoom } from './room.ts'

/** What changes a record on all the maps where it stands; open screens see it. */
export interface Maps {
  /** Brings the words of a record up to date on every map that has others. */
  readonly spread: (ref: RecordRef, author: string) => Promise<void>
  /** The same of many records at once: each map is changed once. */
  readonly spreadAll: (workspaceId: string, ids: readonly string[], author: string) => Promise<void>
  /** The same a little later, for what was changed on a map: whoever types there does not wait. */
  readonly spreadLater: (workspaceId: string, ids: readonly string[], author: string) => void
  /** Deletes a record and takes it off every map. */
  readonly takeOff: (ref: RecordRef, author: string) => Promise<void>
  /** Brings back a record that was deleted or merged, with its places. */
  readonly putBack: (ref: RecordRef, author: string) => Promise<void>
  /** Lets another record stand wherever this one does, and have what was said of it. */
  readonly merge: (ref: RecordRef, into: StoredRecord, author: string) => Promise<void>
  /** Tells the maps what a stop of the server kept from them. */
  readonly resume: (workspaceId: string) => Promise<void>
  readonly close: () => Promise<void>
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
  const spreadAll = async (workspaceId: string, ids: readonly string[], author: string) => {
    const behind = await behindOn(store, workspaceId, ids)
    for (const [journeyId, own] of Map.groupBy(behind, (each) => each.journeyId))
      await live.edit({ workspaceId, journeyId }, { author }, (doc) => {
        for (const { found, wanted } of own) setSharedWords(doc, found, wanted)
      })
  }
  const spread = async (ref: RecordRef, author: string): Promise<void> => {
    const found = await findRecord(store, ref)
    const ids = found?.type === 'channel' ? await touchpointsOfChannel(store, ref) : [ref.id]
    await spreadAll(ref.workspaceId, ids, author)
  }

  const working = createMapWorking({ store, live, log, spread })

  return {
    spread,
    spreadAll,
    spreadLater(workspaceId, ids, author) {
      for (const id of ids) {
        later = later
          .then(() => spread({ workspaceId, id }, author))
          .catch((error: unknown) =>
            log.error({ err: error, workspaceId, id }, 'a record could not be changed on its maps'),
          )
      }
    },
    async takeOff(ref, author) {
      await deleteRecord(store, ref, author)
      await working.run(ref.workspaceId)
    },
    async putBack(ref, author) {
      await bringBack(store, ref, author)
      await working.run(ref.workspaceId)
    },
    async merge(ref, into, author) {
      const from = await findRecord(store, ref)
      if (from === null) return
      requireRoom(into, from)
      await mergeRecord(store, ref, { into: into.id, author })
      await working.run(ref.workspaceId)
    },
    resume: working.run,
    async close() {
      await working.close()
      await later
    },
  }
}
