import { applyJourney, type JourneyDocument, openDocument } from '@desirepath/collab'
import { isAtLeast, policy } from '@desirepath/contract'
import type { Journey } from '@desirepath/core'
import {
  beginLive,
  compactLive,
  type LiveRef,
  type LiveState,
  readLive,
  type Store,
} from '@desirepath/store'
import { Hocuspocus } from '@hocuspocus/server'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { createAuthorship } from '../authorship/authorship.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney, requireJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'
import { newId } from '../new-id.ts'
import { createKeeper } from '../versions/keeper.ts'
import { createAppender } from './appender.ts'
import { createPeople, type LiveContext, type People } from './people.ts'
import { createSaving, type SavingDeps } from './saving.ts'

/** Live editing: one process owns a journey at a time. */
export interface Live {
  readonly hocuspocus: Hocuspocus<LiveContext>
  readonly people: People
  /** Changes a journey for a request; stored before it resolves, and seen on open screens. */
  readonly edit: <T>(
    ref: LiveRef,
    by: string | Editing<T>,
    change: (doc: JourneyDocument) => T,
  ) => Promise<T>
  /** The journey as it is now, edits of the last second included. */
  readonly read: (ref: LiveRef) => Promise<{ readonly journey: Journey; readonly document: string }>
  /** Sends a message to every open screen of a journey, and says to how many. */
  readonly tell: (ref: LiveRef, message: object) => number
  /** Ends the editing of a journey that is no more. */
  readonly drop: (ref: LiveRef) => void
  readonly close: () => Promise<void>
}

/** Who changes a journey, and what has to happen before that. */
interface Editing<T> {
  readonly author: string
  /** Gets what the change gives back; where it fails, nothing was changed. */
  readonly beforeStored?: (result: T) => Promise<void>
}

/** So many stored changes are folded into a snapshot at once; folding holds everybody up for 0.1 s. */
const COMPACT_AFTER = 2000

export interface LiveDeps extends SavingDeps {
  readonly log: Logger
}

