import type { ChecklistTemplate } from '@desirepath/core'
import type { Store } from '../store.ts'

/** One thing of a workspace. */
export interface OwnedRef {
  readonly workspaceId: string
  readonly id: string
}

/** The checklists that a workspace has written itself, oldest first. */
export async function listTemplates(
  store: Store,
  workspaceId: string,
): Promise<ChecklistTemplate[]> {
  return store
    .selectFrom('checklist_templates')
    .select(['id', 'title', 'about', 'items', 'related'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Keeps a checklist under its id, new or changed. */
export async function saveTemplate(
  store: Store,
  workspaceId: string,
  { id, title, about, items, related }: ChecklistTemplate,
): Promise<void> {
  const fields = {
    title,
    about,
    items: JSON.stringify(items),
    related: JSON.stringify(related),
  }
  await store
    .insertInto('checklist_templates')
    .values({ workspace_id: workspaceId, id, ...fields, deleted_at: null })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(fields))
    .execute()
}

/** Deletes a checklist or brings it back; false where there is none. */
export async function setTemplateDeleted(
  store: Store,
  { workspaceId, id }: OwnedRef,
  isDeleted: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('checklist_templates')
    .set({ deleted_at: isDeleted ? new Date() : null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0
}
