import {
  type FieldLeft,
  type JoinedFields,
  joinRecords,
  partFields,
  pointElsewhere,
} from '@desirepath/core'
import { sql } from 'kysely'
import { repointViews, type ViewMoved, viewsBack } from '../saved-views/repoint.ts'
import type { Store } from '../store.ts'
import { moveComments, moveCommentsBack } from './comments.ts'
import { findRecord, type RecordRef, rewriteRecord, type StoredRecord, stored } from './records.ts'
import { removeRecord, restoreRecord } from './removal.ts'

/** What was done for a record that is no more, to be taken back. */
export interface RemovalKept {
  /** What was taken off the maps. */
  readonly maps: readonly object[]
  /** Fields of the record that it was joined into. */
  readonly survivor?: JoinedFields | null
  /** Fields of others that named it. */
  readonly named: readonly FieldsMoved[]
  /** Ids of its comments. */
  readonly comments: readonly string[]
  readonly views: readonly ViewMoved[]
}

interface FieldsMoved extends JoinedFields {
  readonly id: string
}

export const keptNothing: RemovalKept = { maps: [], named: [], comments: [], views: [] }

/**
 * Joins a record into another, with its comments, and lets whoever named it name that one. Gives back
 * the ids of records that changed.
 */
export async function mergeRecord(
  store: Store,
  ref: RecordRef,
  {
    into,
    maps,
    author,
  }: { readonly into: string; readonly maps: readonly object[]; readonly author: string },
): Promise<string[]> {
  const { workspaceId } = ref
  return store.transaction().execute(async (all) => {
    const from = await findRecord(all, ref)
    const stays = await findRecord(all, { workspaceId, id: into })
    if (from === null || stays === null) return []
    const { left } = joinRecords(stays, from)
    const survivor = await rewriteRecord(
      all,
      { workspaceId, id: into },
      {
        rewrite: (now) => joinRecords(now, from).fields,
        author,
        says: { field: 'merged', before: toldOf(from, left), after: stays.body.title },
      },
    )
    const named = await nameAnother(all, ref, { into, author })
    const comments = await moveComments(all, ref, into)
    const views = await repointViews(all, ref, into)
    const takenOff: RemovalKept = { maps, survivor, named, comments, views }
    await removeRecord(all, ref, { takenOff, mergedInto: into })
    return [into, ...named.map((each) => each.id)]
  })
}

function toldOf({ id, body }: StoredRecord, left: readonly FieldLeft[]) {
  return { id, title: body.title, left: left.filter(({ field }) => field !== 'title') }
}

/** Lets the records that name one name another, or none where that can be. */
export async function nameAnother(
  store: Store,
  { workspaceId, id }: RecordRef,
  { into, author }: { readonly into: string | null; readonly author: string },
): Promise<FieldsMoved[]> {
  const rows = await store
    .selectFrom('records')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'not in', [id, into ?? id])
    .where(sql<number>`position(${JSON.stringify(id)} in body::text)`, '>', 0)
    .orderBy('id')
    .execute()
  const moved: FieldsMoved[] = []
  for (const each of rows) {
    const fields = await rewriteRecord(
      store,
      { workspaceId, id: each.id },
      { rewrite: (record) => pointElsewhere(record, id, into), author },
    )
    if (fields !== null) moved.push({ id: each.id, ...fields })
  }
  return moved
}

/** A record that was brought back: what its maps lack, who has its place there, and what changed with it. */
export interface BroughtBack {
  readonly maps: readonly object[]
  /** By now: it may have been joined into another itself. */
  readonly survivor: string | null
  readonly changed: readonly string[]
}

/** Brings a record back that was deleted or merged; what others have changed since stays. */
export async function bringBack(
  store: Store,
  ref: RecordRef,
  author: string,
): Promise<BroughtBack | null> {
  const { workspaceId } = ref
  return store.transaction().execute(async (all) => {
    const row = await all
      .selectFrom('records')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', ref.id)
      .where('deleted_at', 'is not', null)
      .executeTakeFirst()
    if (row === undefined) return null
    const kept = keptOf(row.taken_off)
    const record = stored(row)
    const chain = await survivorsOf(all, ref)
    const survivor = chain.at(-1) ?? null
    await restoreRecord(all, ref)
    for (const id of chain) {
      const says = {
        field: 'parted',
        before: { id: ref.id, title: record.body.title },
        after: null,
      }
      await rewriteRecord(
        all,
        { workspaceId, id },
        { rewrite: ({ body }) => partOf(body, kept.survivor), author, says },
      )
    }
    for (const each of kept.named)
      await rewriteRecord(
        all,
        { workspaceId, id: each.id },
        { rewrite: ({ body }) => partOf(body, followed(each, chain)), author },
      )
    await moveCommentsBack(all, ref, { ids: kept.comments, from: chain })
    await viewsBack(all, workspaceId, kept.views)
    const changed = [ref.id, ...chain, ...kept.named.map(({ id }) => id)]
    return { maps: kept.maps, survivor, changed }
  })
}

/** What was kept before anything but maps was. */
function keptOf(takenOff: object | null): RemovalKept {
  return Array.isArray(takenOff)
    ? { ...keptNothing, maps: takenOff }
    : { ...keptNothing, ...takenOff }
}

function partOf(body: object, fields: JoinedFields | null | undefined): object | null {
  return fields == null ? null : partFields(body, fields)
}

/** What was named in its place was itself joined into others since. */
function followed({ id, before, after }: FieldsMoved, chain: readonly string[]): JoinedFields {
  const [first, last] = [chain[0], chain.at(-1)]
  if (first === undefined || last === undefined || first === last) return { before, after }
  const type = 'channelId' in after ? 'touchpoint' : 'needs' in after ? 'solution' : 'metric'
  const body = { links: [], ...after }
  const pointed = pointElsewhere({ id, type, body }, first, last) ?? {}
  return { before, after: { ...after, ...pointed } }
}

/** The record that another was joined into, the one that was joined into, and so on to the last. */
export async function survivorsOf(store: Store, { workspaceId, id }: RecordRef): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE chain (id, n) AS (
      SELECT merged_into, 1 FROM records
        WHERE workspace_id = ${workspaceId} AND id = ${id} AND deleted_at IS NOT NULL
      UNION ALL
      SELECT records.merged_into, n + 1 FROM chain JOIN records
        ON records.workspace_id = ${workspaceId} AND records.id = chain.id
        WHERE records.deleted_at IS NOT NULL AND n < 1000
    ) SELECT id FROM chain WHERE id IS NOT NULL ORDER BY n`.execute(store)
  return rows.map((row) => row.id)
}
