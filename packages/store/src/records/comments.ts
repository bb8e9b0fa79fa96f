import type { RecordType } from '@desirepath/core'
import type { Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

export interface RecordComment {
  readonly id: string
  readonly author: string
  /** Null where it is not known which member it was. */
  readonly authorId: string | null
  /** The comment that it answers. */
  readonly parentId: string | null
  readonly text: string
  readonly at: Date
  readonly editedAt: Date | null
  readonly isResolved: boolean
}

/** Adds a comment; where there has been one of that id, nothing happens. */
export async function addRecordComment(
  store: Store,
  { workspaceId, id: recordId }: RecordRef,
  {
    id,
    author,
    authorId,
    parentId,
    text,
  }: Pick<RecordComment, 'id' | 'author' | 'authorId' | 'parentId' | 'text'>,
): Promise<void> {
  await store
    .insertInto('record_comments')
    .values({
      workspace_id: workspaceId,
      record_id: recordId,
      id,
      author,
      author_id: authorId,
      parent_id: parentId,
      text,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'record_id', 'id']).doNothing())
    .execute()
}

/** Comments on a record, the oldest first; without those whose talk was deleted. */
export async function listRecordComments(store: Store, ref: RecordRef): Promise<RecordComment[]> {
  const rows = await commentsOf(store, ref)
    .where('deleted_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const here = new Set(rows.map(({ id }) => id))
  return rows.filter((row) => row.parent_id === null || here.has(row.parent_id)).map(commentOf)
}

/** One comment, deleted or not; null where there is none. */
export async function findRecordComment(
  store: Store,
  ref: RecordRef,
  id: string,
): Promise<RecordComment | null> {
  const row = await commentsOf(store, ref).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : commentOf(row)
}

function commentsOf(store: Store, { workspaceId, id }: RecordRef) {
  return store
    .selectFrom('record_comments')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
}

function commentOf(row: Selectable<Schema['record_comments']>): RecordComment {
  return {
    id: row.id,
    author: row.author,
    authorId: row.author_id,
    parentId: row.parent_id,
    text: row.text,
    at: row.at,
    editedAt: row.edited_at,
    isResolved: row.resolved_at !== null,
  }
}

export interface RecordCommentChange {
  readonly text?: string | undefined
  readonly isResolved?: boolean | undefined
  readonly isDeleted?: boolean | undefined
}

/** Writes a comment anew, settles it, deletes it or brings it back; none of these where left out. */
export async function changeRecordComment(
  store: Store,
  { workspaceId, id: recordId }: RecordRef,
  { id, change }: { readonly id: string; readonly change: RecordCommentChange },
): Promise<void> {
  const { text, isResolved, isDeleted } = change
  const fields = {
    ...(text !== undefined && { text, edited_at: new Date() }),
    ...(isResolved !== undefined && { resolved_at: isResolved ? new Date() : null }),
    ...(isDeleted !== undefined && { deleted_at: isDeleted ? new Date() : null }),
  }
  if (Object.keys(fields).length === 0) return
  await store
    .updateTable('record_comments')
    .set(fields)
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', recordId)
    .where('id', '=', id)
    .execute()
}

/** What was said about one record, the oldest first. */
export interface RecordTalk {
  readonly recordId: string
  readonly type: RecordType
  readonly title: string
  readonly comments: readonly {
    id: string
    author: string
    authorId?: string
    at: string
    text: string
  }[]
}

/** The talks about records in which somebody is mentioned, or a person has taken part. */
export async function listTalks(
  store: Store,
  workspaceId: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<RecordTalk[]> {
  const heard = store
    .selectFrom('record_comments')
    .select('record_id')
    .where('workspace_id', '=', workspaceId)
    .where((where) =>
      where.or([
        where('text', 'like', '%@%'),
        where('author', '=', name),
        where('author_id', '=', id),
      ]),
    )
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
      'record_comments.author_id as authorId',
      'record_comments.at',
      'record_comments.text',
    ])
    .where('record_comments.workspace_id', '=', workspaceId)
    .where('record_comments.record_id', 'in', heard)
    .where('records.deleted_at', 'is', null)
    .where('record_comments.deleted_at', 'is', null)
    .orderBy('record_comments.at')
    .orderBy('record_comments.id')
    .execute()
  return [...Map.groupBy(rows, ({ recordId }) => recordId).values()].map((own) => ({
    recordId: own[0]!.recordId,
    type: own[0]!.type,
    title: own[0]!.title,
    comments: own.map(({ id, author, authorId, at, text }) => ({
      id,
      author,
      ...(authorId !== null && { authorId }),
      at: at.toISOString(),
      text,
    })),
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
    // With what was answered since.
    .where((where) => where.or([where('id', 'in', [...ids]), where('parent_id', 'in', [...ids])]))
    .execute()
}
