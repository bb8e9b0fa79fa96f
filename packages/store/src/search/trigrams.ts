import { sql } from 'kysely'
import type { Store } from '../store.ts'

/**
 * Gives searches an index on all parts of words where the database has pg_trgm or lets us have it.
 * Without it they read all entries: right as well, and slower where there are very many.
 */
export async function indexTrigrams(store: Store): Promise<void> {
  // Who may not create extensions is told so at every start; the entries are searched anyway.
  await sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`.execute(store).catch(() => {})
  if (!(await hasTrigrams(store))) return
  await sql`CREATE INDEX IF NOT EXISTS search_entries_by_part
    ON search_entries USING gin (folded gin_trgm_ops)`.execute(store)
  // What was written since is put in order here: the embedded database has nobody who does it meanwhile.
  await sql`SELECT gin_clean_pending_list('search_entries_by_part'::regclass)`.execute(store)
}

export async function hasTrigrams(store: Store): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'`.execute(store)
  return rows.length > 0
}
