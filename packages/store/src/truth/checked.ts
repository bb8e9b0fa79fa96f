import {
  type CheckedRecord,
  recordShapes,
  type RecordStands,
  type RecordType,
  type TitledRecord,
  type WorkspaceRecord,
} from '@desirepath/core'
import { sql } from 'kysely'
import { usesOnJourneys } from '../records/uses.ts'
import type { Store } from '../store.ts'

/** Some records with what their maps say of them; all of the workspace where none are named. */
export async function checkedRecords(
  store: Store,
  workspaceId: string,
  ids: readonly string[] | null,
): Promise<CheckedRecord[]> {
  if (ids?.length === 0) return []
  // In one text each: 20,000 rows cost a driver more than what is in them.
  const said = await store
    .selectFrom('records')
    .select(
      // The longest field of all is the description, and no rule reads it.
      sql<string | null>`json_agg(json_build_array(
        id, type, created_at, updated_at, body - 'description') ORDER BY id)::text`.as('rows'),
    )
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', [...ids!]))
    .executeTakeFirstOrThrow()
  const placed = await usesOnJourneys(store, workspaceId)
    .select(sql<string | null>`json_agg(json_build_array(record_id, stands))::text`.as('rows'))
    .$if(ids !== null, (query) => query.where('record_id', 'in', [...ids!]))
    .executeTakeFirstOrThrow()
  const uses = JSON.parse(placed.rows ?? '[]') as readonly (readonly [string, RecordStands])[]
  const usesOf = Map.groupBy(uses, ([id]) => id)
  return (JSON.parse(said.rows ?? '[]') as readonly Said[]).map(
    ([id, type, createdAt, changedAt, body]) => ({
      // Checked when it was stored; to check 20,000 again takes seconds.
      record: { ...recordShapes[type].blank, ...body, id, type } as unknown as WorkspaceRecord,
      createdAt: new Date(createdAt).toISOString(),
      changedAt: new Date(changedAt).toISOString(),
      stands: usesOf.get(id)?.map(([, stands]) => stands) ?? [],
    }),
  )
}

type Said = readonly [
  id: string,
  type: RecordType,
  createdAt: string,
  changedAt: string,
  body: object,
]

/** Another text as soon as any record, or where one stands, has changed. */
export async function recordsState(store: Store, workspaceId: string): Promise<string> {
  const { rows } = await sql<{ readonly state: string }>`
    SELECT concat_ws(' ',
      (SELECT concat(count(*), ' ', sum(revision), ' ', max(updated_at)) FROM records
        WHERE workspace_id = ${workspaceId} AND deleted_at IS NULL),
      (SELECT concat(count(*), ' ', max(updated_at)) FROM journeys
        WHERE workspace_id = ${workspaceId} AND deleted_at IS NULL)) AS state`.execute(store)
  return rows[0]!.state
}

/** What the records of the type of one of them are called. */
export async function recordTitles(
  store: Store,
  workspaceId: string,
  likeId: string,
): Promise<TitledRecord[]> {
  const rows = await store
    .selectFrom('records')
    .select(['id', 'type', 'title', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('type', '=', (from) =>
      from
        .selectFrom('records as like')
        .select('like.type')
        .where('like.workspace_id', '=', workspaceId)
        .where('like.id', '=', likeId),
    )
    .execute()
  return rows.map(({ created_at: createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
  }))
}

/** The newest event of each journey that has data; ISO 8601. */
export async function newestEvents(
  store: Store,
  workspaceId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await store
    .selectFrom('journeys')
    .select(['id', sql<string | null>`listing->>'asOf'`.as('as_of')])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .execute()
  return new Map(rows.flatMap(({ id, as_of: asOf }) => (asOf === null ? [] : [[id, asOf]])))
}
