import type { ChecklistItem, ChecklistMark } from '@desirepath/core'
import type { Store } from '../store.ts'
import type { OwnedRef } from './templates.ts'

/** A checklist that is under way, or was. */
export interface StoredChecklist {
  readonly id: string
  readonly templateId: string | null
  readonly title: string
  readonly about: string
  readonly items: readonly ChecklistItem[]
  readonly related: readonly string[]
  readonly journeyId: string | null
  readonly startedBy: string
  readonly startedAt: Date
  readonly closedAt: Date | null
}

export interface ChecklistFilter {
  readonly journeyId?: string | undefined
  readonly after: number
  readonly limit: number
}

/** Checklists under way first, then those that are closed, each newest first. */
export async function listChecklists(
  store: Store,
  workspaceId: string,
  { journeyId, after, limit }: ChecklistFilter,
): Promise<StoredChecklist[]> {
  const rows = await checklists(store, workspaceId)
    .$if(journeyId !== undefined, (query) => query.where('journey_id', '=', journeyId!))
    .where('deleted_at', 'is', null)
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .offset(after)
    .limit(limit)
    .execute()
  return rows.map(toChecklist)
}

export async function findChecklist(
  store: Store,
  { workspaceId, id }: OwnedRef,
): Promise<StoredChecklist | null> {
  const row = await checklists(store, workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ? toChecklist(row) : null
}

function checklists(store: Store, workspaceId: string) {
  return store.selectFrom('checklists').selectAll().where('workspace_id', '=', workspaceId)
}

type Row = Awaited<ReturnType<ReturnType<typeof checklists>['execute']>>[number]

function toChecklist(row: Row): StoredChecklist {
  return {
    id: row.id,
    templateId: row.template_id,
    title: row.title,
    about: row.about,
    items: row.items,
    related: row.related,
    journeyId: row.journey_id,
    startedBy: row.started_by,
    startedAt: row.started_at,
    closedAt: row.closed_at,
  }
}

/** Begins a checklist; where there has been one of that id, nothing happens. */
export async function addChecklist(
  store: Store,
  workspaceId: string,
  checklist: Omit<StoredChecklist, 'startedAt' | 'closedAt'>,
): Promise<void> {
  await store
    .insertInto('checklists')
    .values({
      workspace_id: workspaceId,
      id: checklist.id,
      template_id: checklist.templateId,
      title: checklist.title,
      about: checklist.about,
      items: JSON.stringify(checklist.items),
      related: JSON.stringify(checklist.related),
      journey_id: checklist.journeyId,
      started_by: checklist.startedBy,
      closed_at: null,
      deleted_at: null,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute()
}

export interface ChecklistChange {
  readonly title?: string | undefined
  readonly items?: readonly ChecklistItem[] | undefined
  readonly journeyId?: string | null | undefined
  readonly isClosed?: boolean | undefined
  readonly isDeleted?: boolean | undefined
}

/** Changes a checklist; false where there is none, or a deleted one that is not brought back. */
export async function changeChecklist(
  store: Store,
  { workspaceId, id }: OwnedRef,
  { title, items, journeyId, isClosed, isDeleted }: ChecklistChange,
): Promise<boolean> {
  const fields = {
    ...(title !== undefined && { title }),
    ...(items !== undefined && { items: JSON.stringify(items) }),
    ...(journeyId !== undefined && { journey_id: journeyId }),
    ...(isClosed !== undefined && { closed_at: isClosed ? new Date() : null }),
    ...(isDeleted !== undefined && { deleted_at: isDeleted ? new Date() : null }),
  }
  const { numUpdatedRows } = await store
    .updateTable('checklists')
    // Nothing to change still says whether it is there.
    .set({ id, ...fields })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .$if(isDeleted === undefined, (query) => query.where('deleted_at', 'is', null))
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** What people said of the items of some checklists, by checklist and item. */
export async function listMarks(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, ChecklistMark>>> {
  const found = new Map<string, Map<string, ChecklistMark>>(ids.map((id) => [id, new Map()]))
  if (ids.length === 0) return found
  const rows = await store
    .selectFrom('checklist_marks')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('checklist_id', 'in', ids)
    .execute()
  for (const { checklist_id, item_id, state, by, at, assignee, due, note } of rows)
    found
      .get(checklist_id)
      ?.set(item_id, { state, by, at: at?.toISOString() ?? null, assignee, due, note })
  return found
}

export type MarkChange = { readonly [F in keyof ChecklistMark]?: ChecklistMark[F] | undefined }

/** Says something of an item; what is left out stays. */
export async function changeMark(
  store: Store,
  { workspaceId, id, itemId }: OwnedRef & { readonly itemId: string },
  { at, ...change }: MarkChange,
): Promise<void> {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const fields = { ...given, ...(at !== undefined && { at: at === null ? null : new Date(at) }) }
  const row = { workspace_id: workspaceId, checklist_id: id, item_id: itemId }
  const query = store
    .insertInto('checklist_marks')
    .values({ state: null, by: null, at: null, due: null, ...row, ...fields })
  await (
    Object.keys(fields).length === 0
      ? query.onConflict((conflict) => conflict.doNothing())
      : query.onConflict((conflict) =>
          conflict.columns(['workspace_id', 'checklist_id', 'item_id']).doUpdateSet(fields),
        )
  ).execute()
}

/** Gives a checklist those who do its items from another one. */
export async function copyAssignees(
  store: Store,
  workspaceId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await store
    .insertInto('checklist_marks')
    .columns(['workspace_id', 'checklist_id', 'item_id', 'assignee'])
    .expression((build) =>
      build
        .selectFrom('checklist_marks')
        .select(({ val }) => ['workspace_id', val(to).as('checklist_id'), 'item_id', 'assignee'])
        .where('workspace_id', '=', workspaceId)
        .where('checklist_id', '=', from)
        .where('assignee', '<>', ''),
    )
    .execute()
}
