import type { Store } from '../store.ts'

export interface RankingView {
  readonly id: string
  readonly name: string
  /** What the address of the screen says. */
  readonly search: Readonly<Record<string, string>>
}

/** Views of rankings that people keep, by name. */
export async function listRankingViews(store: Store, workspaceId: string): Promise<RankingView[]> {
  const rows = await store
    .selectFrom('ranking_views')
    .select(['id', 'name', 'search'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows
}

/** Keeps a view, in place of one of the same id. */
export async function keepRankingView(
  store: Store,
  workspaceId: string,
  { id, name, search }: RankingView,
): Promise<void> {
  const said = { name, search: JSON.stringify(search) }
  await store
    .insertInto('ranking_views')
    .values({ workspace_id: workspaceId, id, ...said })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(said))
    .execute()
}

/** False where there is no such view. */
export async function removeRankingView(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('ranking_views')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
