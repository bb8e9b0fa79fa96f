import type { LiveRef } from '../live/live.ts'
import type { Store } from '../store.ts'

/** What discovery last found of a journey, apart from what people have made of it. */
export interface StoredDiscovery {
  /** Canonical JSON of what it found. */
  readonly document: string
  /** Of what it had found the time before; null after the first time, or where that was not kept. */
  readonly earlier: string | null
  /** When new data came for a journey that was there; null after the first time. */
  readonly renewedAt: Date | null
}

/** Puts a discovery in the place of the last one; what was rejected of that is forgotten. */
export async function saveDiscovery(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
  { renewedAt, ...discovery }: StoredDiscovery,
): Promise<void> {
  const values = { ...discovery, rejected: '[]', renewed_at: renewedAt }
  await store
    .insertInto('journey_discoveries')
    .values({ workspace_id: workspaceId, journey_id: journeyId, ...values })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'journey_id']).doUpdateSet(values))
    .execute()
}

export async function findDiscovery(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
): Promise<(StoredDiscovery & { readonly rejected: readonly string[] }) | null> {
  const row = await store
    .selectFrom('journey_discoveries')
    .select(['document', 'earlier', 'rejected', 'renewed_at'])
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { renewed_at: renewedAt, ...discovery } = row
  return { ...discovery, renewedAt }
}

/** Remembers which proposals people rejected; false where nothing was found of the journey. */
export async function changeRejected(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
  change: (rejected: readonly string[]) => readonly string[],
): Promise<boolean> {
  return store.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('journey_discoveries')
      .select('rejected')
      .where('workspace_id', '=', workspaceId)
      .where('journey_id', '=', journeyId)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return false
    await transaction
      .updateTable('journey_discoveries')
      .set({ rejected: JSON.stringify(change(row.rejected)) })
      .where('workspace_id', '=', workspaceId)
      .where('journey_id', '=', journeyId)
      .execute()
    return true
  })
}
