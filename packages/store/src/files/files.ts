import type { Store } from '../store.ts'

export interface StoredFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Of pictures, in pixels. */
  readonly width: number | null
  readonly height: number | null
}

/** Notes a file; the same bytes again are the same file, under the name that they came with first. */
export async function addFile(store: Store, workspaceId: string, file: StoredFile): Promise<void> {
  const { mediaType, ...rest } = file
  await store
    .insertInto('files')
    .values({ ...rest, workspace_id: workspaceId, media_type: mediaType })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

export async function findFile(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<StoredFile | null> {
  const row = await store
    .selectFrom('files')
    .select(['id', 'name', 'media_type as mediaType', 'size', 'width', 'height'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
