import type { Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'

type ThemeColour = Selectable<Schema['evidence_themes']>['colour']

export interface StoredTheme {
  readonly id: string
  readonly name: string
  readonly colour: ThemeColour
  readonly description: string
}

/** The themes of a workspace by name. */
export async function listThemes(store: Store, workspaceId: string): Promise<StoredTheme[]> {
  return store
    .selectFrom('evidence_themes')
    .select(['id', 'name', 'colour', 'description'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Adds a theme; where there has been one of that id, nothing happens. */
export async function addTheme(
  store: Store,
  workspaceId: string,
  theme: StoredTheme,
): Promise<void> {
  await store
    .insertInto('evidence_themes')
    .values({ workspace_id: workspaceId, deleted_at: null, ...theme })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

/** Changes a theme or brings it back; false where there is none. */
export async function changeTheme(
  store: Store,
  workspaceId: string,
  {
    id,
    deleted,
    ...fields
  }: { readonly id: string; readonly deleted?: boolean } & {
    readonly [Field in Exclude<keyof StoredTheme, 'id'>]?: StoredTheme[Field]
  },
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('evidence_themes')
    .set({
      ...fields,
      deleted_at: (eb) =>
        deleted === undefined ? eb.ref('deleted_at') : eb.val(deleted ? new Date() : null),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
