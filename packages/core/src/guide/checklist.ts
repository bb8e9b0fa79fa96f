import type { ChecklistItem, ChecklistMark } from './checklist-schema.ts'
import type { Facts } from './facts.ts'

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
