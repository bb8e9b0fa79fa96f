import type { VersionKind } from '../schema.ts'
import type { LiveRef } from '../live/live.ts'
import type { Store } from '../store.ts'

export interface StoredVersion {
  readonly id: string
  readonly kind: VersionKind
  readonly title: string
  readonly author: string
  /** Canonical JSON. */
  readonly document: string
}

export type ListedVersion = Omit<StoredVersion, 'document'> & { readonly createdAt: Date }

export async function addVersion(
  store: Store,
  ref: LiveRef,
  version: StoredVersion,
): Promise<void> {
  await store
    .insertInto('journey_versions')
    .values({ workspace_id: ref.workspaceId, journey_id: ref.journeyId, ...version })
    .execute()
}

/** Versions, newest first; `after` is the number already seen. */
export async function listVersions(
  store: Store,
  ref: LiveRef,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ListedVersion[]> {
  const rows = await store
    .selectFrom('journey_versions')
    .select(['id', 'kind', 'title', 'author', 'created_at'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(after)
    .limit(limit)
    .execute()
  return rows.map(({ created_at: createdAt, ...row }) => ({ ...row, createdAt }))
}

export async function findVersion(
  store: Store,
  ref: LiveRef,
  id: string,
): Promise<(StoredVersion & { readonly createdAt: Date }) | null> {
  const row = await store
    .selectFrom('journey_versions')
    .select(['id', 'kind', 'title', 'author', 'document', 'created_at'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { created_at: createdAt, ...version } = row
  return { ...version, createdAt }
}

/** Names a version, which keeps it for good. */
export async function nameVersion(
  store: Store,
  ref: LiveRef,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<void> {
  await store
    .updateTable('journey_versions')
    .set({ title, kind: 'named' })
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('id', '=', id)
    .execute()
}
