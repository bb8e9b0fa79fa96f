import { type FieldChange, type RecordBody, type RecordType } from '@desirepath/core'
import type { Store } from '../store.ts'
import { setLinks } from './links.ts'
import { listRecords, type RecordFilter, type RecordPage } from './list.ts'
import { changeRecordBody, findRecord, recordColumns, type StoredRecord } from './records.ts'

export interface NewRecord {
  readonly id: string
  readonly type: RecordType
  readonly body: RecordBody
}

const BATCH = 500

/** Fields of a record as they become, or as they were. */
interface RecordFields {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

interface Import {
  readonly records: readonly NewRecord[]
  readonly changes: readonly RecordFields[]
  readonly author: string
}

/** Puts many records in and changes others, all or none; the fields fit their types. Gives back how the changed fields were. */
export async function importRecords(
  store: Store,
  workspaceId: string,
  { records, changes, author }: Import,
): Promise<{ id: string; fields: Record<string, unknown> }[]> {
  return store.transaction().execute(async (all) => {
    for (let start = 0; start < records.length; start += BATCH)
      await addBatch(all, workspaceId, { records: records.slice(start, start + BATCH), author })
    for (const { id, body } of records)
      if (body.links.length > 0) await setLinks(all, { workspaceId, id }, body.links)
    const back: { id: string; fields: Record<string, unknown> }[] = []
    for (const { id, fields } of changes) {
      const ref = { workspaceId, id }
      const before = (await findRecord(all, ref))?.body as Record<string, unknown> | undefined
      if (before === undefined) continue
      await changeRecordBody(all, ref, { fields, author })
      const names = Object.keys(fields).filter((name) => name in before)
      back.push({ id, fields: Object.fromEntries(names.map((name) => [name, before[name]])) })
    }
    return back
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
  await store
    .insertInto('record_changes')
    .values(
      records.map(({ id, body }) => ({
        workspace_id: workspaceId,
        record_id: id,
        author,
        fields: JSON.stringify(made(body.title)),
      })),
    )
    .execute()
}

const made = (title: string): FieldChange[] => [{ field: 'made', before: null, after: title }]

/** What names mean: ids, and the ids of records by their title in lower case. */
export interface KnownNames {
  readonly ids: ReadonlySet<string>
  /** Ids of deleted records, which cannot be given again. */
  readonly gone: ReadonlySet<string>
  readonly byTitle: ReadonlyMap<string, string>
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
