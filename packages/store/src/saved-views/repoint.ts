import { sql } from 'kysely'
import type { Store } from '../store.ts'

/** A view whose address named something that is known by another id now. */
export interface ViewMoved {
  readonly id: string
  readonly before: Readonly<Record<string, string>>
  readonly after: Readonly<Record<string, string>>
}

/** Lets the views that filter by a record filter by another. */
export async function repointViews(
  store: Store,
  { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
  into: string,
): Promise<ViewMoved[]> {
  const rows = await store
    .selectFrom('saved_views')
    .select(['id', 'search'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<number>`position(${id} in search::text)`, '>', 0)
    .execute()
  const moved = rows.flatMap(({ id: view, search: before }): ViewMoved[] => {
    const after = Object.fromEntries(
      Object.entries(before).map(([name, value]) => [name, renamed(value, id, into)]),
    )
    return Object.entries(after).some(([name, value]) => value !== before[name])
      ? [{ id: view, before, after }]
      : []
  })
  for (const { id: view, after } of moved) await setSearch(store, workspaceId, [view, after])
  return moved
}

/** Puts the addresses back, but for what was set anew meanwhile. */
export async function viewsBack(
  store: Store,
  workspaceId: string,
  moved: readonly ViewMoved[],
): Promise<void> {
  for (const { id, before, after } of moved) {
    const row = await store
      .selectFrom('saved_views')
      .select('search')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) continue
    const search = Object.entries(row.search).map(([name, value]) => [
      name,
      value === after[name] ? (before[name] ?? value) : value,
    ])
    await setSearch(store, workspaceId, [id, Object.fromEntries(search)])
  }
}

async function setSearch(
  store: Store,
  workspaceId: string,
  [id, search]: readonly [id: string, search: Readonly<Record<string, string>>],
): Promise<void> {
  await store
    .updateTable('saved_views')
    .set({ search: JSON.stringify(search) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Several stand with commas between them, each once. */
function renamed(value: string, from: string, into: string): string {
  const parts = value.split(',')
  if (!parts.includes(from)) return value
  return [...new Set(parts.map((each) => (each === from ? into : each)))].join(',')
}
