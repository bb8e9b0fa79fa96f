import type { WorkspaceCounts } from '@desirepath/core'
import { sql } from 'kysely'
import type { LiveRef } from '../live/live.ts'
import type { Store } from '../store.ts'

/** What is counted in a workspace and beside one of its journeys, to see there what has been done. */
export async function countWorkspace(
  store: Store,
  { workspaceId, journeyId }: Omit<LiveRef, 'journeyId'> & { readonly journeyId: string | null },
): Promise<WorkspaceCounts> {
  const { rows } = await sql<Record<keyof WorkspaceCounts, string>>`SELECT
    (SELECT count(*) FROM members WHERE workspace_id = ${workspaceId} AND removed_at IS NULL) AS members,
    (SELECT count(*) FROM journeys WHERE workspace_id = ${workspaceId} AND deleted_at IS NULL) AS journeys,
    (SELECT count(*) FROM journeys WHERE workspace_id = ${workspaceId} AND deleted_at IS NULL
      AND listing->>'basedOn' = ${journeyId}) AS plans,
    (SELECT count(*) FROM workshops WHERE workspace_id = ${workspaceId} AND journey_id = ${journeyId}
      AND ended_at IS NOT NULL) AS workshops,
    (SELECT count(*) FROM journey_versions WHERE workspace_id = ${workspaceId}
      AND journey_id = ${journeyId} AND kind = 'named') AS "namedVersions",
    (SELECT count(*) FROM journey_discoveries WHERE workspace_id = ${workspaceId}
      AND journey_id = ${journeyId} AND renewed_at IS NOT NULL) AS "isRenewed",
    ${recordsOf(workspaceId, 'persona')} AS personas,
    ${recordsOf(workspaceId, 'touchpoint')} AS touchpoints,
    ${recordsOf(workspaceId, 'metric')} AS metrics,
    ${recordsOf(workspaceId, 'solution')} AS solutions`.execute(store)
  const [row] = rows
  const count = (name: keyof WorkspaceCounts) => Number(row?.[name] ?? 0)
  return {
    members: count('members'),
    journeys: count('journeys'),
    plans: count('plans'),
    workshops: count('workshops'),
    namedVersions: count('namedVersions'),
    isRenewed: count('isRenewed') > 0,
    personas: count('personas'),
    touchpoints: count('touchpoints'),
    metrics: count('metrics'),
    solutions: count('solutions'),
  }
}

function recordsOf(workspaceId: string, type: string) {
  return sql`(SELECT count(*) FROM records WHERE workspace_id = ${workspaceId}
    AND type = ${type} AND deleted_at IS NULL)`
}

/** What a journey is called and when it changed, without opening it; null where there is none. */
export async function findHead(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
): Promise<{ readonly title: string; readonly changedAt: Date } | null> {
  const row = await store
    .selectFrom('journeys')
    .select(['title', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', journeyId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ? { title: row.title, changedAt: row.updated_at } : null
}
