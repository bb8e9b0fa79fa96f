import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { changeRecordBody, type RecordRef } from './records.ts'

/** Lets one persona be the one in focus: any other that was gives it up. */
export async function focusOnly(
  store: Store,
  { workspaceId, id }: RecordRef,
  author: string,
): Promise<void> {
  const others = await store
    .selectFrom('records')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', 'persona')
    .where('id', '!=', id)
    .where(sql<boolean>`body->>'isFocus' = 'true'`)
    .where('deleted_at', 'is', null)
    .execute()
  for (const other of others)
    await changeRecordBody(
      store,
      { workspaceId, id: other.id },
      { fields: { isFocus: false }, author },
    )
}
