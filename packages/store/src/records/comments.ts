import type { RecordType } from '@desirepath/core'
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

/** What was said about one record, the oldest first. */
export interface RecordTalk {
  readonly recordId: string
  readonly type: RecordType
  readonly title: string
  readonly comments: readonly { id: string; author: string; at: string; text: string }[]
}

/** The talks about records in which somebody is mentioned, or a person has taken part. */
export async function listTalks(
  store: Store,
  workspaceId: string,
  { name }: { readonly name: string },
): Promise<RecordTalk[]> {
  const heard = store
    .selectFrom('record_comments')
    .select('record_id')
    .where('workspace_id', '=', workspaceId)
    .where((where) => where.or([where('text', 'like', '%@%'), where('author', '=', name)]))
  const rows = await store
    .selectFrom('record_comments')
    .innerJoin('records', (join) =>
      join
        .onRef('records.workspace_id', '=', 'record_comments.workspace_id')
        .onRef('records.id', '=', 'record_comments.record_id'),
    )
    .select([
      'records.id as recordId',
      'records.type',
      'records.title',
      'record_comments.id',
      'record_comments.author',
      'record_comments.at',
      'record_comments.text',
    ])
    .where('record_comments.workspace_id', '=', workspaceId)
    .where('record_comments.record_id', 'in', heard)
    .where('records.deleted_at', 'is', null)
    .orderBy('record_comments.at')
    .orderBy('record_comments.id')
    .execute()
  return [...Map.groupBy(rows, ({ recordId }) => recordId).values()].map((own) => ({
    recordId: own[0]!.recordId,
    type: own[0]!.type,
    title: own[0]!.title,
    comments: own.map(({ id, author, at, text }) => ({ id, author, at: at.toISOString(), text })),
  }))
}

/** Lets what was said about a record be said about another; gives back the ids of these comments. */
export async function moveComments(
  store: Store,
  { workspaceId, id }: RecordRef,
  into: string,
): Promise<string[]> {
  const rows = await store
    .updateTable('record_comments')
    .set({ record_id: into })
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Gives a record the comments back that others have by now. */
export async function moveCommentsBack(
  store: Store,
  { workspaceId, id }: RecordRef,
  { ids, from }: { readonly ids: readonly string[]; readonly from: readonly string[] },
): Promise<void> {
  if (ids.length === 0 || from.length === 0) return
  await store
    .updateTable('record_comments')
    .set({ record_id: id })
    .where('workspace_id', '=', workspaceId)
    .where('record_id', 'in', [...from])
    .where('id', 'in', [...ids])
    .execute()
}
