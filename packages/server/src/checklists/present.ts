import {
  blankMark,
  type ChecklistMark,
  type Facts,
  isOverdue,
  itemState,
  progressOf,
} from '@desirepath/core'
import type { StoredChecklist } from '@desirepath/store'

export interface Seen {
  readonly checklist: StoredChecklist
  readonly marks: ReadonlyMap<string, ChecklistMark>
  readonly facts: Facts
  readonly journey: { readonly id: string; readonly title: string } | null
  /** The name of who asks; empty where they gave none. */
  readonly asking: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** So many items stand on a list; the rest is found in the checklist. */
const MOST_TO_DO = 20

/** What lists show of a checklist. */
export function presentChecklist(seen: Seen) {
  const { checklist, journey } = seen
  const items = itemsOf(seen)
  return {
    id: checklist.id,
    title: checklist.title,
    templateId: checklist.templateId,
    journey,
    startedBy: checklist.startedBy,
    startedAt: checklist.startedAt.toISOString(),
    closedAt: checklist.closedAt?.toISOString() ?? null,
    progress: progressOf(items.map(({ state }) => state)),
    toDo: checklist.closedAt === null ? toDoOf(items, seen) : [],
  }
}

export function presentDetail(seen: Seen) {
  const { checklist, facts } = seen
  return {
    ...presentChecklist(seen),
    about: checklist.about,
    related: [...checklist.related],
    facts,
    items: itemsOf(seen),
  }
}

function itemsOf({ checklist, marks, facts }: Seen) {
  return checklist.items.map((item) => ({
    ...item,
    state: itemState(item, { mark: marks.get(item.id), facts }),
    mark: marks.get(item.id) ?? blankMark,
  }))
}

function toDoOf(items: ReturnType<typeof itemsOf>, { asking, today }: Seen) {
  return items
    .filter(({ state }) => state === 'open')
    .map(({ id, text, state, mark: { assignee, due } }) => ({
      itemId: id,
      text,
      assignee,
      due,
      isOverdue: isOverdue(state, due, today),
      isMine: asking !== '' && assignee.toLowerCase() === asking.toLowerCase(),
    }))
    .filter((item) => item.isOverdue || item.isMine)
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    .slice(0, MOST_TO_DO)
}
