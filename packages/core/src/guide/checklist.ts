import { z } from 'zod'
import { factNames, type Facts } from './facts.ts'

/** Where the work of an item is done: a screen of the workspace, or a view or panel of the journey. */
export const wayNames = [
  'brief',
  'map',
  'check',
  'table',
  'matrix',
  'flow',
  'story',
  'segments',
  'capture',
  'comments',
  'versions',
  'rediscovery',
  'workshop',
  'newData',
  'evidence',
  'personas',
  'touchpoints',
  'opportunities',
  'resources',
  'metrics',
  'members',
  'journeys',
] as const
export type WayName = (typeof wayNames)[number]

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

export const blankMark: ChecklistMark = {
  state: null,
  by: null,
  at: null,
  assignee: '',
  due: null,
  note: '',
}

export type ItemState = 'open' | 'done' | 'skipped'

/** How an item stands: as people ticked it, or else as what is seen in the workspace says. */
export function itemState(
  { fact }: Pick<ChecklistItem, 'fact'>,
  { mark, facts }: { readonly mark: ChecklistMark | undefined; readonly facts: Facts },
): ItemState {
  if (mark !== undefined && mark.state !== null) return mark.state
  return fact !== undefined && facts[fact] === true ? 'done' : 'open'
}

/** Whether an item is open and its day is over. */
export function isOverdue(state: ItemState, due: string | null, today: string): boolean {
  return state === 'open' && due !== null && due < today
}

/** How far a run is; what is not needed does not count. */
export interface Progress {
  readonly done: number
  readonly of: number
}

export function progressOf(states: readonly ItemState[]): Progress {
  const needed = states.filter((state) => state !== 'skipped')
  return { done: needed.filter((state) => state === 'done').length, of: needed.length }
}

/**
 * A checklist as it is written: a line an item, `# ` before a heading. Items that keep their words
 * keep their ids, and with these what is seen of them and where they lead.
 */
export function readChecklist(
  text: string,
  { before, newId }: { readonly before: readonly ChecklistItem[]; readonly newId: () => string },
): ChecklistItem[] {
  const known = new Map(before.map((item) => [item.text, item]))
  let section = ''
  return text.split('\n').flatMap((raw) => {
    const said = raw.replace(/^\s*(?:[-*]\s+)?(?:\[[ x]?\]\s+)?/i, '').trim()
    if (said === '') return []
    if (said.startsWith('#')) {
      section = said.replace(/^#+\s*/, '').slice(0, 200)
      return []
    }
    const words = said.slice(0, 300)
    const old = known.get(words)
    known.delete(words)
    return [{ ...(old ?? { id: newId(), text: words }), section }]
  })
}

/** The text that `readChecklist` reads back. */
export function writeChecklist(items: readonly ChecklistItem[]): string {
  let section = ''
  const lines = items.flatMap((item) => {
    const heading = item.section === section ? [] : ['', `# ${item.section}`]
    section = item.section
    return [...heading, item.text]
  })
  return lines.join('\n').trim()
}
