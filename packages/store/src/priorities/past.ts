import { type FieldChange, recordBody, type RecordType } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import type { StoredUse } from '../records/uses.ts'
import { stored, type StoredRecord } from '../records/records.ts'

/** Records of some types as they are, or as they were at a moment that the workspace remembers. */
export async function recordsAt(
  store: Store,
  workspaceId: string,
  { types, at }: { readonly types: readonly RecordType[]; readonly at: Date | null },
): Promise<StoredRecord[]> {
  let asked = store
    .selectFrom('records')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('type', 'in', [...types])
  asked =
    at === null
      ? asked.where('deleted_at', 'is', null)
      : asked
          .where('created_at', '<=', at)
          .where((where) =>
            where.or([where('deleted_at', 'is', null), where('deleted_at', '>', at)]),
          )
  const rows = await asked.orderBy('updated_at', 'desc').orderBy('id').execute()
  const records = rows.map(stored)
  return at === null ? records : before(store, workspaceId, { records, at })
}

/** Takes back what was changed since, the newest first. */
async function before(
  store: Store,
  workspaceId: string,
  { records, at }: { readonly records: readonly StoredRecord[]; readonly at: Date },
): Promise<StoredRecord[]> {
  const changes = await store
    .selectFrom('record_changes')
    .select(['record_id', 'fields'])
    .where('workspace_id', '=', workspaceId)
    .where('at', '>', at)
    .orderBy('seq', 'desc')
    .execute()
  const ofRecord = Map.groupBy(changes, ({ record_id: id }) => id)
  return records.map((record) => {
    const body: Record<string, unknown> = { ...record.body }
    for (const { fields } of ofRecord.get(record.id) ?? [])
      for (const { field, before: old } of fields as readonly FieldChange[])
        if (field in body) body[field] = old
    return { ...record, body: recordBody(record.type, body) }
  })
}

/** Where records of some types stand, or stood at a moment; by record. Only figures are remembered. */
export async function usesAt(
  store: Store,
  workspaceId: string,
  { types, at }: { readonly types: readonly RecordType[]; readonly at: Date | null },
): Promise<ReadonlyMap<string, readonly StoredUse[]>> {
  const rows = await store
    .selectFrom(everyUse(store, workspaceId).as('uses'))
    .innerJoin('records', (join) =>
      join.on('records.workspace_id', '=', workspaceId).onRef('records.id', '=', 'uses.record_id'),
    )
    .innerJoin('journeys', (join) =>
      join
        .on('journeys.workspace_id', '=', workspaceId)
        .onRef('journeys.id', '=', 'uses.journey_id'),
    )
    .select(['record_id as id', 'journey_id as journeyId', 'journeys.title', 'stands'])
    .where('records.type', 'in', [...types])
    .where('journeys.deleted_at', 'is', null)
    .where((where) =>
      at === null
        ? where('uses.until', 'is', null)
        : where.and([
            where.or([where('uses.since', 'is', null), where('uses.since', '<=', at)]),
            where.or([where('uses.until', 'is', null), where('uses.until', '>', at)]),
          ]),
    )
    .orderBy('journey_id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, group]) => [
      id,
      group.map(({ journeyId, title, stands }) => ({ journeyId, title, stands })),
    ]),
  )
}

/** As they are, without an end, and as they were. */
function everyUse(store: Store, workspaceId: string) {
  const columns = ['journey_id', 'record_id', 'stands', 'since'] as const
  return store
    .selectFrom('record_uses')
    .select([...columns, sql<Date | null>`NULL::timestamptz`.as('until')])
    .where('workspace_id', '=', workspaceId)
    .unionAll(
      store
        .selectFrom('record_uses_before')
        .select([...columns, sql<Date | null>`until`.as('until')])
        .where('workspace_id', '=', workspaceId),
    )
}
