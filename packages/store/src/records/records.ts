import {
  changesOf,
  type FieldChange,
  type JoinedFields,
  mergeFields,
  type RecordBody,
  recordBody,
  type RecordType,
  type RecordUse,
} from '@desirepath/core'
import type { Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'
import { noteChange } from './changes.ts'
import { setLinks } from './links.ts'

export interface RecordRef {
  readonly workspaceId: string
  readonly id: string
}

export interface StoredRecord<T extends RecordType = RecordType> {
  readonly id: string
  readonly type: T
  readonly body: RecordBody<T>
  /** Raised with every change. */
  readonly revision: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly mergedInto: string | null
}

/** Puts a record in. */
export async function addRecord<T extends RecordType>(
  store: Store,
  { workspaceId, id }: RecordRef,
  {
    type,
    body,
    author,
  }: { readonly type: T; readonly body: RecordBody<T>; readonly author: string },
): Promise<void> {
  await store.transaction().execute(async (all) => {
    await all
      .insertInto('records')
      .values({ workspace_id: workspaceId, id, type, ...recordColumns(body) })
      .execute()
    await setLinks(all, { workspaceId, id }, body.links)
    await noteChange(all, { workspaceId, id }, { author, fields: [made(body.title)] })
  })
}

const made = (title: string): FieldChange => ({ field: 'made', before: null, after: title })

/** Adds the records of a map that the workspace does not know; gives back the ids of those. */
export async function addRecords(
  store: Store,
  workspaceId: string,
  uses: readonly RecordUse[],
): Promise<string[]> {
  const added: string[] = []
  for (let start = 0; start < uses.length; start += 500) {
    const batch = uses.slice(start, start + 500)
    const rows = await store
      .insertInto('records')
      .values(
        batch.map(({ recordId, type, words, links, stands: { tags = [] } }) => ({
          workspace_id: workspaceId,
          id: recordId,
          type,
          ...recordColumns(recordBody(type, { ...fitting(words), links, tags })),
        })),
      )
      .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
      .returning('id')
      .execute()
    added.push(...rows.map(({ id }) => id))
  }
  const isNew = new Set(added)
  for (const { recordId: id, links } of uses)
    if (isNew.has(id) && links.length > 0) await setLinks(store, { workspaceId, id }, links)
  return added
}

/** A record needs a name; a map may hold one that was left without. */
function fitting<W extends { readonly title: string }>(words: W): W {
  return { ...words, title: words.title.trim().slice(0, 300) || 'Untitled' }
}

/** What a body puts into the columns of the table. */
export function recordColumns(body: RecordBody) {
  return {
    title: body.title,
    owner: body.owner,
    is_draft: body.isDraft,
    tags: JSON.stringify(body.tags),
    body: JSON.stringify(body),
  }
}

/** A record that is not deleted; null where there is none. */
export async function findRecord(store: Store, ref: RecordRef): Promise<StoredRecord | null> {
  const row = await store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', ref.workspaceId)
    .where('id', '=', ref.id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : stored(row)
}

/** The type of a record, deleted or not; null where there never was one. */
export async function recordType(
  store: Store,
  { workspaceId, id }: RecordRef,
): Promise<RecordType | null> {
  const row = await store
    .selectFrom('records')
    .select('type')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.type ?? null
}

export function stored(row: Selectable<Schema['records']>): StoredRecord {
  return {
    id: row.id,
    type: row.type,
    body: recordBody(row.type, row.body),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    mergedInto: row.merged_into,
  }
}

/** Fields of a record as somebody wants them. */
export interface RecordChangeAsked {
  readonly fields: object
  /** What stood in them when it was asked for: lists are then merged item by item. */
  readonly seen?: object | undefined
  readonly author: string
}

/**
 * Changes fields of a record and notes who did. False where nothing differs or there is no such record.
 * The fields must fit the type: throws where they do not. Of two changes at once the second is made on
 * top of the first.
 */
export async function changeRecordBody(
  store: Store,
  ref: RecordRef,
  { fields, seen, author }: RecordChangeAsked,
): Promise<boolean> {
  const changed = await rewriteRecord(store, ref, {
    author,
    rewrite: ({ body, isDeleted }) =>
      isDeleted ? null : seen === undefined ? fields : mergeFields(body, { wanted: fields, seen }),
  })
  return changed !== null
}

export interface Rewriting {
  /** The fields as they become, from the record as it is by then; null leaves it as it is. */
  readonly rewrite: (record: StoredRecord & { readonly isDeleted: boolean }) => object | null
  readonly author: string
  /** Noted with what changes, even where no field does. */
  readonly says?: FieldChange
}

/** Changes a record, deleted or not; gives back the fields that changed, null where none did. */
export async function rewriteRecord(
  store: Store,
  ref: RecordRef,
  asked: Rewriting,
): Promise<JoinedFields | null> {
  const row = await store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', ref.workspaceId)
    .where('id', '=', ref.id)
    .executeTakeFirst()
  if (row === undefined) return null
  const found = stored(row)
  const wanted = asked.rewrite({ ...found, isDeleted: row.deleted_at !== null })
  const after = recordBody(found.type, fitting({ ...found.body, ...wanted }))
  const changes = changesOf(found.body, after)
  if (changes.length > 0) {
    const { numUpdatedRows } = await store
      .updateTable('records')
      .set({ ...recordColumns(after), revision: found.revision + 1, updated_at: new Date() })
      .where('workspace_id', '=', ref.workspaceId)
      .where('id', '=', ref.id)
      .where('revision', '=', found.revision)
      .executeTakeFirst()
    // Changed by somebody else since it was read.
    if (numUpdatedRows === 0n) return rewriteRecord(store, ref, asked)
    if (changes.some(({ field }) => field === 'links')) await setLinks(store, ref, after.links)
  }
  const fields = asked.says === undefined ? changes : [asked.says, ...changes]
  if (fields.length > 0) await noteChange(store, ref, { author: asked.author, fields })
  return changes.length === 0
    ? null
    : { before: sideOf(changes, 'before'), after: sideOf(changes, 'after') }
}

function sideOf(changes: readonly FieldChange[], side: 'before' | 'after'): object {
  return Object.fromEntries(changes.map((each) => [each.field, each[side]]))
}
