import { nameKey, type RecordType } from '@desirepath/core'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'
import { type DueFilter, judged, orderBy, type StoredOrder } from './judged.ts'
import { type RecordRef, stored, type StoredRecord } from './records.ts'

export interface RecordFilter {
  readonly type: RecordType
  /** Words that the title or the description holds, whatever their case. */
  readonly words?: string | undefined
  readonly tag?: string | undefined
  readonly owner?: string | undefined
  readonly isDraft?: boolean | undefined
  /** Its kind, where the type has several. */
  readonly form?: string | undefined
  /** As a touchpoint or solution is said to be in; `-` for none. Case does not count. */
  readonly stage?: string | undefined
  /** The name of the channel of a touchpoint; `-` for none. */
  readonly channel?: string | undefined
  /** Only what stands on this journey. */
  readonly journeyId?: string | undefined
  readonly status?: string | undefined
  /** Null for what has no day. */
  readonly due?: DueFilter | null | undefined
  /** At least so severe, as people judge it or else, at most, on its maps. */
  readonly severity?: number | undefined
}

export interface RecordPage {
  readonly sort: StoredOrder
  readonly after: number
  readonly limit: number
}

/** One page of the records that a filter keeps, and how many it keeps in all. */
export async function listRecords(
  store: Store,
  workspaceId: string,
  { filter, page }: { readonly filter: RecordFilter; readonly page: RecordPage },
): Promise<{ readonly n: number; readonly items: StoredRecord[] }> {
  const { journeyId } = filter
  // Asked first: whether the planner would begin with these few depends on what it knows of the tables.
  const standing = journeyId === undefined ? null : await standingOn(store, workspaceId, journeyId)
  if (standing?.length === 0) return { n: 0, items: [] }
  const kept = store
    .selectFrom('records')
    .where((where) => matching(where, workspaceId, filter))
    .$if(standing !== null, (query) => query.where('id', 'in', standing!))
  const { n } = await kept
    .select((from) => from.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await kept
    .selectAll()
    .orderBy(orderBy(filter.type, page.sort))
    .orderBy('id')
    .offset(page.after)
    .limit(page.limit)
    .execute()
  return { n: Number(n), items: rows.map(stored) }
}

function matching(
  where: ExpressionBuilder<Schema, 'records'>,
  workspaceId: string,
  filter: RecordFilter,
) {
  const { type, words, tag, owner, isDraft, form } = filter
  const conditions = [
    where('workspace_id', '=', workspaceId),
    where('type', '=', type),
    where('deleted_at', 'is', null),
  ]
  if (words !== undefined && words !== '') {
    const like = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    conditions.push(
      where.or([
        where('title', 'ilike', like),
        where(sql<string>`body->>'description'`, 'ilike', like),
      ]),
    )
  }
  if (tag !== undefined)
    conditions.push(sql<boolean>`tags @> ${JSON.stringify([tag])}::jsonb` as never)
  if (owner !== undefined) conditions.push(where('owner', '=', owner))
  if (form !== undefined) conditions.push(where(sql<string>`body->>'form'`, '=', form))
  if (isDraft !== undefined) conditions.push(where('is_draft', '=', isDraft))
  return where.and([...conditions, ...placed(filter), ...judged(filter)])
}

/** Stands for “none” where a name is asked for. */
const NONE = '-'

function placed({ stage, channel }: RecordFilter) {
  const conditions = []
  if (stage !== undefined) {
    const wanted = stage === NONE ? '' : nameKey(stage)
    conditions.push(sql<boolean>`lower(trim(coalesce(records.body->>'stage', ''))) = ${wanted}`)
  }
  if (channel !== undefined) {
    const channels = sql`SELECT 1 FROM records c WHERE c.workspace_id = records.workspace_id
      AND c.id = records.body->>'channelId' AND c.type = 'channel' AND c.deleted_at IS NULL`
    conditions.push(
      channel === NONE
        ? sql<boolean>`NOT EXISTS (${channels})`
        : sql<boolean>`EXISTS (${channels} AND lower(trim(c.title)) = ${nameKey(channel)})`,
    )
  }
  return conditions
}

async function standingOn(store: Store, workspaceId: string, journeyId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('record_uses')
    .select('record_id')
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .execute()
  return rows.map((row) => row.record_id)
}

/** Records by their ids, in no order; those deleted are left out. */
export async function recordsByIds(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  if (ids.length === 0) return []
  const rows = await store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(stored)
}

/** The types of records by their ids; deleted ones have theirs, as they can be put back. */
export async function recordTypesOf(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordType>> {
  const rows = await store
    .selectFrom('records')
    .select(['id', 'type'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, type }) => [id, type as RecordType]))
}

/** The ids of the touchpoints that are met on a channel. */
export async function touchpointsOfChannel(
  store: Store,
  { workspaceId, id }: RecordRef,
): Promise<string[]> {
  const rows = await onChannels(store, workspaceId, [id]).select('id').execute()
  return rows.map((row) => row.id)
}

/** The touchpoints that are met on some channels. */
export async function touchpointsOnChannels(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  if (ids.length === 0) return []
  const rows = await onChannels(store, workspaceId, ids).selectAll().execute()
  return rows.map(stored)
}

function onChannels(store: Store, workspaceId: string, ids: readonly string[]) {
  return store
    .selectFrom('records')
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', 'touchpoint')
    .where('deleted_at', 'is', null)
    .where(sql<string>`body->>'channelId'`, 'in', [...ids])
}

/** Tags and owners that records of a type have, the most used first. */
export async function recordFacets(
  store: Store,
  workspaceId: string,
  type: RecordType,
): Promise<{ readonly tags: string[]; readonly owners: string[] }> {
  const tags = await sql<{ tag: string }>`
    SELECT tag FROM records, jsonb_array_elements_text(tags) AS tag
    WHERE workspace_id = ${workspaceId} AND type = ${type} AND deleted_at IS NULL
    GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 200`.execute(store)
  const owners = await store
    .selectFrom('records')
    .select('owner')
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', type)
    .where('deleted_at', 'is', null)
    .where('owner', '!=', '')
    .groupBy('owner')
    .orderBy(sql`count(*) DESC`)
    .orderBy('owner')
    .limit(200)
    .execute()
  return { tags: tags.rows.map(({ tag }) => tag), owners: owners.map(({ owner }) => owner) }
}

/** The tags of every record that stands on a journey, by its id. */
export async function tagsOnJourney(
  store: Store,
  { workspaceId, journeyId }: { readonly workspaceId: string; readonly journeyId: string },
): Promise<{ readonly id: string; readonly tags: readonly string[] }[]> {
  const rows = await store
    .selectFrom('record_uses')
    .innerJoin('records', (join) =>
      join
        .onRef('records.workspace_id', '=', 'record_uses.workspace_id')
        .onRef('records.id', '=', 'record_uses.record_id'),
    )
    .select(['records.id', 'records.tags'])
    .where('record_uses.workspace_id', '=', workspaceId)
    .where('record_uses.journey_id', '=', journeyId)
    .where('records.deleted_at', 'is', null)
    .orderBy('records.id')
    .execute()
  return rows
}
