import type { FieldChange } from '@desirepath/core'
import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

export interface RecordChange {
  readonly author: string
  readonly at: Date
  readonly fields: readonly FieldChange[]
}

export async function noteChange(
  store: Store,
  { workspaceId, id }: RecordRef,
  { author, fields }: Omit<RecordChange, 'at'>,
): Promise<void> {
  await store
    .insertInto('record_changes')
    .values({ workspace_id: workspaceId, record_id: id, author, fields: JSON.stringify(fields) })
    .execute()
}

/** Who changed what of a record, the newest first. */
export async function listChanges(
  store: Store,
  { workspaceId, id }: RecordRef,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<RecordChange[]> {
  return store
    .selectFrom('record_changes')
    .select(['author', 'at', 'fields'])
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .orderBy('seq', 'desc')
    .offset(after)
    .limit(limit)
    .execute()
}
