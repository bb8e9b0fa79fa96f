import { sql } from 'kysely'
import { endLive } from '../live/live.ts'
import type { Store } from '../store.ts'
import { setLinks } from '../records/links.ts'
import {
  type ExchangedKind,
  type ExchangedRow,
  type ExchangedTable,
  exchangedTables,
} from './tables.ts'

/** What became of the rows of a kind: added, or left alone since they (or what they belong to) are here. */
export interface Arrived {
  added: number
  here: number
}

const BATCH = 200

export interface Arrivals {
  /** Takes rows of one kind; parents come before children. */
  take(kind: ExchangedKind, rows: readonly ExchangedRow[]): Promise<void>
  readonly counts: ReadonlyMap<ExchangedKind, Arrived>
  /** Ids of what was added. */
  added(kind: ExchangedKind): ReadonlySet<string>
}

/** Puts rows of another workspace in, within a transaction; what is here already stays as it is. */
export function createArrivals(store: Store, workspaceId: string): Arrivals {
  const counts = new Map<ExchangedKind, Arrived>()
  const ids = new Map<string, Set<string>>()
  const added = (kind: string) => {
    const known = ids.get(kind) ?? new Set<string>()
    ids.set(kind, known)
    return known
  }
  return {
    counts,
    added,
    async take(kind, rows) {
      const table: ExchangedTable = exchangedTables[kind]
      const count = counts.get(kind) ?? { added: 0, here: 0 }
      counts.set(kind, count)
      const { parent } = table
      const own = rows.filter(
        (row) => parent === undefined || added(parent[0]).has(String(row[parent[1]])),
      )
      count.here += rows.length - own.length
      for (let start = 0; start < own.length; start += BATCH) {
        const batch = own.slice(start, start + BATCH)
        if (table.leavesMark === true)
          await forgetDeleted(store, workspaceId, { kind, rows: batch })
        const keys = await insert(store, workspaceId, { table, rows: batch })
        count.added += keys.length
        count.here += batch.length - keys.length
        for (const key of keys) if (typeof key['id'] === 'string') added(kind).add(key['id'])
      }
      const fresh = own.filter(({ id }) => added(kind).has(String(id)))
      if (kind === 'record') await linkRecords(store, workspaceId, fresh)
      // Changes that wait for a journey which was here before are not this one’s.
      if (kind === 'journey')
        for (const { id } of fresh) await endLive(store, { workspaceId, journeyId: String(id) })
    },
  }
}

async function insert(
  store: Store,
  workspaceId: string,
  { table, rows }: { readonly table: ExchangedTable; readonly rows: readonly ExchangedRow[] },
): Promise<readonly ExchangedRow[]> {
  const columns = Object.entries({ ...table.columns, ...derived[table.table] })
  const names = ['workspace_id', ...columns.map(([name]) => name)]
  const values = rows.map(
    (row) =>
      sql`(${sql.join([
        workspaceId,
        ...columns.map(([name, form]) => valueOf(row[name], form.startsWith('json'))),
      ])})`,
  )
  const { rows: keys } = await sql<ExchangedRow>`
    INSERT INTO ${sql.table(table.table)} (${sql.join(names.map((name) => sql.ref(name)))})
    VALUES ${sql.join(values)}
    ON CONFLICT DO NOTHING
    RETURNING ${sql.join((table.key.length === 0 ? ['workspace_id'] : table.key).map((name) => sql.ref(name)))}`.execute(
    store,
  )
  return keys
}

/** Columns that repeat what stands in a body, and are filled in before a row comes here. */
const derived: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  records: { title: 'text', owner: 'text', is_draft: 'flag', tags: 'json' },
}

function valueOf(value: unknown, isJson: boolean) {
  if (value === null || value === undefined) return null
  return isJson ? sql`${JSON.stringify(value)}::jsonb` : value
}

async function linkRecords(
  store: Store,
  workspaceId: string,
  rows: readonly ExchangedRow[],
): Promise<void> {
  for (const { id, body } of rows) {
    const { links = [] } = body as { readonly links?: readonly string[] }
    if (links.length > 0) await setLinks(store, { workspaceId, id: String(id) }, links)
  }
}

/** What was deleted and waits to be brought back makes room for the same thing from elsewhere. */
async function forgetDeleted(
  store: Store,
  workspaceId: string,
  { kind, rows }: { readonly kind: ExchangedKind; readonly rows: readonly ExchangedRow[] },
): Promise<void> {
  const ids = rows.map(({ id }) => String(id))
  const { rows: gone } = await sql<{ id: string }>`
    DELETE FROM ${sql.table(exchangedTables[kind].table)} WHERE workspace_id = ${workspaceId}
    AND id IN (${sql.join(ids)}) AND deleted_at IS NOT NULL RETURNING id`.execute(store)
  if (kind !== 'record' || gone.length === 0) return
  for (const table of ['record_changes', 'record_comments', 'record_links'] as const) {
    await store
      .deleteFrom(table)
      .where('workspace_id', '=', workspaceId)
      .where(
        'record_id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  }
}
