import type { Store } from '../store.ts'

/** Journeys that somebody has commented on. */
export async function listCommented(
  store: Store,
  workspaceId: string,
): Promise<{ readonly id: string; readonly title: string; readonly document: string }[]> {
  return store
    .selectFrom('journeys')
    .select(['id', 'title', 'document'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('document', 'like', '%"threads":%')
    .execute()
}

/** Until when a member has read what came in; null where never. */
export async function findRead(
  store: Store,
  workspaceId: string,
  memberId: string,
): Promise<Date | null> {
  const row = await store
    .selectFrom('inbox_reads')
    .select('read_at')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row?.read_at ?? null
}

export async function saveRead(
  store: Store,
  workspaceId: string,
  { memberId, at }: { readonly memberId: string; readonly at: Date },
): Promise<void> {
  await store
    .insertInto('inbox_reads')
    .values({ workspace_id: workspaceId, member_id: memberId, read_at: at })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'member_id']).doUpdateSet({ read_at: at }),
    )
    .execute()
}
