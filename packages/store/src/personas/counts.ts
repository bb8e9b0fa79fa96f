import { contentId, type Segment } from '@desirepath/core'
import type { RecordRef } from '../records/records.ts'
import type { Store } from '../store.ts'

/** The customers whom the rule of a persona stands for. */
export interface PersonaCount {
  readonly customers: number
  /** Of so many customers of the log. */
  readonly total: number
  /** ISO 8601. */
  readonly asOf: string | null
}

/** Tells one rule on one journey from another. */
function keyOf({ journeyId, rule }: Segment): string {
  return contentId('rule', journeyId, JSON.stringify(rule))
}

/** Keeps what was counted for a rule; false where it was known already. */
export async function keepPersonaCount(
  store: Store,
  { workspaceId, id }: RecordRef,
  { segment, count }: { readonly segment: Segment; readonly count: PersonaCount },
): Promise<boolean> {
  const { customers, total, asOf } = count
  const said = { rule_key: keyOf(segment), customers, total, as_of: asOf }
  const known = await store
    .selectFrom('persona_counts')
    .select(['rule_key', 'customers', 'total', 'as_of'])
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .executeTakeFirst()
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(said)) return false
  await store
    .insertInto('persona_counts')
    .values({ workspace_id: workspaceId, record_id: id, ...said })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'record_id']).doUpdateSet(said))
    .execute()
  return true
}

/** What was counted for the rules that personas have now, by persona. */
export async function personaCounts(
  store: Store,
  workspaceId: string,
  segments: ReadonlyMap<string, Segment>,
): Promise<ReadonlyMap<string, PersonaCount>> {
  if (segments.size === 0) return new Map()
  const found = await store
    .selectFrom('persona_counts')
    .select(['record_id', 'rule_key', 'customers', 'total', 'as_of as asOf'])
    .where('workspace_id', '=', workspaceId)
    .where('record_id', 'in', [...segments.keys()])
    .execute()
  return new Map(
    found.flatMap(({ record_id: id, rule_key: key, ...count }) => {
      const segment = segments.get(id)
      return segment !== undefined && keyOf(segment) === key ? [[id, count] as const] : []
    }),
  )
}
