import { once } from 'node:events'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrationProvider } from './migrations.ts'
import type { Schema } from './schema.ts'
import { indexTrigrams } from './search/trigrams.ts'

export type Store = Kysely<Schema>

/** Where the records live: a folder for PostgreSQL in this process, or the URL of a served one. */
export type StoreLocation = { readonly folder: string } | { readonly url: string }

/** Opens the store and brings its tables up to date. */
export async function openStore(location: StoreLocation): Promise<Store> {
  const store = new Kysely<Schema>({
    dialect: 'url' in location ? await served(location.url) : await embedded(location.folder),
  })
  if (!(await isUpToDate(store))) await migrate(store)
  await indexTrigrams(store)
  if ('folder' in location) await countRows(store)
  return store
}

/** Every start but the first of a version ends here: to ask the migrator takes ten times as long. */
async function isUpToDate(store: Store): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    SELECT to_regclass('kysely_migration') IS NOT NULL AS known`.execute(store)
  if (rows[0]?.known !== true) return false
  const done = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(store)
  const names = new Set(done.rows.map(({ name }) => name))
  const wanted = Object.keys(await migrationProvider.getMigrations())
  // One that this version does not know is the migrator's to complain about.
  return names.size === wanted.length && wanted.every((name) => names.has(name))
}

async function migrate(store: Store): Promise<void> {
  const { error } = await new Migrator({
    db: store,
    provider: migrationProvider,
    // Branches that grew side by side land in any order; none needs the tables of a later one.
    allowUnorderedMigrations: true,
  }).migrateToLatest()
  if (error) throw error
}

/**
 * A served PostgreSQL counts its rows by itself; without knowing them, plans are guesses. Only our
 * own tables: those of the system are most of the work, and nobody asks them much.
 */
async function countRows(store: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`.execute(store)
  await sql`ANALYZE ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(store)
}

async function served(url: string): Promise<PostgresDialect> {
  const { default: pg } = await import('pg')
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) })
}

async function embedded(folder: string): Promise<PGliteDialect> {
  if (!existsSync(folder)) await prepareFolder(folder)
  const { PGlite } = await import('@electric-sql/pglite')
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm')
  const pglite = await PGlite.create(folder, { extensions: { pg_trgm } })
  return new PGliteDialect({ pglite })
}

/** Under another name until it is whole: a first start that is killed leaves nothing half made. */
async function prepareFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const worker = new Worker(new URL('./prepare-worker.ts', import.meta.url), {
    workerData: unfinished,
  })
  // A failure inside rejects here: `once` listens to 'error' too.
  const [code] = (await once(worker, 'exit')) as [number]
  if (code !== 0) throw new Error(`making the database in ${folder} failed (${code})`)
  renameSync(unfinished, folder)
}
