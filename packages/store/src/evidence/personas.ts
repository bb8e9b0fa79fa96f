import type { Segment } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { usesOnJourneys } from '../records/uses.ts'

/** A persona that evidence may speak for. */
export interface SpokenFor {
  readonly id: string
  readonly title: string
  /** Its own id, and those of records that turned out to be it. */
  readonly ids: readonly string[]
  /** Which customers it stands for, where somebody has said. */
  readonly rule: Segment['rule'] | null
  /** The maps on which it stands. */
  readonly journeyIds: readonly string[]
}

/** Every persona of a workspace, by title. */
export async function personasSpokenFor(store: Store, workspaceId: string): Promise<SpokenFor[]> {
  const rows = await store
    .selectFrom('records')
    .select(['id', 'title', 'deleted_at', 'merged_into'])
    .select(sql<Segment | null>`body -> 'segment'`.as('segment'))
    .where('workspace_id', '=', workspaceId)
    .where('type', '=', 'persona')
    .orderBy('title')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const uses = await usesOnJourneys(store, workspaceId)
    .innerJoin('records', (join) =>
      join
        .onRef('records.workspace_id', '=', 'record_uses.workspace_id')
        .onRef('records.id', '=', 'record_uses.record_id'),
    )
    .where('records.type', '=', 'persona')
    .select(['record_id', 'journey_id'])
    .orderBy('journey_id')
    .execute()
  const into = new Map(rows.map(({ id, merged_into: next }) => [id, next]))
  const merged = Map.groupBy(rows, ({ id }) => lastOf(id, into))
  const standing = Map.groupBy(uses, (use) => use.record_id)
  return rows.flatMap(({ id, title, segment, deleted_at: gone }) => {
    if (gone !== null) return []
    return {
      id,
      title,
      ids: (merged.get(id) ?? []).map((row) => row.id),
      rule: segment?.rule ?? null,
      journeyIds: (standing.get(id) ?? []).map((use) => use.journey_id),
    }
  })
}

/** The record that one turned out to be, after every merge. */
function lastOf(id: string, into: ReadonlyMap<string, string | null>): string {
  const passed = new Set([id])
  let last = id
  for (let next = into.get(last); next && !passed.has(next); next = into.get(last)) {
    passed.add(next)
    last = next
  }
  return last
}
