import {
  type CheckedRecord,
  recordShapes,
  type RecordStands,
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
  const rows = await store
    .selectFrom('records')
    .select(['id', 'type', 'created_at', 'updated_at'])
    // The longest field of all, and no rule reads it.
    .select(sql<object>`body - 'description'`.as('said'))
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', [...ids!]))
    .orderBy('id')
    .execute()
  const uses = await usesOnJourneys(store, workspaceId)
    .select(['record_id', 'stands'])
    .$if(ids !== null, (query) => query.where('record_id', 'in', [...ids!]))
    .execute()
  const standsOf = new Map<string, RecordStands[]>()
  for (const { record_id: id, stands } of uses)
    standsOf.set(id, [...(standsOf.get(id) ?? []), stands])
  return rows.map(({ id, type, said, created_at: createdAt, updated_at: changedAt }) => ({
    // Checked when it was stored; to check 20,000 again takes seconds.
    record: { ...recordShapes[type].blank, ...said, id, type } as unknown as WorkspaceRecord,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
    stands: standsOf.get(id) ?? [],
  }))
}

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

/** What records are called: those of the type of one of them, or all. */
export async function recordTitles(
  store: Store,
  workspaceId: string,
  likeId: string | null,
): Promise<TitledRecord[]> {
  const rows = await store
    .selectFrom('records')
    .select(['id', 'type', 'title', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .$if(likeId !== null, (query) =>
      query.where('type', '=', (from) =>
        from
          .selectFrom('records as like')
          .select('like.type')
          .where('like.workspace_id', '=', workspaceId)
          .where('like.id', '=', likeId!),
      ),
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
