import { type RawBuilder, sql } from 'kysely'
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
}

export interface EntryQuery {
  /** All of them together, folded. */
  readonly phrase: string
  /** For each word that must be there, the words that will do, folded, the best first. */
  readonly words: readonly (readonly string[])[]
  /** At most so many of a kind. */
  readonly limit: number
}

/** With so many that begin as was typed, nobody looks for what has the words inside. */
const ENOUGH = 15

/** Entries that hold every word, the best of each kind. */
export async function findEntries(
  store: Store,
  workspaceId: string,
  query: EntryQuery,
): Promise<FoundEntry[]> {
  const { phrase, words } = query
  // By an index: while one types, the first letters begin thousands of names.
  const begin = sql`heading ~>=~ ${phrase} AND heading ~<~ ${`${phrase}\u{10FFFF}`}`
  const named = await bestOfEach(store, workspaceId, { ...query, condition: begin })
  const isEnough = named.length >= ENOUGH || words.every((any) => any.every(isShort))
  if (isEnough && named.length > 0) return named
  return bestOfEach(store, workspaceId, { ...query, condition: holdingAll(words) })
}

async function bestOfEach(
  store: Store,
  workspaceId: string,
  { phrase, words, limit, condition }: EntryQuery & { readonly condition: RawBuilder<unknown> },
): Promise<FoundEntry[]> {
  // Ranked by their keys alone: of thousands that match, the words of a few are read.
  const { rows } = await sql<Row>`
    SELECT entry.kind, entry.id, entry.title, entry.text, best.rank,
      journeys.id AS journey_id, journeys.title AS journey_title
    FROM (
      SELECT *, row_number() OVER (PARTITION BY kind ORDER BY rank, changed_at DESC, id) AS place
      FROM (
        SELECT kind, id, journey_id, changed_at, ${rankOf(phrase, words)} AS rank
        FROM search_entries
        WHERE workspace_id = ${workspaceId} AND NOT is_hidden AND ${condition}
      ) AS matching
    ) AS best
    JOIN search_entries AS entry ON entry.workspace_id = ${workspaceId}
      AND entry.kind = best.kind AND entry.journey_id = best.journey_id AND entry.id = best.id
    LEFT JOIN LATERAL (
      SELECT min(uses.journey_id) AS journey_id FROM record_uses AS uses
      JOIN journeys AS alive ON alive.workspace_id = uses.workspace_id AND alive.id = uses.journey_id
      WHERE uses.workspace_id = entry.workspace_id AND uses.record_id = entry.id
        AND alive.deleted_at IS NULL
    ) AS used ON entry.journey_id = ''
    LEFT JOIN journeys ON journeys.workspace_id = entry.workspace_id
      AND journeys.id = coalesce(used.journey_id, entry.journey_id)
    WHERE place <= ${limit}
    ORDER BY rank, best.changed_at DESC, best.id`.execute(store)
  return rows.map(present)
}

/** 0 is called exactly so, 1 begins so, 2 has a word that does, 3 has all words in its name. */
function rankOf(phrase: string, words: EntryQuery['words']) {
  const inHeading = words.map((any) => either(any.map((word) => sql`strpos(heading, ${word}) > 0`)))
  return sql`CASE
    WHEN heading = ${phrase} THEN 0
    WHEN starts_with(heading, ${phrase}) THEN 1
    WHEN strpos(heading, ${` ${phrase}`}) > 0 THEN 2
    WHEN ${sql.join(inHeading, sql` AND `)} THEN 3
    ELSE 4 END`
}

/** Shorter than this, letters stand in nearly everything: only names with a word that begins so are meant. */
const SHORT = 3

/** Scripts that write words without spaces, where two letters are one. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u

function holdingAll(words: EntryQuery['words']) {
  const conditions = words.map((any) => either(any.map(holding)))
  return sql.join(conditions, sql` AND `)
}

function isShort(word: string): boolean {
  return word.length < SHORT && !unspaced.test(word)
}

function holding(word: string) {
  return isShort(word)
    ? sql`(starts_with(heading, ${word}) OR strpos(heading, ${` ${word}`}) > 0)`
    : sql`folded LIKE ${`%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}

function either(conditions: readonly ReturnType<typeof holding>[]) {
  return sql`(${sql.join(conditions, sql` OR `)})`
}

/** What was changed last of journeys and records. */
export async function recentEntries(
  store: Store,
  workspaceId: string,
  limit: number,
): Promise<FoundEntry[]> {
  const { rows } = await sql<Row>`
    (SELECT 'journey' AS kind, id, title, '' AS text, 0 AS rank, updated_at AS changed_at,
      id AS journey_id, title AS journey_title
      FROM journeys WHERE workspace_id = ${workspaceId} AND deleted_at IS NULL
      ORDER BY updated_at DESC, id LIMIT ${limit})
    UNION ALL
    (SELECT kind, id, title, '', 0, changed_at, NULL, NULL
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
  readonly journey_id: string | null
  readonly journey_title: string | null
}

function present({ journey_id: id, journey_title: title, ...row }: Row): FoundEntry {
  const journey = id === null ? null : { id, title: title ?? '' }
  return { kind: row.kind, id: row.id, title: row.title, text: row.text, rank: row.rank, journey }
}
