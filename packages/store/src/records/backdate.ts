import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

/** Says when a record was made, and when it was changed last; null leaves its changes as they are. */
export async function backdateRecord(
  store: Store,
  { workspaceId, id }: RecordRef,
  { made, changed }: { readonly made: Date; readonly changed: Date | null },
): Promise<void> {
  await store
    .updateTable('records')
    .set({ created_at: made })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  if (changed === null) return
  const ofRecord = store
    .updateTable('record_changes')
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
  await ofRecord.set({ at: made }).execute()
  await ofRecord
    .set({ at: changed })
    .where('seq', '=', (from) =>
      from
        .selectFrom('record_changes as own')
        .select((own) => own.fn.max('own.seq').as('seq'))
        .where('own.workspace_id', '=', workspaceId)
        .where('own.record_id', '=', id),
    )
    .execute()
}

/** Where some records stand on maps, they have always stood. */
export async function standAlways(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await store
    .updateTable('record_uses')
    .set({ since: null })
    .where('workspace_id', '=', workspaceId)
    .where('record_id', 'in', [...ids])
    .execute()
}
