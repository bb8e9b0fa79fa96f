import { z } from 'zod'
import { factNames } from './facts.ts'
import { wayNames } from './ways.ts'

const id = z.string().min(1).max(200)
const line = z.string().trim().min(1).max(300)

export const checklistItemSchema = z.object({
  id,
  /** The heading that it stands under; empty for none. */
  section: z.string().max(200),
  text: line,
  /** How it is done, or why. */
  hint: z.string().max(1000).optional(),
  /** What is seen in the workspace once it is done. */
  fact: z.enum(factNames).optional(),
  way: z.enum(wayNames).optional(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

/** A checklist to begin from: one of the method’s, or one of the workspace’s own. */
export const checklistTemplateSchema = z.object({
  id,
  title: line,
  /** When to take it, in a sentence or two. */
  about: z.string().max(2000),
  items: z.array(checklistItemSchema).max(300),
  /** Ids of checklists that go before, with, or after it. */
  related: z.array(id).max(50),
})
export type ChecklistTemplate = z.infer<typeof checklistTemplateSchema>

/** What people said of one item of a run. */
export const checklistMarkSchema = z.object({
  /** As people ticked it; null while only what is seen counts. */
  state: z.enum(['open', 'done', 'skipped']).nullable(),
  /** Who ticked it and when; null where nobody did. */
  by: z.string().nullable(),
  at: z.string().nullable(),
  /** The name of who does it; empty for nobody. */
  assignee: z.string().max(60),
  /** A day, `YYYY-MM-DD`. */
  due: z.iso.date().nullable(),
  note: z.string().max(5000),
})
export type ChecklistMark = z.infer<typeof checklistMarkSchema>
