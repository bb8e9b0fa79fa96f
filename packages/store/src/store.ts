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
  const { error } = await new Migrator({
    db: store,
    provider: migrationProvider,
    // Branches that grew side by side land in any order; none needs the tables of a later one.
    allowUnorderedMigrations: true,
  }).migrateToLatest()
  if (error) throw error
  await indexTrigrams(store)
  // A served PostgreSQL counts its rows by itself; without knowing them, plans are guesses.
  if ('folder' in location) await sql`ANALYZE`.execute(store)
  return store
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
