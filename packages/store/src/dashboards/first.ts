import type { Store } from '../store.ts'
import type { DashboardAsking } from './dashboards.ts'

/** The dashboard that a member sees first; null where that is none, or one that they cannot see any more. */
export async function firstDashboard(
  store: Store,
  { workspaceId, memberId }: DashboardAsking,
): Promise<string | null> {
  const row = await store
    .selectFrom('first_dashboards as f')
    .innerJoin('dashboards as d', (join) =>
      join.onRef('d.workspace_id', '=', 'f.workspace_id').onRef('d.id', '=', 'f.dashboard_id'),
    )
    .select('d.id')
    .where('f.workspace_id', '=', workspaceId)
    .where('f.member_id', '=', memberId)
    .where('d.deleted_at', 'is', null)
    .where(({ eb, or }) => or([eb('d.member_id', 'is', null), eb('d.member_id', '=', memberId)]))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Null is the list of journeys. */
export async function setFirstDashboard(
  store: Store,
  { workspaceId, memberId }: DashboardAsking,
  id: string | null,
): Promise<void> {
  if (id === null) {
    await store
      .deleteFrom('first_dashboards')
      .where('workspace_id', '=', workspaceId)
      .where('member_id', '=', memberId)
      .execute()
    return
  }
  await store
    .insertInto('first_dashboards')
    .values({ workspace_id: workspaceId, member_id: memberId, dashboard_id: id })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'member_id']).doUpdateSet({ dashboard_id: id }),
    )
    .execute()
}
