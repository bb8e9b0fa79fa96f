import type { Deed } from '@desirepath/core'
import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../store.ts'

interface ListedDeed extends Deed {
  /** Where the next page goes on: its moment in microseconds since 1970, and its key. */
  readonly moment: string
  readonly key: string
}

export type DeedPlace = Pick<ListedDeed, 'moment' | 'key'>

/** What happened in a workspace, the newest first; what is deleted is not told of. */
export async function listDeeds(
  store: Store,
  workspaceId: string,
  { before, limit }: { readonly before: DeedPlace | null; readonly limit: number },
): Promise<ListedDeed[]> {
  const parts = sources(workspaceId).map((source) => {
    const older =
      before === null
        ? sql``
        : sql`WHERE at <= ${instant(before)} AND (at, key) < (${instant(before)}, ${before.key})`
    return sql`(SELECT * FROM (${source}) AS source ${older} ORDER BY at DESC, key DESC LIMIT ${limit})`
  })
  const { rows } =
    await sql<ListedDeed>`SELECT (extract(epoch FROM at) * 1000000)::bigint::text AS moment,
      key, at, author, does, kind, id, title, n
    FROM (${sql.join(parts, sql` UNION ALL `)}) AS deeds
    ORDER BY at DESC, key DESC LIMIT ${limit}`.execute(store)
  return rows
}

function instant({ moment }: DeedPlace): RawBuilder<unknown> {
  return sql`(timestamptz 'epoch' + ${moment}::bigint * interval '1 microsecond')`
}

/** Each with a key that is unique among all, in the order of what happened at the same moment. */
function sources(workspaceId: string): RawBuilder<unknown>[] {
  return [
    sql`SELECT c.at, 'change ' || lpad(c.seq::text, 16, '0') AS key, c.author,
        CASE WHEN c.fields @> '[{"field":"made"}]' THEN 'added'
          WHEN c.fields @> '[{"field":"status"}]' THEN 'decided' ELSE 'changed' END AS does,
        r.type AS kind, r.id, r.title, 1 AS n
      FROM record_changes c JOIN records r ON r.workspace_id = c.workspace_id AND r.id = c.record_id
      WHERE c.workspace_id = ${workspaceId} AND r.deleted_at IS NULL`,
    sql`SELECT c.at, 'comment ' || c.id AS key, c.author, 'commented' AS does,
        r.type AS kind, r.id, r.title, 1 AS n
      FROM record_comments c JOIN records r ON r.workspace_id = c.workspace_id AND r.id = c.record_id
      WHERE c.workspace_id = ${workspaceId} AND c.deleted_at IS NULL AND r.deleted_at IS NULL`,
    sql`SELECT e.changed_at AS at, 'edit ' || lpad(e.seq::text, 16, '0') AS key, e.author,
        CASE WHEN e.entry LIKE 'comments:%' OR e.entry LIKE 'threads:%' THEN 'commented'
          ELSE 'drew' END AS does,
        'journey' AS kind, j.id, j.title, 1 AS n
      FROM journey_edits e JOIN journeys j ON j.workspace_id = e.workspace_id AND j.id = e.journey_id
      WHERE e.workspace_id = ${workspaceId} AND j.deleted_at IS NULL`,
    sql`SELECT v.created_at AS at, 'version ' || v.id AS key, v.author, 'kept' AS does,
        'journey' AS kind, j.id, j.title, 1 AS n
      FROM journey_versions v JOIN journeys j ON j.workspace_id = v.workspace_id AND j.id = v.journey_id
      WHERE v.workspace_id = ${workspaceId} AND v.kind = 'named' AND j.deleted_at IS NULL`,
    sql`SELECT j.created_at AS at, 'journey ' || j.id AS key, '' AS author, 'added' AS does,
        'journey' AS kind, j.id, j.title, 1 AS n
      FROM journeys j WHERE j.workspace_id = ${workspaceId} AND j.deleted_at IS NULL`,
    sql`SELECT i.at, 'table ' || i.id AS key, i.author, 'imported' AS does,
        i.type AS kind, '' AS id, '' AS title,
        jsonb_array_length(i.added) + jsonb_array_length(i.changed) AS n
      FROM record_imports i WHERE i.workspace_id = ${workspaceId} AND i.taken_back_at IS NULL`,
    sql`SELECT j.finished_at AS at, 'job ' || j.id AS key, '' AS author, 'imported' AS does,
        'file' AS kind, j.id, j.title, 1 AS n
      FROM jobs j WHERE j.workspace_id = ${workspaceId} AND j.finished_at IS NOT NULL
        AND j.error IS NULL AND j.kind <> 'sample'`,
    sql`SELECT w.started_at AS at, 'workshop ' || w.id AS key, w.started_by AS author,
        'met' AS does, 'journey' AS kind, j.id, j.title, 1 AS n
      FROM workshops w JOIN journeys j ON j.workspace_id = w.workspace_id AND j.id = w.journey_id
      WHERE w.workspace_id = ${workspaceId} AND j.deleted_at IS NULL`,
    sql`SELECT c.started_at AS at, 'checklist ' || c.id AS key, c.started_by AS author,
        'added' AS does, 'checklist' AS kind, c.id, c.title, 1 AS n
      FROM checklists c WHERE c.workspace_id = ${workspaceId} AND c.deleted_at IS NULL`,
    sql`SELECT m.at, 'mark ' || m.checklist_id || ' ' || m.item_id AS key,
        coalesce(m.by, '') AS author, 'ticked' AS does, 'checklist' AS kind, c.id, c.title, 1 AS n
      FROM checklist_marks m
        JOIN checklists c ON c.workspace_id = m.workspace_id AND c.id = m.checklist_id
      WHERE m.workspace_id = ${workspaceId} AND m.at IS NOT NULL AND m.state = 'done'
        AND c.deleted_at IS NULL`,
  ]
}
