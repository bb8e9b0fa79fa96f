import type { Tile } from '@desirepath/core'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'

export interface StoredDashboard {
  readonly id: string
  readonly title: string
  readonly tiles: readonly Tile[]
  /** Whose alone it is; null where it is for everybody. */
  readonly memberId: string | null
  /** The member who made it; null where it came from elsewhere. */
  readonly madeBy: string | null
  readonly revision: number
  readonly updatedAt: Date
}

/** Who asks: dashboards of others that are for them alone are as if they were not. */
export interface DashboardAsking {
  readonly workspaceId: string
  readonly memberId: string
}

/** The dashboards that a member may see, by name. */
export async function listDashboards(
  store: Store,
  { workspaceId, memberId }: DashboardAsking,
): Promise<StoredDashboard[]> {
  return store
    .selectFrom('dashboards')
    .select([...columns])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where(seenBy(memberId))
    .orderBy('title')
    .orderBy('id')
    .execute()
}

/** Null where there is none that the member may see; a deleted one only where it is asked for. */
export async function findDashboard(
  store: Store,
  { workspaceId, memberId }: DashboardAsking,
  { id, isDeletedToo = false }: { readonly id: string; readonly isDeletedToo?: boolean },
): Promise<StoredDashboard | null> {
  const row = await store
    .selectFrom('dashboards')
    .select([...columns])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .$if(!isDeletedToo, (query) => query.where('deleted_at', 'is', null))
    .where(seenBy(memberId))
    .executeTakeFirst()
  return row ?? null
}

/** Adds a dashboard; where there has been one of that id, nothing happens. */
export async function addDashboard(
  store: Store,
  workspaceId: string,
  { id, title, tiles, memberId, madeBy }: Omit<StoredDashboard, 'revision' | 'updatedAt'>,
): Promise<void> {
  await store
    .insertInto('dashboards')
    .values({
      workspace_id: workspaceId,
      id,
      title,
      tiles: JSON.stringify(tiles),
      member_id: memberId,
      made_by: madeBy,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

export interface DashboardChange {
  readonly title?: string | undefined
  readonly tiles?: readonly Tile[] | undefined
  readonly isPrivate?: boolean | undefined
  readonly isDeleted?: boolean | undefined
}

/**
 * Changes a dashboard, deletes it or brings it back; where a revision was seen, only while it is that one.
 * Gives the new revision; null where there is none such.
 */
export async function changeDashboard(
  store: Store,
  { workspaceId, memberId }: DashboardAsking,
  {
    id,
    seen,
    change: { title, tiles, isPrivate, isDeleted },
  }: { readonly id: string; readonly seen?: number | undefined; readonly change: DashboardChange },
): Promise<number | null> {
  const row = await store
    .updateTable('dashboards')
    .set({
      ...(title !== undefined && { title }),
      ...(tiles !== undefined && { tiles: JSON.stringify(tiles) }),
      ...(isPrivate !== undefined && { member_id: isPrivate ? memberId : null }),
      ...(isDeleted !== undefined && { deleted_at: isDeleted ? new Date() : null }),
      revision: sql<number>`revision + 1`,
      updated_at: new Date(),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where(seenBy(memberId))
    .$if(isDeleted === undefined, (query) => query.where('deleted_at', 'is', null))
    .$if(seen !== undefined, (query) => query.where('revision', '=', seen!))
    .returning('revision')
    .executeTakeFirst()
  return row?.revision ?? null
}

const columns = [
  'id',
  'title',
  'tiles',
  'member_id as memberId',
  'made_by as madeBy',
  'revision',
  'updated_at as updatedAt',
] as const

function seenBy(memberId: string) {
  return ({ eb, or }: ExpressionBuilder<Schema, 'dashboards'>) =>
    or([eb('member_id', 'is', null), eb('member_id', '=', memberId)])
}
