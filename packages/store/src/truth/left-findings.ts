import type { Store } from '../store.ts'

/** A finding about a record that somebody leaves as it is. */
export interface LeftFinding {
  readonly id: string
  readonly reason: string
  readonly author: string
  readonly at: Date
}

export async function listLeftFindings(store: Store, workspaceId: string): Promise<LeftFinding[]> {
  return store
    .selectFrom('left_findings')
    .select(['finding_id as id', 'reason', 'author', 'at'])
    .where('workspace_id', '=', workspaceId)
    .execute()
}

/** Leaves a finding as it is; a reason that was given before is replaced. */
export async function leaveFinding(
  store: Store,
  workspaceId: string,
  { id, reason, author }: Omit<LeftFinding, 'at'>,
): Promise<void> {
  const said = { reason, author, at: new Date() }
  await store
    .insertInto('left_findings')
    .values({ workspace_id: workspaceId, finding_id: id, ...said })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'finding_id']).doUpdateSet(said))
    .execute()
}

/** Checks a finding again. False where nobody has left it. */
export async function reopenFinding(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('left_findings')
    .where('workspace_id', '=', workspaceId)
    .where('finding_id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
