import type { Store } from '../store.ts'

export interface StoredUpload {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly preview: unknown
}

export async function addUpload(
  store: Store,
  workspaceId: string,
  upload: Omit<StoredUpload, 'preview'> & { readonly preview: object },
): Promise<void> {
  const { id, name, size, preview } = upload
  await store
    .insertInto('uploads')
    .values({ id, workspace_id: workspaceId, name, size, preview: JSON.stringify(preview) })
    .execute()
}

export async function findUpload(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<StoredUpload | null> {
  const row = await store
    .selectFrom('uploads')
    .select(['id', 'name', 'size', 'preview'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function removeUpload(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  const result = await store
    .deleteFrom('uploads')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Removes uploads from before a time and says which they were, so that their files can go too. */
export async function removeUploadsBefore(
  store: Store,
  workspaceId: string,
  before: Date,
): Promise<string[]> {
  const rows = await store
    .deleteFrom('uploads')
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '<', before)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
