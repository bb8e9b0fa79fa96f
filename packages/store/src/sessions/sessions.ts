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

/** Keeps a session by the hash of its token: who reads the database cannot use it. */
export async function addSession(
  store: Store,
  session: { readonly tokenHash: string; readonly workspaceId: string },
): Promise<void> {
  await store
    .insertInto('sessions')
    .values({ token_hash: session.tokenHash, workspace_id: session.workspaceId })
    .execute()
}

/** The workspace that a session may see; null where there is no such session. */
export async function sessionWorkspace(store: Store, tokenHash: string): Promise<string | null> {
  const row = await store
    .selectFrom('sessions')
    .select('workspace_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.workspace_id ?? null
}
