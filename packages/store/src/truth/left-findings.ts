import { sql } from 'kysely'
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

/** A finding that names another record than it did. */
export interface FindingMoved {
  readonly before: string
  /** Null where somebody had left the one of the other record already: theirs stays. */
  readonly after: string | null
  readonly reason: string
  readonly author: string
  readonly at: string
}

/** Lets what was left as it is of a record be left of the one in its place. */
export async function repointFindings(
  store: Store,
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
  into: string,
): Promise<FindingMoved[]> {
  const rows = await store
    .deleteFrom('left_findings')
    .where('workspace_id', '=', workspaceId)
    .where(sql<number>`position(${id} in finding_id)`, '>', 0)
    .returning(['finding_id as id', 'reason', 'author', 'at'])
    .execute()
  const moved: FindingMoved[] = []
  for (const { id: before, reason, author, at } of rows) {
    const [rule, about = ''] = before.split('@')
    const named = about.split('~').map((each) => (each === id ? into : each))
    // That two read the same is settled once they are one.
    const isOfBoth = new Set(named).size < named.length
    const after = `${rule}@${named.join('~')}`
    const isTaken =
      isOfBoth || !(await addLeft(store, workspaceId, { id: after, reason, author, at }))
    moved.push({ before, after: isTaken ? null : after, reason, author, at: at.toISOString() })
  }
  return moved
}

/** Puts them back to the one that they were left of; what was taken up again meanwhile stays so. */
export async function findingsBack(
  store: Store,
  workspaceId: string,
  moved: readonly FindingMoved[],
): Promise<void> {
  for (const { before, after, at, ...said } of moved)
    if (after === null || (await reopenFinding(store, workspaceId, after)))
      await addLeft(store, workspaceId, { ...said, id: before, at: new Date(at) })
}

/** False where it is left already. */
async function addLeft(
  store: Store,
  workspaceId: string,
  { id, ...said }: LeftFinding,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('left_findings')
    .values({ workspace_id: workspaceId, finding_id: id, ...said })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'finding_id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
