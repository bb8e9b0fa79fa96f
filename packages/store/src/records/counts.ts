import { contentId, type RecordBody, type RecordType, type Segment } from '@desirepath/core'
import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

/** How many a record stands for in an event log: customers by the rule of a persona, journeys by the events of a touchpoint. */
export interface RecordCount {
  readonly counted: number
  /** Of so many of the log. */
  readonly total: number
  /** ISO 8601. */
  readonly asOf: string | null
}

/** What is counted of a record, as one word: another rule or other events are another. Null where there is nothing to count. */
export function countKey(type: RecordType, body: RecordBody): string | null {
  if (type === 'persona') {
    const { segment } = body as RecordBody<'persona'>
    return segment === null ? null : ruleKey(segment)
  }
  return type === 'touchpoint' ? boundKey((body as RecordBody<'touchpoint'>).activities) : null
}

export function ruleKey({ journeyId, rule }: Segment): string {
  return contentId('rule', journeyId, JSON.stringify(rule))
}

export function boundKey(activities: readonly string[]): string | null {
  return activities.length === 0 ? null : contentId('bound', ...activities)
}

/** Keeps what was counted of a record; false where it was known already. */
export async function keepRecordCount(
  store: Store,
  { workspaceId, id }: RecordRef,
  { key, count }: { readonly key: string; readonly count: RecordCount },
): Promise<boolean> {
  const { counted, total, asOf } = count
  const said = { rule_key: key, counted, total, as_of: asOf }
  const known = await store
    .selectFrom('record_counts')
    .select(['rule_key', 'counted', 'total', 'as_of'])
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .executeTakeFirst()
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(said)) return false
  await store
    .insertInto('record_counts')
    .values({ workspace_id: workspaceId, record_id: id, ...said })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'record_id']).doUpdateSet(said))
    .execute()
  return true
}

/** What was counted of records as they are now, by id. */
export async function recordCounts(
  store: Store,
  workspaceId: string,
  keys: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, RecordCount>> {
  if (keys.size === 0) return new Map()
  const found = await store
    .selectFrom('record_counts')
    .select(['record_id', 'rule_key', 'counted', 'total', 'as_of as asOf'])
    .where('workspace_id', '=', workspaceId)
    .where('record_id', 'in', [...keys.keys()])
    .execute()
  return new Map(
    found.flatMap(({ record_id: id, rule_key: key, ...count }) =>
      keys.get(id) === key ? [[id, count] as const] : [],
    ),
  )
}
