import { sql } from 'kysely'
import type { Store } from '../store.ts'

/**
 * Forgets files from before a time that no journey, no version and no edit names any more and that are
 * not among those `kept`, and says which they were, so that their bytes can go too.
 */
export async function removeUnusedFiles(
  store: Store,
  workspaceId: string,
  { before, kept }: { readonly before: Date; readonly kept: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH named AS (
      SELECT DISTINCT found[1] AS id
      FROM (
        SELECT document FROM journeys WHERE workspace_id = ${workspaceId}
        UNION ALL
        SELECT document FROM journey_versions WHERE workspace_id = ${workspaceId}
        UNION ALL
        SELECT body::text FROM records WHERE workspace_id = ${workspaceId}
      ) AS documents, regexp_matches(document, '/api/files/([0-9a-f]{64})', 'g') AS found
    )
    DELETE FROM files
    WHERE workspace_id = ${workspaceId}
      AND created_at < ${before}
      AND id NOT IN (SELECT id FROM named)
      AND NOT (id = ANY(${[...kept]}))
      AND NOT EXISTS (
        SELECT 1 FROM journey_snapshots
        WHERE workspace_id = ${workspaceId} AND position(convert_to(files.id, 'UTF8') IN state) > 0
      )
      AND NOT EXISTS (
        SELECT 1 FROM journey_updates
        WHERE workspace_id = ${workspaceId} AND position(convert_to(files.id, 'UTF8') IN data) > 0
      )
    RETURNING id`.execute(store)
  return rows.map(({ id }) => id)
}
