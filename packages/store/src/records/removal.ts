import type { Store } from '../store.ts'
import { findRecord, type RecordRef, type StoredRecord, stored } from './records.ts'

/** Deletes a record so that it can be brought back, with what was taken off the maps for it. */
export async function removeRecord(
  store: Store,
  ref: RecordRef,
  {
    takenOff,
    mergedInto = null,
  }: { readonly takenOff: object; readonly mergedInto?: string | null },
): Promise<void> {
  await store
    .updateTable('records')
    .set({
      deleted_at: new Date(),
      merged_into: mergedInto,
      taken_off: JSON.stringify(takenOff),
    })
    .where('workspace_id', '=', ref.workspaceId)
    .where('id', '=', ref.id)
    .execute()
}

/** A record that was deleted, and what was taken off the maps then; null where it was not. */
export async function findRemoved(
  store: Store,
  ref: RecordRef,
): Promise<{ readonly record: StoredRecord; readonly takenOff: unknown } | null> {
  const row = await store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', ref.workspaceId)
    .where('id', '=', ref.id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()
  return row === undefined ? null : { record: stored(row), takenOff: row.taken_off }
}

/** Brings a deleted record back; null where there is none. */
export async function restoreRecord(store: Store, ref: RecordRef): Promise<StoredRecord | null> {
  await store
    .updateTable('records')
    .set({ deleted_at: null, merged_into: null, taken_off: null, updated_at: new Date() })
    .where('workspace_id', '=', ref.workspaceId)
    .where('id', '=', ref.id)
    .execute()
  return findRecord(store, ref)
}
