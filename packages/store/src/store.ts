import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrationProvider } from './migrations.ts'
import type { Schema } from './schema.ts'

export type Store = Kysely<Schema>

/** Where the records live: a folder for PostgreSQL in this process, or the URL of a served one. */
export type StoreLocation = { readonly folder: string } | { readonly url: string }

/** Opens the store and brings its tables up to date. */
export async function openStore(location: StoreLocation): Promise<Store> {
  const store = new Kysely<Schema>({
    dialect: 'url' in location ? await served(location.url) : await embedded(location.folder),
  })
  const { error } = await new Migrator({ db: store, provider: migrationProvider }).migrateToLatest()
  if (error) throw error
  return store
}

async function served(url: string): Promise<PostgresDialect> {
  const { default: pg } = await import('pg')
  return new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) })
}

async function embedded(folder: string): Promise<PGliteDialect> {
  const { PGlite } = await import('@electric-sql/pglite')
  return new PGliteDialect({ pglite: await PGlite.create(folder) })
}
