import { sql } from 'kysely'
import type { Role } from '../schema.ts'
import type { Store } from '../store.ts'

export interface StoredMember {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly joinedAt: Date
  readonly lastSeenAt: Date | null
  readonly isRemoved: boolean
}

/** One of the people of a workspace. */
export interface MemberRef {
  readonly workspaceId: string
  readonly id: string
}

/**
 * The member who runs this installation, whom the link printed at start lets in; becomes one where
 * there is none, or where others have taken that role away.
 */
export async function hostMember(store: Store, { workspaceId, id }: MemberRef): Promise<string> {
  const known = await store
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('is_host', '=', true)
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (known) return known.id
  await store
    .insertInto('members')
    .values({ id, workspace_id: workspaceId, role: 'owner', is_host: true })
    .execute()
  return id
}

/** Those who are in a workspace now, who joined first first. */
export async function listMembers(store: Store, workspaceId: string): Promise<StoredMember[]> {
  const rows = await membersOf(store, workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  return rows.map(present)
}

/** A member, also one who has been removed. */
export async function findMember(
  store: Store,
  { workspaceId, id }: MemberRef,
): Promise<StoredMember | null> {
  const row = await membersOf(store, workspaceId).where('id', '=', id).executeTakeFirst()
  return row ? present(row) : null
}

export async function renameMember(
  store: Store,
  { workspaceId, id, name }: MemberRef & { readonly name: string },
): Promise<void> {
  await store
    .updateTable('members')
    .set({ name })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export interface MemberChange {
  readonly role?: Role | undefined
  readonly isRemoved?: boolean | undefined
}

/** Changes a member, unless the workspace would be left without an owner; says whether it did. */
export function changeMember(
  store: Store,
  { workspaceId, id }: MemberRef,
  { role, isRemoved }: MemberChange,
): Promise<boolean> {
  return store.transaction().execute(async (transaction) => {
    // Held until the end: two owners cannot demote each other at the same moment.
    const owners = await membersOf(transaction, workspaceId)
      .where('role', '=', 'owner')
      .where('removed_at', 'is', null)
      .forUpdate()
      .execute()
    const ends = isRemoved === true || (role !== undefined && role !== 'owner')
    if (ends && owners.length === 1 && owners[0]?.id === id) return false
    await transaction
      .updateTable('members')
      .set({
        ...(role !== undefined && { role }),
        ...(isRemoved !== undefined && { removed_at: isRemoved ? sql<Date>`now()` : null }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    if (isRemoved === true) await withdrawLinkOf(transaction, { workspaceId, id })
    return true
  })
}

/** Whoever has been removed knows a link that would let them in again. */
async function withdrawLinkOf(store: Store, { workspaceId, id }: MemberRef): Promise<void> {
  await store
    .updateTable('invitations')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is', null)
    .where('id', '=', (query) =>
      query
        .selectFrom('members')
        .select('came_by')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id),
    )
    .execute()
}

export async function touchMember(
  store: Store,
  { workspaceId, id, at }: MemberRef & { readonly at: Date },
): Promise<void> {
  await store
    .updateTable('members')
    .set({ last_seen_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Forgets those who were removed before a time, with their sessions. */
export async function purgeMembers(store: Store, workspaceId: string, before: Date): Promise<void> {
  await store
    .deleteFrom('members')
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', '<', before)
    .execute()
}

function membersOf(store: Store, workspaceId: string) {
  return store
    .selectFrom('members')
    .select(['id', 'name', 'role', 'joined_at', 'last_seen_at', 'removed_at'])
    .where('workspace_id', '=', workspaceId)
}

type Row = Awaited<ReturnType<ReturnType<typeof membersOf>['execute']>>[number]

function present(row: Row): StoredMember {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    joinedAt: row.joined_at,
    lastSeenAt: row.last_seen_at,
    isRemoved: row.removed_at !== null,
  }
}
