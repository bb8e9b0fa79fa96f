import {
  heldOf,
  type Joined,
  type JourneyDocument,
  partShared,
  putRecordBack,
  replaceShared,
  type TakenOff,
  takeRecordOff,
} from '@desirepath/collab'
import type { RecordType, SharedWords } from '@desirepath/core'
import {
  beginMapWork,
  endMapWork,
  findRecord,
  listMapWork,
  listUses,
  type MapWork,
  type RecordRef,
  recordType,
  type Store,
  type StoredRecord,
  survivorsOf,
} from '@desirepath/store'
import type { Logger } from 'pino'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { sharedWords, wordsFor } from './words.ts'

/** Tells maps what became of records, as it was noted with the records themselves. */
export interface MapWorking {
  /** Does all that is noted. What cannot be done now stays noted and is tried again later. */
  readonly run: (workspaceId: string) => Promise<void>
  readonly close: () => Promise<void>
}

export interface MapWorkingDeps {
  readonly store: Store
  readonly live: Live
  readonly log: Logger
  readonly spread: (ref: RecordRef, author: string) => Promise<void>
}

/** What was taken off a map, to be put back. */
interface Kept {
  readonly journeyId: string
  readonly taken: TakenOff | Joined
  /** As it was kept before what the other got was. */
  readonly into?: { readonly id: string; readonly wasThere: boolean }
}

const FIRST_RETRY = 2000
const LAST_RETRY = 300_000

export function createMapWorking(deps: MapWorkingDeps): MapWorking {
  let turn: Promise<void> = Promise.resolve()
  let wait = FIRST_RETRY
  let retry: NodeJS.Timeout | undefined
  let isClosed = false
  const run = (workspaceId: string): Promise<void> => {
    // One after the other: of two changes of a map the first comes first.
    turn = turn.then(async () => {
      if (isClosed) return
      clearTimeout(retry)
      if (await doAll(deps, workspaceId)) wait = FIRST_RETRY
      else {
        retry = setTimeout(() => void run(workspaceId), wait).unref()
        wait = Math.min(wait * 2, LAST_RETRY)
      }
    })
    return turn
  }
  return {
    run,
    async close() {
      isClosed = true
      clearTimeout(retry)
      await turn
    },
  }
}

/** False where something is left. */
async function doAll(deps: MapWorkingDeps, workspaceId: string): Promise<boolean> {
  const failed = new Set<string>()
  try {
    for (const work of await listMapWork(deps.store, workspaceId)) {
      if (work.journeyId !== null && failed.has(work.journeyId)) continue
      try {
        await doOne(deps, workspaceId, work)
      } catch (error) {
        failed.add(work.journeyId ?? '')
        const { recordId, journeyId } = work
        deps.log.error(
          { err: error, workspaceId, recordId, journeyId },
          'a map could not be told of a record; it is tried again',
        )
      }
    }
  } catch (error) {
    deps.log.error({ err: error, workspaceId }, 'what maps are to be told could not be read')
    return false
  }
  return failed.size === 0
}

async function doOne(deps: MapWorkingDeps, workspaceId: string, work: MapWork): Promise<void> {
  const ref = { workspaceId, id: work.recordId }
  const { seq, journeyId } = work
  if (journeyId === null) {
    await deps.spread(ref, work.author)
    await endMapWork(deps.store, ref, { seq, gaveUp: null })
    return
  }
  const gaveUp = await changeMap(deps, ref, { ...work, journeyId })
  if (gaveUp !== 'withdrawn') await endMapWork(deps.store, ref, { seq, gaveUp })
}

/** What the map gave up, if anything. A journey that is gone has nothing to give and no place for it. */
async function changeMap(
  { store, live }: MapWorkingDeps,
  ref: RecordRef,
  work: MapWork & { readonly journeyId: string },
): Promise<Kept | null | 'withdrawn'> {
  const { journeyId, seq, author } = work
  const type = await recordType(store, ref)
  const change = type === null ? null : await changeFor(store, ref, { work, type })
  if (change === null) return null
  const beforeStored = async (taken: TakenOff | null) => {
    const detail = taken === null ? null : { journeyId, taken }
    if (!(await beginMapWork(store, ref.workspaceId, { seq, detail }))) throw new Withdrawn()
  }
  try {
    const taken = await live.edit(
      { workspaceId: ref.workspaceId, journeyId },
      { author, beforeStored },
      change,
    )
    if (taken !== null) return { journeyId, taken }
    // It was changed before, and a stop came between.
    return work.isBegun && work.kind !== 'back' ? (work.detail as Kept | null) : null
  } catch (error) {
    if (error instanceof Withdrawn) return 'withdrawn'
    if (error instanceof ProblemError) return null
    throw error
  }
}

/** Brought back while its map was being told that it went. */
class Withdrawn extends Error {}

type Change = (doc: JourneyDocument) => TakenOff | null

async function changeFor(
  store: Store,
  ref: RecordRef,
  { work, type }: { readonly work: MapWork; readonly type: RecordType },
): Promise<Change | null> {
  const record = { id: ref.id, type }
  if (work.kind === 'takenOff') return (doc) => takeRecordOff(doc, record)
  if (work.kind === 'back') return (doc) => putBack(doc, record, work)
  const into = await survivorOf(store, ref)
  if (into === null) return (doc) => takeRecordOff(doc, record)
  const all = await sharedWords(store, ref.workspaceId, into)
  const use = (await listUses(store, ref)).find(({ journeyId }) => journeyId === work.journeyId)
  const words: SharedWords = use === undefined ? all : wordsFor(all, use.words)
  return (doc) => replaceShared(doc, record, { ...into, words })
}

async function survivorOf(store: Store, ref: RecordRef): Promise<StoredRecord | null> {
  const last = (await survivorsOf(store, ref)).at(-1)
  return last === undefined ? null : findRecord(store, { ...ref, id: last })
}

function putBack(
  doc: JourneyDocument,
  record: { readonly id: string; readonly type: RecordType },
  { detail, isBegun }: MapWork,
): null {
  // Put back already when a stop came, or never given up.
  if (isBegun && heldOf(doc, record) !== null) return null
  const { survivor, ...kept } = detail as Kept & { readonly survivor: string | null }
  const taken = takenOf(kept)
  if ('into' in taken) partShared(doc, record, { taken, now: survivor ?? taken.into.id })
  else putRecordBack(doc, record, taken)
  return null
}

function takenOf({ taken, into }: Kept): TakenOff | Joined {
  if (into === undefined || 'into' in taken) return taken
  const none = { stepIds: [], links: [], linkedBy: [], curves: [], threads: [], inBrief: null }
  return { ...taken, into: { ...into, ...none } }
}
