import { sql } from 'kysely'
import type { Store } from '../store.ts'

export interface FoundEntry {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly text: string
  /** What it stands in; of a record one of the journeys it stands on. */
  readonly journey: { readonly id: string; readonly title: string } | null
  /** 0 is best: it is called exactly that. */
  readonly rank: number
  /** How many of its kind match. */
  readonly n: number
}

export interface EntryQuery {
  /** All of them together, folded. */
  readonly phrase: string
  /** For each word that must be there, the words that will do, folded, the best first. */
  readonly words: readonly (readonly string[])[]
  /** At most so many of a kind. */
  readonly limit: number
}

/** Entries that hold every word, the best of each kind. */
export async function findEntries(
  store: Store,
  workspaceId: string,
  { phrase, words, limit }: EntryQuery,
): Promise<FoundEntry[]> {
  const anywhere = words.map(
    (any) => sql`(${either(any.map((word) => holds(`%${escaped(word)}%`)))})`,
  )
  // The title stands first and ends with the first line.
  const inTitle = words.map(
    (any) => sql`(${either(any.map((word) => holds(`%${escaped(word)}%\n%`)))})`,
  )
  const whole = escaped(phrase)
  const { rows } = await sql<Row>`
    SELECT found.kind, found.id, found.title, found.text, found.rank, found.n,
      journeys.id AS journey_id, journeys.title AS journey_title
    FROM (
      SELECT *, row_number() OVER (PARTITION BY kind ORDER BY rank, changed_at DESC, id) AS place,
        count(*) OVER (PARTITION BY kind) AS n
      FROM (
        SELECT workspace_id, kind, id, journey_id, title, text, changed_at, CASE
          WHEN ${holds(`${whole}\n%`)} THEN 0
          WHEN ${holds(`${whole}%`)} THEN 1
          WHEN ${holds(`% ${whole}%\n%`)} THEN 2
          WHEN ${sql.join(inTitle, sql` AND `)} THEN 3
          ELSE 4 END AS rank
        FROM search_entries
        WHERE workspace_id = ${workspaceId} AND NOT is_hidden AND ${sql.join(anywhere, sql` AND `)}
      ) AS matching
    ) AS found
    LEFT JOIN LATERAL (
      SELECT min(uses.journey_id) AS journey_id FROM record_uses AS uses
      JOIN journeys AS alive ON alive.workspace_id = uses.workspace_id AND alive.id = uses.journey_id
      WHERE uses.workspace_id = found.workspace_id AND uses.record_id = found.id
        AND alive.deleted_at IS NULL
    ) AS used ON found.journey_id = ''
    LEFT JOIN journeys ON journeys.workspace_id = found.workspace_id
      AND journeys.id = coalesce(used.journey_id, found.journey_id)
    WHERE place <= ${limit}
    ORDER BY rank, found.changed_at DESC, found.id`.execute(store)
  return rows.map(present)
}

/** What was changed last of journeys and records. */
export async function recentEntries(
  store: Store,
  workspaceId: string,
  limit: number,
): Promise<FoundEntry[]> {
  const { rows } = await sql<Row>`
    (SELECT 'journey' AS kind, id, title, '' AS text, 0 AS rank, 0 AS n, updated_at AS changed_at,
      id AS journey_id, title AS journey_title
      FROM journeys WHERE workspace_id = ${workspaceId} AND deleted_at IS NULL
      ORDER BY updated_at DESC, id LIMIT ${limit})
    UNION ALL
    (SELECT kind, id, title, '', 0, 0, changed_at, NULL, NULL
      FROM search_entries WHERE workspace_id = ${workspaceId} AND NOT is_hidden
        AND journey_id = '' AND kind <> 'member'
      ORDER BY changed_at DESC, id LIMIT ${limit})
    ORDER BY changed_at DESC`.execute(store)
  return rows.map(present)
}

/** The words of what was changed since a time, to learn from; also of what nobody sees any more. */
export async function wordsSince(
  store: Store,
  workspaceId: string,
  since: Date,
): Promise<string[]> {
  const rows = await store
    .selectFrom('search_entries')
    .select('folded')
    .where('workspace_id', '=', workspaceId)
    .where('changed_at', '>=', since)
    .execute()
  return rows.map(({ folded }) => folded)
}

interface Row {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly rank: number
  readonly n: number | string
  readonly journey_id: string | null
  readonly journey_title: string | null
}

function present({ journey_id: id, journey_title: title, n, ...row }: Row): FoundEntry {
  const journey = id === null ? null : { id, title: title ?? '' }
  return {
    kind: row.kind,
    id: row.id,
    title: row.title,
    text: row.text,
    rank: row.rank,
    n: Number(n),
    journey,
  }
}

function holds(pattern: string) {
  return sql`folded LIKE ${pattern}`
}

function either(conditions: readonly ReturnType<typeof holds>[]) {
  return sql.join(conditions, sql` OR `)
}

function escaped(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
