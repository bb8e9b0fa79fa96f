import { type FieldChange, type RecordBody, type RecordType } from '@desirepath/core'
import { noteChanges } from './changes.ts'
import type { Store } from '../store.ts'
import { setLinks } from './links.ts'
import { listRecords, type RecordFilter, type RecordPage } from './list.ts'
import { recordColumns, type StoredRecord } from './records.ts'
import { keepImport } from './table-imports.ts'
import { changeBatch, type FieldsWritten, type RecordFields } from './written.ts'

export interface NewRecord {
  readonly id: string
  readonly type: RecordType
  readonly body: RecordBody
}

const BATCH = 500

interface Import {
  readonly id: string
  readonly type: RecordType
  readonly records: readonly NewRecord[]
  readonly changes: readonly RecordFields[]
  readonly author: string
}

/**
 * Puts many records in and changes others, all or none, and keeps what was written, to be taken back; the
 * fields fit their types. Gives back the ids of what really changed.
 */
export async function importRecords(
  store: Store,
  workspaceId: string,
  { id, type, records, changes, author }: Import,
): Promise<string[]> {
  return store.transaction().execute(async (all) => {
    for (let start = 0; start < records.length; start += BATCH)
      await addBatch(all, workspaceId, { records: records.slice(start, start + BATCH), author })
    for (const { id: record, body } of records)
      if (body.links.length > 0) await setLinks(all, { workspaceId, id: record }, body.links)
    const changed: FieldsWritten[] = []
    for (let start = 0; start < changes.length; start += BATCH) {
      const batch = changes.slice(start, start + BATCH)
      changed.push(...(await changeBatch(all, workspaceId, { changes: batch, author })))
    }
    const added = records.map((each) => each.id)
    if (added.length + changed.length > 0)
      await keepImport(all, workspaceId, { id, type, author, added, changed })
    return changed.map((each) => each.id)
  })
}

async function addBatch(
  store: Store,
  workspaceId: string,
  { records, author }: Pick<Import, 'records' | 'author'>,
): Promise<void> {
  const rows = records.map(({ id, type, body }) => ({
    workspace_id: workspaceId,
    id,
    type,
    ...recordColumns(body),
  }))
  await store.insertInto('records').values(rows).execute()
  await noteChanges(
    store,
    workspaceId,
    records.map(({ id, body }) => ({ id, author, fields: made(body.title) })),
  )
}

const made = (title: string): FieldChange[] => [{ field: 'made', before: null, after: title }]

/** What names mean: ids, and the ids of records by their title in lower case. */
export interface KnownNames {
  readonly ids: ReadonlySet<string>
  /** Ids of deleted records, which cannot be given again. */
  readonly gone: ReadonlySet<string>
  readonly byTitle: ReadonlyMap<string, string>
  /** Titles by id. */
  readonly titles: ReadonlyMap<string, string>
}

/** The names of the records of a type, or of all. */
export async function recordNames(
  store: Store,
  workspaceId: string,
  type: RecordType | null,
): Promise<KnownNames> {
  let query = store
    .selectFrom('records')
    .select(['id', 'title', 'deleted_at'])
    .where('workspace_id', '=', workspaceId)
  if (type !== null) query = query.where('type', '=', type)
  const rows = await query.orderBy('id').execute()
  const here = rows.filter((row) => row.deleted_at === null)
  const gone = rows.filter((row) => row.deleted_at !== null)
  return {
    ids: new Set(here.map(({ id }) => id)),
    gone: new Set(gone.map(({ id }) => id)),
    byTitle: new Map(here.map(({ id, title }) => [title.trim().toLowerCase(), id])),
    titles: new Map(here.map(({ id, title }) => [id, title])),
  }
}

/** Every record that a filter keeps, a page at a time. */
export async function* everyRecord(
  store: Store,
  workspaceId: string,
  { filter, sort }: { readonly filter: RecordFilter; readonly sort: RecordPage['sort'] },
): AsyncGenerator<readonly StoredRecord[]> {
  for (let after = 0; ; after += BATCH) {
    const page = { sort, after, limit: BATCH }
    const { items } = await listRecords(store, workspaceId, { filter, page })
    if (items.length > 0) yield items
    if (items.length < BATCH) return
  }
}

/** Of these records those that are here, and whether each stands on a map. */
export async function placedAmong(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly type: RecordType; readonly isPlaced: boolean }[]> {
  const found: { id: string; type: RecordType; isPlaced: boolean }[] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await store
      .selectFrom('records')
      .select((from) => [
        'id',
        'type',
        from
          .exists(
            from
              .selectFrom('record_uses')
              .select('record_id')
              .whereRef('record_uses.workspace_id', '=', 'records.workspace_id')
              .whereRef('record_uses.record_id', '=', 'records.id'),
          )
          .as('placed'),
      ])
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', ids.slice(start, start + BATCH))
      .where('deleted_at', 'is', null)
      .execute()
    found.push(...rows.map(({ id, type, placed }) => ({ id, type, isPlaced: Boolean(placed) })))
  }
  return found
}

/** Deletes records that stand on no map, so that they can be brought back. */
export async function removeUnplaced(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await store
      .updateTable('records')
      .set({ deleted_at: new Date(), taken_off: JSON.stringify([]) })
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', ids.slice(start, start + BATCH))
      .execute()
  }
}
