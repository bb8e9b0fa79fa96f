import type { AtlasLink, RecordType, Standing } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { usesOnJourneys } from './uses.ts'

/** Every record on every journey that is not deleted. */
export async function listStandings(store: Store, workspaceId: string): Promise<Standing[]> {
  const rows = await store
    .selectFrom('record_uses')
    .innerJoin('records', (join) =>
      join
        .onRef('records.workspace_id', '=', 'record_uses.workspace_id')
        .onRef('records.id', '=', 'record_uses.record_id'),
    )
    .select([
      'journey_id',
      'record_id',
      'type',
      sql<string | null>`stands->'finding'->>'severity'`.as('severity'),
    ])
    .where('record_uses.workspace_id', '=', workspaceId)
    .where('records.deleted_at', 'is', null)
    .execute()
  return rows.map(({ journey_id: journeyId, record_id: recordId, type, severity }) => ({
    journeyId,
    recordId,
    type,
    severity: severity === null ? null : Number(severity),
  }))
}

/** Where solutions change steps of journeys; they need not stand on these maps. */
export async function listChangedSteps(store: Store, workspaceId: string): Promise<Standing[]> {
  const { rows } = await sql<{ readonly id: string; readonly journey: string }>`
    SELECT DISTINCT records.id, change->>'journeyId' AS journey
    FROM records, jsonb_array_elements(body->'changes') AS change
    WHERE workspace_id = ${workspaceId} AND type = 'solution' AND deleted_at IS NULL
  `.execute(store)
  return rows.map(({ id: recordId, journey: journeyId }) => ({
    journeyId,
    recordId,
    type: 'solution',
    severity: null,
  }))
}

/** All links between records that are not deleted, with what they join. */
export async function listLinks(store: Store, workspaceId: string): Promise<AtlasLink[]> {
  const rows = await store
    .selectFrom('record_links')
    .innerJoin('records as one', (join) =>
      join
        .onRef('one.workspace_id', '=', 'record_links.workspace_id')
        .onRef('one.id', '=', 'record_links.record_id'),
    )
    .innerJoin('records as other', (join) =>
      join
        .onRef('other.workspace_id', '=', 'record_links.workspace_id')
        .onRef('other.id', '=', 'record_links.other_id'),
    )
    .select(['record_id', 'one.type as type', 'other_id', 'other.type as other_type'])
    .where('record_links.workspace_id', '=', workspaceId)
    .where('one.deleted_at', 'is', null)
    .where('other.deleted_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    from: { recordId: row.record_id, type: row.type },
    to: { recordId: row.other_id, type: row.other_type },
  }))
}

/** A record as a picture of how things are joined shows it. */
export interface NamedRecord {
  readonly id: string
  readonly type: RecordType
  readonly title: string
}

export async function namesOf(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<NamedRecord[]> {
  if (ids.length === 0) return []
  return store
    .selectFrom('records')
    .select(['id', 'type', 'title'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute()
}

/** Links that begin or end at some records; all links where none are named. */
export async function linksAt(
  store: Store,
  workspaceId: string,
  ids: readonly string[] | null,
): Promise<{ readonly from: string; readonly to: string }[]> {
  if (ids?.length === 0) return []
  const rows = await store
    .selectFrom('record_links')
    .select(['record_id', 'other_id'])
    .where('workspace_id', '=', workspaceId)
    .$if(ids !== null, (query) =>
      query.where((where) =>
        where.or([where('record_id', 'in', [...ids!]), where('other_id', 'in', [...ids!])]),
      ),
    )
    .execute()
  return rows.map((row) => ({ from: row.record_id, to: row.other_id }))
}

/** Which of some records stand on which journeys, or which records stand on one journey. */
export async function placesOf(
  store: Store,
  workspaceId: string,
  { ids, journeyId }: { readonly ids?: readonly string[]; readonly journeyId?: string },
): Promise<{ readonly journeyId: string; readonly recordId: string }[]> {
  if (ids?.length === 0) return []
  const rows = await usesOnJourneys(store, workspaceId)
    .select(['journey_id', 'record_id'])
    .$if(ids !== undefined, (query) => query.where('record_id', 'in', [...ids!]))
    .$if(journeyId !== undefined, (query) => query.where('journey_id', '=', journeyId!))
    .execute()
  return rows.map((row) => ({ journeyId: row.journey_id, recordId: row.record_id }))
}
