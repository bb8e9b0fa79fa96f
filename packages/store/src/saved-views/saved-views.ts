import type { Store } from '../store.ts'

export interface StoredView {
  readonly id: string
  /** The list that it is a view of. */
  readonly place: string
  readonly name: string
  /** What the address of the list says. */
  readonly search: Readonly<Record<string, string>>
  /** Whose alone it is; null where it is for everybody. */
  readonly memberId: string | null
}

/** Who asks: views of others that are for them alone are as if they were not. */
interface Asking {
  readonly workspaceId: string
  readonly memberId: string
}

/** The views of a list that a member may see, by name. */
export async function listViews(
  store: Store,
  { workspaceId, memberId }: Asking,
  place: string,
): Promise<StoredView[]> {
  const rows = await store
    .selectFrom('saved_views')
    .select(['id', 'place', 'name', 'search', 'member_id as memberId'])
    .where('workspace_id', '=', workspaceId)
    .where('place', '=', place)
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('member_id', 'is', null), where('member_id', '=', memberId)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows
}

/** A view that a member may see, deleted or not. */
export async function visibleView(
  store: Store,
  { workspaceId, memberId }: Asking,
  id: string,
): Promise<Pick<StoredView, 'memberId'> | null> {
  const row = await store
    .selectFrom('saved_views')
    .select('member_id as memberId')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where((where) => where.or([where('member_id', 'is', null), where('member_id', '=', memberId)]))
    .executeTakeFirst()
  return row ?? null
}

/** Keeps a view; where there has been one of that id, nothing happens. */
export async function addView(
  store: Store,
  workspaceId: string,
  { id, place, name, search, memberId }: StoredView,
): Promise<void> {
  await store
    .insertInto('saved_views')
    .values({
      workspace_id: workspaceId,
      id,
      place,
      name,
      search: JSON.stringify(search),
      member_id: memberId,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

export interface ViewChange {
  readonly name?: string | undefined
  readonly search?: Readonly<Record<string, string>> | undefined
  readonly isPrivate?: boolean | undefined
  readonly isDeleted?: boolean | undefined
}

/** Changes a view, deletes it or brings it back. False where there is none for this member. */
export async function changeView(
  store: Store,
  { workspaceId, memberId }: Asking,
  { id, change }: { readonly id: string; readonly change: ViewChange },
): Promise<boolean> {
  const { name, search, isPrivate, isDeleted } = change
  const { numUpdatedRows } = await store
    .updateTable('saved_views')
    .set({
      ...(name !== undefined && { name }),
      ...(search !== undefined && { search: JSON.stringify(search) }),
      ...(isPrivate !== undefined && { member_id: isPrivate ? memberId : null }),
      // What is changed is wanted.
      deleted_at: isDeleted === true ? new Date() : null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where((where) => where.or([where('member_id', 'is', null), where('member_id', '=', memberId)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
