import { type RecordType, sameOrder } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { changeBatch, type FieldsWritten } from './written.ts'
import { type RecordRef, stored } from './records.ts'

/** What a table wrote, to be taken back. */
export interface TableImport {
  readonly id: string
  readonly type: RecordType
  readonly author: string
  readonly added: readonly string[]
  readonly changed: readonly FieldsWritten[]
}

export async function keepImport(
  store: Store,
  workspaceId: string,
  { id, type, author, added, changed }: TableImport,
): Promise<void> {
  await store
    .insertInto('record_imports')
    .values({
      workspace_id: workspaceId,
      id,
      type,
      author,
      added: JSON.stringify(added),
      changed: JSON.stringify(changed),
      taken_back_at: null,
    })
    .execute()
}

/** Something that others have changed since a table wrote it, and that stays as they left it. */
interface LeftAlone {
  readonly id: string
  readonly type: RecordType
  readonly title: string
  /** Names of fields; none where the whole record stays that the table added. */
  readonly fields: readonly string[]
}

export interface ImportTakenBack {
  /** Records that the table had added. */
  readonly removed: readonly string[]
  /** Records of which fields are as they were. */
  readonly changed: readonly string[]
  readonly left: readonly LeftAlone[]
}

/**
 * Takes back what a table wrote where nobody has changed it since, all or nothing. `missing` where there
 * was no such import, or it was taken back already.
 */
export async function takeImportBack(
  store: Store,
  ref: RecordRef,
  author: string,
): Promise<ImportTakenBack | 'missing'> {
  const { workspaceId } = ref
  return store.transaction().execute(async (all) => {
    const row = await all
      .updateTable('record_imports')
      .set({ taken_back_at: new Date() })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', ref.id)
      .where('taken_back_at', 'is', null)
      .returning(['added', 'changed'])
      .executeTakeFirst()
    if (row === undefined) return 'missing'
    const given = await giveBack(all, workspaceId, { changed: row.changed, author })
    const taken = await takeOut(all, workspaceId, row.added)
    return {
      removed: taken.removed,
      changed: given.changed,
      left: [...given.left, ...taken.left],
    }
  })
}

/** Takes out records that were added together, but those with which somebody has done something since. */
export async function takeUntouchedOut(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<Pick<ImportTakenBack, 'removed' | 'left'>> {
  return store.transaction().execute((all) => takeOut(all, workspaceId, ids))
}

/** Imports are forgotten with what else cannot be brought back any more. */
export async function forgetImports(
  store: Store,
  workspaceId: string,
  before: Date,
): Promise<void> {
  await store
    .deleteFrom('record_imports')
    .where('workspace_id', '=', workspaceId)
    .where('at', '<', before)
    .execute()
}

const BATCH = 500

/** Fields that hold what the table wrote are as they were before. */
async function giveBack(
  store: Store,
  workspaceId: string,
  { changed, author }: { readonly changed: readonly FieldsWritten[]; readonly author: string },
): Promise<{ readonly changed: string[]; readonly left: LeftAlone[] }> {
  const given: string[] = []
  const left: LeftAlone[] = []
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH)
    const wrote = new Map(batch.map((each) => [each.id, each]))
    const changes = []
    for (const { id, type, body } of await lockedRecords(store, workspaceId, [...wrote.keys()])) {
      const { before, after } = wrote.get(id)!
      const now = body as unknown as Readonly<Record<string, unknown>>
      const names = Object.keys(after)
      const untouched = names.filter((name) => sameOrder(now[name]) === sameOrder(after[name]))
      const fields = Object.fromEntries(untouched.map((name) => [name, before[name]]))
      if (untouched.length > 0) changes.push({ id, fields })
      const others = names.filter((name) => !untouched.includes(name))
      if (others.length > 0) left.push({ id, type, title: body.title, fields: others })
    }
    if (changes.length > 0) {
      const done = await changeBatch(store, workspaceId, { changes, author })
      given.push(...done.map(({ id }) => id))
    }
  }
  return { changed: given, left }
}

/** Records that are as the table made them go; those with which somebody has done something stay. */
async function takeOut(
  store: Store,
  workspaceId: string,
  added: readonly string[],
): Promise<{ readonly removed: string[]; readonly left: LeftAlone[] }> {
  const used: LeftAlone[] = []
  const unused = new Set<string>()
  for (let start = 0; start < added.length; start += BATCH) {
    const ids = added.slice(start, start + BATCH)
    const rows = await lockedRecords(store, workspaceId, ids)
    const touched = await touchedAmong(store, workspaceId, ids)
    for (const { id, type, body, revision } of rows)
      if (revision > 1 || touched.has(id)) used.push({ id, type, title: body.title, fields: [] })
      else unused.add(id)
  }
  for (const each of await namedElsewhere(store, workspaceId, unused)) {
    unused.delete(each.id)
    used.push(each)
  }
  const removed = [...unused]
  for (let start = 0; start < removed.length; start += BATCH)
    await store
      .updateTable('records')
      .set({
        deleted_at: new Date(),
        taken_off: JSON.stringify({ maps: [], named: [], comments: [], views: [] }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', removed.slice(start, start + BATCH))
      .execute()
  return { removed, left: used }
}

async function lockedRecords(store: Store, workspaceId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(stored)
}

/** Of these records those that stand on a map or that somebody has talked about. */
async function touchedAmong(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const found = new Set<string>()
  for (const table of ['record_uses', 'record_comments'] as const) {
    const rows = await store
      .selectFrom(table)
      .select('record_id as id')
      .where('workspace_id', '=', workspaceId)
      .where('record_id', 'in', [...ids])
      .execute()
    for (const { id } of rows) found.add(id)
  }
  return found
}

/** Of these records those that a record names which stays. */
async function namedElsewhere(
  store: Store,
  workspaceId: string,
  ids: ReadonlySet<string>,
): Promise<LeftAlone[]> {
  const left: LeftAlone[] = []
  const going = new Set(ids)
  for (;;) {
    const ask = JSON.stringify([...going])
    const { rows } = await sql<{ id: string; type: RecordType; title: string }>`
      SELECT DISTINCT r.id, r.type, r.title FROM jsonb_array_elements_text(${ask}::jsonb) AS g(id)
      JOIN records r ON r.workspace_id = ${workspaceId} AND r.id = g.id
      WHERE EXISTS (SELECT 1 FROM record_links l JOIN records o
          ON o.workspace_id = l.workspace_id AND o.id = l.record_id
          WHERE l.workspace_id = ${workspaceId} AND l.other_id = g.id AND o.deleted_at IS NULL
          AND NOT ${ask}::jsonb ? o.id)
        OR (r.type = 'channel' AND EXISTS (SELECT 1 FROM records o
          WHERE o.workspace_id = ${workspaceId} AND o.type = 'touchpoint' AND o.deleted_at IS NULL
          AND o.body->>'channelId' = g.id AND NOT ${ask}::jsonb ? o.id))
      ORDER BY r.id`.execute(store)
    if (rows.length === 0) return left
    for (const row of rows) {
      going.delete(row.id)
      left.push({ ...row, fields: [] })
    }
  }
}
