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

/** Who asks: a browser that came with a link. */
export interface StoredSession {
  readonly workspaceId: string
  readonly name: string
  readonly role: Role
}

/** Keeps a session by the hash of its token: who reads the database cannot use it. */
export async function addSession(
  store: Store,
  session: StoredSession & { readonly tokenHash: string },
): Promise<void> {
  const { tokenHash, workspaceId, name, role } = session
  await store
    .insertInto('sessions')
    .values({ token_hash: tokenHash, workspace_id: workspaceId, name, role })
    .execute()
}

/** The session of a token; null where there is none. */
export async function findSession(store: Store, tokenHash: string): Promise<StoredSession | null> {
  const row = await store
    .selectFrom('sessions')
    .select(['workspace_id', 'name', 'role'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ? { workspaceId: row.workspace_id, name: row.name, role: row.role } : null
}

export async function renameSession(
  store: Store,
  { tokenHash, name }: { readonly tokenHash: string; readonly name: string },
): Promise<void> {
  await store.updateTable('sessions').set({ name }).where('token_hash', '=', tokenHash).execute()
}

/** Keeps what a link that was given away lets its bearer do. */
export async function addInvitation(
  store: Store,
  invitation: { readonly tokenHash: string; readonly workspaceId: string; readonly role: Role },
): Promise<void> {
  const { tokenHash, workspaceId, role } = invitation
  await store
    .insertInto('invitations')
    .values({ token_hash: tokenHash, workspace_id: workspaceId, role })
    .execute()
}

export async function findInvitation(
  store: Store,
  tokenHash: string,
): Promise<{ readonly workspaceId: string; readonly role: Role } | null> {
  const row = await store
    .selectFrom('invitations')
    .select(['workspace_id', 'role'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row ? { workspaceId: row.workspace_id, role: row.role } : null
}
