import { contentId, methodChecklists, type ChecklistTemplate } from '@desirepath/core'
import type { Story } from '@desirepath/sample'
import {
  addChecklist,
  addDashboard,
  addRecordComment,
  addView,
  changeMark,
  listMarks,
  saveTemplate,
  type Store,
} from '@desirepath/store'
import { AUTHOR } from './records.ts'

interface MapRef {
  readonly workspaceId: string
  readonly journeyId: string
}

/** Checklists under way, what is kept under a name, a dashboard, and what is said about records. */
export async function keepLists(
  store: Store,
  { workspaceId, journeyId }: MapRef,
  { methodMarks, own, views, comments, dashboard }: Story,
): Promise<void> {
  const [method] = methodChecklists
  if (method !== undefined)
    await begin(store, workspaceId, { template: method, journeyId, marks: methodMarks })
  await saveTemplate(store, workspaceId, own.template)
  await begin(store, workspaceId, { ...own, journeyId: null })
  for (const each of views) await addView(store, workspaceId, { ...each, memberId: null })
  await addDashboard(store, workspaceId, { ...dashboard, memberId: null, madeBy: null })
  for (const { recordId, ...said } of comments)
    await addRecordComment(
      store,
      { workspaceId, id: recordId },
      {
        ...said,
        id: contentId('sample', 'comment', recordId, said.text),
        authorId: null,
        parentId: null,
      },
    )
}

interface Run {
  readonly template: ChecklistTemplate
  readonly journeyId: string | null
  readonly marks: Story['methodMarks']
}

/** Items tick themselves by what the story holds; the others as people said. */
async function begin(
  store: Store,
  workspaceId: string,
  { template: { id: templateId, ...said }, journeyId, marks }: Run,
): Promise<void> {
  const id = contentId('checklist', templateId, journeyId ?? '')
  await addChecklist(store, workspaceId, {
    ...said,
    id,
    templateId,
    journeyId,
    startedBy: AUTHOR,
  })
  const at = new Date().toISOString()
  const known = (await listMarks(store, workspaceId, [id])).get(id)
  for (const { itemId, ...mark } of marks) {
    if (known?.has(itemId)) continue
    const ticked = mark.state === null ? {} : { by: mark.assignee, at }
    await changeMark(store, { workspaceId, id, itemId }, { ...mark, ...ticked })
  }
}
