import type { Role } from '../schema.ts'
import type { Store } from '../store.ts'

/** The workspace of the installation; made at the first start. */
export async function ensureWorkspace(
  store: Store,
  workspace: { readonly id: string; readonly name: string },
): Promise<{ id: string; name: string; isNew: boolean }> {
  const known = await store
    .selectFrom('workspaces')
    .select(['id', 'name'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  if (known) return { ...known, isNew: false }
  await store.insertInto('workspaces').values(workspace).execute()
  return { ...workspace, isNew: true }
}

/** Who asks: a member of a workspace, in a browser that came with a link. */
export interface StoredSession {
  readonly workspaceId: string
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly lastSeenAt: Date | null
}

/** Keeps a session by the hash of its token: who reads the database cannot use it. */
export async function addSession(
  store: Store,
  session: { readonly tokenHash: string; readonly workspaceId: string; readonly memberId: string },
): Promise<void> {
  const { tokenHash, workspaceId, memberId } = session
  await store
    .insertInto('sessions')
    .values({ token_hash: tokenHash, workspace_id: workspaceId, member_id: memberId })
    .execute()
}

/** The session of a token; null where there is none, or its member was removed. */
export async function findSession(store: Store, tokenHash: string): Promise<StoredSession | null> {
  const row = await store
    .selectFrom('sessions')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'sessions.workspace_id')
        .onRef('members.id', '=', 'sessions.member_id'),
    )
    .select(['members.workspace_id', 'members.id', 'name', 'role', 'last_seen_at'])
    .where('token_hash', '=', tokenHash)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { workspace_id: workspaceId, id, name, role, last_seen_at: lastSeenAt } = row
  return { workspaceId, id, name, role, lastSeenAt }
}
