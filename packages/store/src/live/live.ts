import type { Store } from '../store.ts'

/** Which shared document: a journey of a workspace. */
export interface LiveRef {
  readonly workspaceId: string
  readonly journeyId: string
}

/** The Yjs state of a journey: its snapshot, and what has been changed since, oldest first. */
export interface LiveState {
  readonly snapshot: Uint8Array
  readonly updates: readonly Uint8Array[]
}

export async function readLive(store: Store, ref: LiveRef): Promise<LiveState | null> {
  const row = await store
    .selectFrom('journey_snapshots')
    .select('state')
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { updates } = await readUpdates(store, ref)
  return { snapshot: row.state, updates }
}

/** The first state of a journey; one that is there already stays. */
export async function beginLive(store: Store, ref: LiveRef, snapshot: Uint8Array): Promise<void> {
  await store
    .insertInto('journey_snapshots')
    .values({ workspace_id: ref.workspaceId, journey_id: ref.journeyId, state: bytes(snapshot) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Forgets the shared document of a journey, which then begins from its canonical JSON again. */
export async function endLive(store: Store, ref: LiveRef): Promise<void> {
  for (const table of ['journey_updates', 'journey_snapshots'] as const) {
    await store
      .deleteFrom(table)
      .where('workspace_id', '=', ref.workspaceId)
      .where('journey_id', '=', ref.journeyId)
      .execute()
  }
}

/** Stores changes in their order, all or none. */
export async function appendUpdates(
  store: Store,
  ref: LiveRef,
  updates: readonly Uint8Array[],
): Promise<void> {
  await store
    .insertInto('journey_updates')
    .values(
      updates.map((data) => ({
        workspace_id: ref.workspaceId,
        journey_id: ref.journeyId,
        data: bytes(data),
      })),
    )
    .execute()
}

/**
 * Folds the stored changes into the snapshot. `merge` gets what is stored and not what somebody holds
 * in memory, so a change that arrives meanwhile is neither lost nor counted twice.
 */
export async function compactLive(
  store: Store,
  ref: LiveRef,
  merge: (state: LiveState) => Uint8Array,
): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('journey_snapshots')
      .select('state')
      .where('workspace_id', '=', ref.workspaceId)
      .where('journey_id', '=', ref.journeyId)
      .forUpdate()
      .executeTakeFirst()
    const { updates, last } = await readUpdates(transaction, ref)
    if (row === undefined || last === null) return
    await transaction
      .updateTable('journey_snapshots')
      .set({ state: bytes(merge({ snapshot: row.state, updates })) })
      .where('workspace_id', '=', ref.workspaceId)
      .where('journey_id', '=', ref.journeyId)
      .execute()
    await transaction
      .deleteFrom('journey_updates')
      .where('workspace_id', '=', ref.workspaceId)
      .where('journey_id', '=', ref.journeyId)
      .where('seq', '<=', last)
      .execute()
  })
}

async function readUpdates(store: Store, ref: LiveRef) {
  const rows = await store
    .selectFrom('journey_updates')
    .select(['seq', 'data'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .orderBy('seq')
    .execute()
  return { updates: rows.map(({ data }) => data), last: rows.at(-1)?.seq ?? null }
}

/** A copy of its own, as drivers want it: views into larger buffers are stored whole by some. */
function bytes(data: Uint8Array): Uint8Array {
  return Buffer.from(data)
}