export function createLive({ store, log, onWords }: LiveDeps): Live {
  const pending = new Map<string, number>()
  const keeper = createKeeper(store)
  const saving = createSaving({ store, onWords })
  const authorship = createAuthorship(store)
  const lastAuthor = new Map<string, string>()
  const appender = createAppender(store, (ref, count) => {
    const name = nameOf(ref)
    const waiting = (pending.get(name) ?? 0) + count
    pending.set(name, waiting < COMPACT_AFTER ? waiting : 0)
    if (waiting >= COMPACT_AFTER)
      void compactLive(store, ref, merged).catch((error: unknown) =>
        log.error({ err: error, ...ref }, 'folding the changes of a journey failed'),
      )
  })
  const hocuspocus = new Hocuspocus<LiveContext>({
    quiet: true,
    debounce: 1000,
    maxDebounce: 10_000,
    // Letters of one moment go out as one message: with a hundred people in a map, sending is the work.
    flushDelay: 20,
    async onConnect({ documentName, context, connectionConfig }) {
      const { member } = context
      if (refOf(documentName).workspaceId !== member.workspaceId) throw new Error('no such journey')
      connectionConfig.readOnly = !isAtLeast(member.role, policy.edit)
    },
    async onLoadDocument({ documentName, document }) {
      for (const update of await stateOf(store, refOf(documentName)))
        Y.applyUpdate(document, update)
      authorship.watch(document, authorOf)
    },
    // Stored first, then applied, sent on and acknowledged: nothing that anybody has seen is lost.
    async beforeSync({ type, payload, connection, documentName, context }) {
      if (type === SYNC_STEP_1 || connection.readOnly || isEmpty(payload)) return
      lastAuthor.set(documentName, context.member.name)
      await appender.append(refOf(documentName), payload)
    },
    async onStoreDocument({ documentName, document }) {
      const ref = refOf(documentName)
      const author = lastAuthor.get(documentName) ?? ''
      const { journey } = await saving.save(ref, document, author)
      await keeper.keep(ref, journey, author)
      await authorship.keep(ref, document)
    },
  })
  const withDocument = async <T>(
    ref: LiveRef,
    work: (document: Y.Doc) => Promise<T>,
  ): Promise<T> => {
    // One that was deleted may still be in memory; what is not there is looked for as it is loaded.
    if (hocuspocus.documents.has(nameOf(ref))) await requireJourney(store, ref)
    const connection = await hocuspocus
      .openDirectConnection(nameOf(ref), undefined as never)
      .catch((error: unknown) => {
        throw error instanceof ProblemError
          ? error
          : new Error('the journey cannot be opened', { cause: error })
      })
    try {
      return await work(connection.document!)
    } finally {
      await connection.disconnect({ unloadImmediately: false })
    }
  }
  return {
    hocuspocus,
    people: createPeople(),
    edit(ref, by, change) {
      const { author, beforeStored } = typeof by === 'string' ? { author: by } : by
      return withDocument(ref, async (document) => {
        // Tried on a copy, so that it can be stored before anybody sees it.
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
        const before = Y.encodeStateVector(copy)
        const result = change(openDocument(copy, newId))
        const update = Y.encodeStateAsUpdate(copy, before)
        await beforeStored?.(result)
        if (!isEmpty(update)) {
          lastAuthor.set(nameOf(ref), author)
          await appender.append(ref, update)
          Y.applyUpdate(document, update, { source: 'local', author })
          // Who has asked for a change finds it in lists, too.
          await saving.save(ref, document, author)
        }
        return result
      })
    },
    async read(ref) {
      const open = hocuspocus.documents.get(nameOf(ref))
      if (open && !open.isLoading) {
        await requireJourney(store, ref)
        const { journey, text } = saving.settle(open)
        return { journey, document: text }
      }
      const found = await existingJourney(store, ref)
      return { journey: storedJourney(found.document), document: found.document }
    },
    tell(ref, message) {
      const document = hocuspocus.documents.get(nameOf(ref))
      document?.broadcastStateless(JSON.stringify(message))
      return document?.connections.size ?? 0
    },
    drop: (ref) => hocuspocus.closeConnections(nameOf(ref)),
    async close() {
      hocuspocus.closeConnections()
      hocuspocus.flushPendingStores()
      await Promise.all(
        [...hocuspocus.documents.values()].map((document) => document.saveMutex.waitForUnlock()),
      )
    },
  }
}

/** Whose edit a transaction is: of the connection it came over, or of who asked for it. */
function authorOf({ origin }: Y.Transaction): string | null {
  const from = origin as
    | { readonly source: 'connection'; readonly connection: { readonly context: LiveContext } }
    | { readonly source: 'local'; readonly author?: string }
    | null
  if (from?.source === 'connection') return from.connection.context.member.name
  return from?.source === 'local' ? (from.author ?? null) : null
}

/** A document’s address on the wire and its name in memory. */
function nameOf({ workspaceId, journeyId }: LiveRef): string {
  return `${workspaceId}/${journeyId}`
}

function refOf(name: string): LiveRef {
  const slash = name.indexOf('/')
  return { workspaceId: name.slice(0, slash), journeyId: name.slice(slash + 1) }
}

const SYNC_STEP_1 = 0

/** An update without structs and deletions. */
function isEmpty(update: Uint8Array): boolean {
  return update.length <= 2 && update.every((byte) => byte === 0)
}

/** The updates that make up a journey's document; a journey that was never edited begins here. */
async function stateOf(store: Store, ref: LiveRef): Promise<readonly Uint8Array[]> {
  const found = await existingJourney(store, ref)
  const known = await readLive(store, ref)
  if (known !== null) return [known.snapshot, ...known.updates]
  const y = new Y.Doc()
  applyJourney(openDocument(y, newId), storedJourney(found.document))
  const snapshot = Y.encodeStateAsUpdate(y)
  await beginLive(store, ref, snapshot)
  return [snapshot]
}

function merged({ snapshot, updates }: LiveState): Uint8Array {
  const y = new Y.Doc()
  y.transact(() => {
    for (const update of [snapshot, ...updates]) Y.applyUpdate(y, update)
  })
  return Y.encodeStateAsUpdate(y)
}
