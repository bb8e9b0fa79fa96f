import type { FieldChange } from '@desirepath/core'
import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

export interface RecordChange {
  readonly author: string
  readonly at: Date
  readonly fields: readonly FieldChange[]
}

export function noteChange(
  store: Store,
  { workspaceId, id }: RecordRef,
  { author, fields }: Omit<RecordChange, 'at'>,
): Promise<void> {
  return noteChanges(store, workspaceId, [{ id, author, fields }])
}

/** Notes a change of each of many records. */
export async function noteChanges(
  store: Store,
  workspaceId: string,
  changes: readonly (Omit<RecordChange, 'at'> & { readonly id: string })[],
): Promise<void> {
  const rows = changes.map(({ id, author, fields }) => ({
    workspace_id: workspaceId,
    record_id: id,
    author,
    fields: JSON.stringify(fields),
  }))
  await store.insertInto('record_changes').values(rows).execute()
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
