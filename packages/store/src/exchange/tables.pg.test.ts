import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStore } from '../store.ts'
import { type ExchangedTable, exchangedTables, stayingTables } from './tables.ts'

test('every table leaves with a workspace or is named as one that stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desirepath-exchange-'))
  const store = await openStore({ folder: join(folder, 'records') })
  try {
    const { rows } = await sql<{ table: string; column: string }>`
      SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE 'kysely%'`.execute(store)
    const leaving: readonly ExchangedTable[] = Object.values(exchangedTables)
    const known = new Set<string>([...leaving.map(({ table }) => table), ...stayingTables])
    const unknown = [...new Set(rows.map(({ table }) => table))].filter((each) => !known.has(each))
    expect(unknown, 'say in exchange/tables.ts what becomes of them').toEqual([])
    for (const { table, columns } of leaving)
      for (const column of Object.keys(columns))
        expect(rows, `${table}.${column}`).toContainEqual({ table, column })
  } finally {
    await store.destroy()
    rmSync(folder, { recursive: true })
  }
})
