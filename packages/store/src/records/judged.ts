import { type RecordOrder, recordStatuses, type RecordType } from '@desirepath/core'
import { type RawBuilder, sql } from 'kysely'

/** Days as in ISO 8601, both included. */
export interface DueFilter {
  readonly from?: string | undefined
  readonly to: string
  /** Leaves out what is done or dropped. */
  readonly isOpen: boolean
}

/** Levels and strengths are computed, and stand in no column. */
export type StoredOrder = Exclude<RecordOrder, 'level' | 'strength'>

/** Conditions on what people say of a record: how far it is, until when, how bad. */
export function judged({
  status,
  due,
  severity,
}: {
  readonly status?: string | undefined
  readonly due?: DueFilter | null | undefined
  readonly severity?: number | undefined
}): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = []
  if (status !== undefined) conditions.push(sql`records.body->>'status' = ${status}`)
  if (due === null) conditions.push(sql`records.body->>'due' IS NULL`)
  else if (due !== undefined) {
    conditions.push(sql`records.body->>'due' <= ${due.to}`)
    if (due.from !== undefined) conditions.push(sql`records.body->>'due' >= ${due.from}`)
    if (due.isOpen) conditions.push(sql`records.body->>'status' NOT IN ('done', 'dropped')`)
  }
  if (severity !== undefined) conditions.push(sql`${severityOf} >= ${severity}`)
  return conditions
}

/** The expression that a list of a type is put in order by; what has none stands last. */
export function orderBy(type: RecordType, order: StoredOrder): RawBuilder<unknown> {
  switch (order) {
    case 'title':
      return sql`lower(title)`
    case 'status':
      return sql`array_position(ARRAY[${sql.join([...recordStatuses(type)])}]::text[], records.body->>'status'), lower(title)`
    case 'due':
      return sql`records.body->>'due' NULLS LAST, lower(title)`
    case 'severity':
      return sql`${severityOf} DESC NULLS LAST, lower(title)`
    default:
      return sql`updated_at DESC`
  }
}

const severityOf = sql`coalesce(
  (records.body->>'severity')::numeric,
  (SELECT max((u.stands->'finding'->>'severity')::numeric) FROM record_uses u
    JOIN journeys j ON j.workspace_id = u.workspace_id AND j.id = u.journey_id
    WHERE u.workspace_id = records.workspace_id AND u.record_id = records.id
      AND j.deleted_at IS NULL))`
