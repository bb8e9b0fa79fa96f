import { sql } from 'kysely'
import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

/**
 * What maps still have to be told of a record that was merged, deleted or brought back. It is noted with
 * the change itself, so that a stop at any moment leaves both or neither.
 */
export interface MapWork {
  readonly seq: string
  readonly recordId: string
  readonly kind: MapWorkKind
  /** Null where it is all maps. */
  readonly journeyId: string | null
  /** Who asked for it. */
  readonly author: string
  /** What the map gives up or gets back. */
  readonly detail: object | null
  /** Its change of the map may have been made already. */
  readonly isBegun: boolean
}

/** Another stands in its place; it is taken off; it is put back; its words are brought up to date. */
export type MapWorkKind = 'joined' | 'takenOff' | 'back' | 'spread'

type NewWork = Pick<MapWork, 'recordId' | 'kind' | 'journeyId' | 'author'> &
  Partial<Pick<MapWork, 'detail' | 'isBegun'>>

export async function addMapWork(
  store: Store,
  workspaceId: string,
  works: readonly NewWork[],
): Promise<void> {
  // One by one: they are done in the order of their numbers.
  for (const { recordId, kind, journeyId, author, detail = null, isBegun = false } of works)
    await store
      .insertInto('map_work')
      .values({
        workspace_id: workspaceId,
        record_id: recordId,
        kind,
        journey_id: journeyId,
        author,
        detail: detail === null ? null : JSON.stringify(detail),
        is_begun: isBegun,
      })
      .execute()
}

/** What is left to do, in the order in which it was noted. */
export async function listMapWork(store: Store, workspaceId: string): Promise<MapWork[]> {
  const rows = await store
    .selectFrom('map_work')
    .select(['seq', 'record_id as recordId', 'kind', 'journey_id as journeyId'])
    .select(['author', 'detail', 'is_begun as isBegun'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('seq')
    .execute()
  return rows
}

/** Keeps what a map is about to give up. False where the work is not wanted any more. */
export async function beginMapWork(
  store: Store,
  workspaceId: string,
  { seq, detail }: Pick<MapWork, 'seq' | 'detail'>,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('map_work')
    .set({ is_begun: true, ...(detail !== null && { detail: JSON.stringify(detail) }) })
    .where('workspace_id', '=', workspaceId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Strikes work off; what the map gave up is kept with the record, to be put back one day. */
export async function endMapWork(
  store: Store,
  { workspaceId, id }: RecordRef,
  { seq, gaveUp }: { readonly seq: string; readonly gaveUp: object | null },
): Promise<void> {
  await store.transaction().execute(async (all) => {
    const { numDeletedRows } = await all
      .deleteFrom('map_work')
      .where('workspace_id', '=', workspaceId)
      .where('seq', '=', seq)
      .executeTakeFirst()
    if (numDeletedRows === 0n || gaveUp === null) return
    await sql`UPDATE records SET taken_off =
      jsonb_set(taken_off, '{maps}', (taken_off->'maps') || ${JSON.stringify([gaveUp])}::jsonb)
      WHERE workspace_id = ${workspaceId} AND id = ${id} AND deleted_at IS NOT NULL`.execute(all)
  })
}

/**
 * Takes back what the maps were not told yet of a record that went. Gives back what those gave up, or
 * are giving up right now.
 */
export async function withdrawMapWork(
  store: Store,
  { workspaceId, id }: RecordRef,
): Promise<object[]> {
  const rows = await store
    .deleteFrom('map_work')
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .where('kind', 'in', ['joined', 'takenOff'])
    .returning(['detail', 'is_begun'])
    .execute()
  return rows.flatMap(({ detail, is_begun: isBegun }) =>
    isBegun && detail !== null ? [detail] : [],
  )
}
