import type { Store } from '../store.ts'

export interface Coding {
  readonly itemId: string
  readonly themeId: string
  /** False where somebody said that the item does not belong to the theme. */
  readonly belongs: boolean
}

/** Says of items whether they belong to a theme; null forgets what was said. Gives those that changed. */
export async function codeItems(
  store: Store,
  workspaceId: string,
  {
    themeId,
    itemIds,
    belongs,
    author,
    at,
  }: {
    readonly themeId: string
    readonly itemIds: readonly string[]
    readonly belongs: boolean | null
    readonly author: string
    readonly at: Date
  },
): Promise<string[]> {
  const items = [...new Set(itemIds)]
  if (belongs === null) {
    const gone = await store
      .deleteFrom('evidence_codings')
      .where('workspace_id', '=', workspaceId)
      .where('theme_id', '=', themeId)
      .where('item_id', 'in', items)
      .returning('item_id')
      .execute()
    return gone.map((row) => row.item_id)
  }
  const said = { belongs, author, coded_at: at }
  const changed = await store
    .insertInto('evidence_codings')
    .values(
      items.map((item) => ({
        workspace_id: workspaceId,
        item_id: item,
        theme_id: themeId,
        ...said,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'theme_id', 'item_id'])
        .doUpdateSet(said)
        .where('evidence_codings.belongs', '!=', belongs),
    )
    .returning('item_id')
    .execute()
  return changed.map((row) => row.item_id)
}

/** What was said of some items, or of all, in themes that are not deleted; newest first. */
export async function listCodings(
  store: Store,
  workspaceId: string,
  itemIds: readonly string[] | 'all',
): Promise<Coding[]> {
  if (itemIds !== 'all' && itemIds.length === 0) return []
  return store
    .selectFrom('evidence_codings as coding')
    .innerJoin('evidence_themes as theme', (join) =>
      join
        .onRef('theme.workspace_id', '=', 'coding.workspace_id')
        .onRef('theme.id', '=', 'coding.theme_id'),
    )
    .select(['coding.item_id as itemId', 'coding.theme_id as themeId', 'coding.belongs'])
    .where('coding.workspace_id', '=', workspaceId)
    .where('theme.deleted_at', 'is', null)
    .$if(itemIds !== 'all', (query) => query.where('coding.item_id', 'in', itemIds as string[]))
    .orderBy('coding.coded_at', 'desc')
    .orderBy('coding.item_id')
    .execute()
}
