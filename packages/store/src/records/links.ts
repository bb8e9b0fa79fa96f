import type { Store } from '../store.ts'
import type { RecordRef } from './records.ts'

/** What a record rests on, answers or needs. */
export async function setLinks(
  store: Store,
  { workspaceId, id }: RecordRef,
  links: readonly string[],
): Promise<void> {
  await store
    .deleteFrom('record_links')
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', id)
    .execute()
  const others = [...new Set(links)].filter((other) => other !== id)
  if (others.length === 0) return
  await store
    .insertInto('record_links')
    .values(others.map((other) => ({ workspace_id: workspaceId, record_id: id, other_id: other })))
    .execute()
}

/** Records linked with another, whichever of the two says so. */
export async function linkedIds(store: Store, { workspaceId, id }: RecordRef): Promise<string[]> {
  return (await linkedWith(store, workspaceId, [id])).get(id) ?? []
}

/** Of several records, which are linked with each. */
export async function linkedWith(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await store
    .selectFrom('record_links')
    .select(['record_id', 'other_id'])
    .where('workspace_id', '=', workspaceId)
    .where((where) =>
      where.or([where('record_id', 'in', [...ids]), where('other_id', 'in', [...ids])]),
    )
    .execute()
  const pairs = rows.flatMap(({ record_id: one, other_id: other }) => [
    [one, other] as const,
    [other, one] as const,
  ])
  return new Map(
    [...Map.groupBy(pairs, ([id]) => id)].map(([id, own]) => [
      id,
      [...new Set(own.map(([, other]) => other))].filter((other) => other !== id),
    ]),
  )
}
