import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

export interface RecordComment {
  readonly id: string
  readonly author: string
  readonly text: string
  readonly at: Date
  readonly isResolved: boolean
}

export async function addRecordComment(
  store: Store,
  { workspaceId, id: recordId }: RecordRef,
  { id, author, text }: Pick<RecordComment, 'id' | 'author' | 'text'>,
): Promise<void> {
  await store
    .insertInto('record_comments')
    .values({ workspace_id: workspaceId, record_id: recordId, id, author, text })
    .execute()
}

/** Comments on a record, the oldest first. */
export async function listRecordComments(
  store: Store,
  { workspaceId, id }: RecordRef,
): Promise<RecordComment[]> {
  const rows = await store
    .selectFrom('record_comments')
    .select(['id', 'author', 'text', 'at', 'resolved_at'])
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ resolved_at: resolvedAt, ...row }) => ({
    ...row,
    isResolved: resolvedAt !== null,
  }))
}

/** False where there is no such comment. */
export async function resolveRecordComment(
  store: Store,
  { workspaceId, id: recordId }: RecordRef,
  { id, isResolved }: Pick<RecordComment, 'id' | 'isResolved'>,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('record_comments')
    .set({ resolved_at: isResolved ? new Date() : null })
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', recordId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
