import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

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

/** Lets a deleted record be there again. */
export async function restoreRecord(store: Store, ref: RecordRef): Promise<void> {
  await store
    .updateTable('records')
    .set({ deleted_at: null, merged_into: null, taken_off: null, updated_at: new Date() })
    .where('workspace_id', '=', ref.workspaceId)
    .where('id', '=', ref.id)
    .execute()
}
