import {
  checklistItemSchema,
  checklistMarkSchema,
  checklistTemplateSchema,
  type FactName,
  factNames,
} from '@desirepath/core'
import { z } from 'zod'
import { operation } from './operation.ts'
import { cursorSchema, pageOf } from './shapes.ts'

const title = checklistTemplateSchema.shape.title
const items = checklistTemplateSchema.shape.items.min(1)
const changed = z.object({ id: z.string() })

const itemStateSchema = z.enum(['open', 'done', 'skipped'])

/** An item that somebody should do soon. */
const toDoSchema = z.object({
  itemId: z.string(),
  text: z.string(),
  assignee: z.string(),
  due: z.string().nullable(),
  isOverdue: z.boolean(),
  isMine: z.boolean(),
})

const checklistSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What it was begun from; null where that was no checklist that was kept. */
  templateId: z.string().nullable(),
  journey: z.object({ id: z.string(), title: z.string() }).nullable(),
  startedBy: z.string(),
  startedAt: z.string(),
  closedAt: z.string().nullable(),
  progress: z.object({ done: z.number().int(), of: z.number().int() }),
  /** Open items that are overdue or the asking member’s, the most urgent first. */
  toDo: z.array(toDoSchema),
})

const factsSchema = z.partialRecord(z.enum(factNames as [FactName, ...FactName[]]), z.boolean())

const checklistDetailSchema = checklistSchema.extend({
  about: z.string(),
  /** Ids of checklists to begin from that go before, with, or after it. */
  related: z.array(z.string()),
  /** What is seen in the workspace and the journey. */
  facts: factsSchema,
  items: z.array(checklistItemSchema.extend({ state: itemStateSchema, mark: checklistMarkSchema })),
})

/** The method as checklists: to begin from, under way for a journey or the workspace, and done. */
export const checklists = {
  listChecklists: operation({
    id: 'listChecklists',
    method: 'GET',
    path: '/api/checklists',
    summary: 'Checklists under way first, newest first; of one journey where it is named',
    query: cursorSchema.extend({ journey: z.string().max(200).optional() }),
    output: pageOf(checklistSchema),
    errors: ['invalid-input'],
  }),
  startChecklist: operation({
    id: 'startChecklist',
    method: 'POST',
    path: '/api/checklists',
    summary: 'Begins a checklist, from one to begin from or as another one was (again)',
    body: z
      .object({
        template: z.string().max(200).optional(),
        again: z.string().max(200).optional(),
        journeyId: z.string().max(200).nullable(),
        title: title.optional(),
      })
      .refine(({ template, again }) => (template === undefined) !== (again === undefined), {
        message: 'say either template or again',
        path: ['template'],
      }),
    output: changed,
    creates: true,
    errors: ['invalid-input', 'not-found', 'key-reused'],
  }),
  readChecklist: operation({
    id: 'readChecklist',
    method: 'GET',
    path: '/api/checklists/:id',
    summary: 'A checklist with its items, how each stands and who does it until when',
    output: checklistDetailSchema,
    errors: ['not-found'],
  }),
  changeChecklist: operation({
    id: 'changeChecklist',
    method: 'PATCH',
    path: '/api/checklists/:id',
    summary:
      'Renames a checklist, changes its items, closes or reopens it, brings a deleted one back',
    body: z.object({
      title: title.optional(),
      items: items.optional(),
      closed: z.boolean().optional(),
      deleted: z.literal(false).optional(),
    }),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  removeChecklist: operation({
    id: 'removeChecklist',
    method: 'DELETE',
    path: '/api/checklists/:id',
    summary: 'Deletes a checklist; it can be brought back with PATCH deleted: false',
    output: changed,
    errors: ['not-found'],
  }),
  changeChecklistItem: operation({
    id: 'changeChecklistItem',
    method: 'PATCH',
    path: '/api/checklists/:id/items/:item',
    summary:
      'Ticks an item, gives it to somebody, dates it or notes something; state null leaves it to what is seen',
    body: checklistMarkSchema
      .pick({ state: true, assignee: true, due: true, note: true })
      .partial(),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  listChecklistTemplates: operation({
    id: 'listChecklistTemplates',
    method: 'GET',
    path: '/api/checklist-templates',
    summary: 'The checklists to begin from: the method’s, then the workspace’s own',
    output: z.object({ items: z.array(checklistTemplateSchema.extend({ isOwn: z.boolean() })) }),
    errors: [],
  }),
  addChecklistTemplate: operation({
    id: 'addChecklistTemplate',
    method: 'POST',
    path: '/api/checklist-templates',
    summary: 'Keeps a checklist of one’s own to begin from',
    body: checklistTemplateSchema.omit({ id: true }).extend({ items }),
    output: changed,
    creates: true,
    errors: ['invalid-input', 'key-reused'],
  }),
  changeChecklistTemplate: operation({
    id: 'changeChecklistTemplate',
    method: 'PATCH',
    path: '/api/checklist-templates/:id',
    summary: 'Changes a checklist of one’s own, or brings a deleted one back; what was begun stays',
    body: checklistTemplateSchema
      .omit({ id: true })
      .extend({ items, deleted: z.literal(false) })
      .partial(),
    output: changed,
    errors: ['invalid-input', 'not-found'],
  }),
  removeChecklistTemplate: operation({
    id: 'removeChecklistTemplate',
    method: 'DELETE',
    path: '/api/checklist-templates/:id',
    summary: 'Deletes a checklist of one’s own; what was begun from it stays',
    output: changed,
    errors: ['not-found'],
  }),
} as const
