import type { Store } from '../store.ts'

export interface StoredPlan {
  readonly id: string
  readonly body: unknown
  readonly updatedAt: Date
}

/** The plans of a workspace, the last changed first. */
export async function listPlans(store: Store, workspaceId: string): Promise<StoredPlan[]> {
  const rows = await store
    .selectFrom('research_plans')
    .select(['id', 'body', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ updated_at: updatedAt, ...row }) => ({ ...row, updatedAt }))
}

/** Adds a plan; where there has been one of that id, nothing happens. */
export async function addPlan(
  store: Store,
  workspaceId: string,
  { id, body }: { readonly id: string; readonly body: object },
): Promise<void> {
  await store
    .insertInto('research_plans')
    .values({ workspace_id: workspaceId, id, body: JSON.stringify(body), deleted_at: null })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

/** Makes a plan say what is given, and brings it back where it was deleted; null deletes it. False where there is none. */
export async function changePlan(
  store: Store,
  workspaceId: string,
  { id, body }: { readonly id: string; readonly body: object | null },
): Promise<boolean> {
  const now = new Date()
  const fields =
    body === null
      ? { deleted_at: now }
      : { body: JSON.stringify(body), updated_at: now, deleted_at: null }
  const { numUpdatedRows } = await store
    .updateTable('research_plans')
    .set(fields)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
