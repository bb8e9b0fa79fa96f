import { sql } from 'kysely'
import type { Store } from '../store.ts'
import {
  type ExchangedKind,
  type ExchangedRow,
  type ExchangedTable,
  exchangedTables,
} from './tables.ts'

const PAGE = 500

/** The rows of one kind in a lasting order, times as ISO 8601: the same rows give the same answer. */
export async function* leavingRows(
  store: Store,
  workspaceId: string,
  kind: ExchangedKind,
): AsyncGenerator<ExchangedRow> {
  const { table, columns, order, live }: ExchangedTable = exchangedTables[kind]
  const names = Object.keys(columns)
  for (let after = 0; ; after += PAGE) {
    const { rows } = await sql<ExchangedRow>`
      SELECT ${sql.join(names.map((name) => sql.ref(`t.${name}`)))}
      FROM ${sql.table(table)} AS t
      WHERE t.workspace_id = ${workspaceId} AND ${sql.raw(live)}
      ORDER BY ${sql.join(order.map((name) => orderBy(name)))}
      LIMIT ${PAGE} OFFSET ${after}`.execute(store)
    for (const row of rows) yield withTimes(row)
    if (rows.length < PAGE) return
  }
}

/** By bytes, whatever the language of the database. */
function orderBy(name: string) {
  const column = sql.ref(`t.${name}`)
  return name === 'seq' ? column : sql`${column} COLLATE "C"`
}

function withTimes(row: ExchangedRow): ExchangedRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  )
}

/** The files that are kept, in the order of their ids. */
export async function leavingFiles(
  store: Store,
  workspaceId: string,
): Promise<{ readonly id: string; readonly name: string; readonly size: number }[]> {
  return store
    .selectFrom('files')
    .select(['id', 'name', 'size'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .execute()
}
