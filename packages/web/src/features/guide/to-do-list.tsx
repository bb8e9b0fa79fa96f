import { formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import styles from './guide.module.css'
import type { Checklist } from './queries.ts'
import { words } from './words.ts'

/** What is overdue or the member's own, over all checklists, the most urgent first. */
export function ToDoList({ checklists }: { readonly checklists: readonly Checklist[] }) {
  const all = checklists
    .flatMap((checklist) => checklist.toDo.map((item) => ({ ...item, checklist })))
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  if (all.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="guide-soon">
      <h2 id="guide-soon">
        {words.soon} <small>{all.length}</small>
      </h2>
      <ul className={styles.soon}>
        {all.map(({ checklist, itemId, text, due, assignee, isOverdue }) => (
          <li key={checklist.id + itemId}>
            <Link to="/guide/$id" params={{ id: checklist.id }} hash={itemId}>
              <b dir="auto">{text}</b>
              <small dir="auto">
                {[checklist.title, checklist.journey?.title].filter(Boolean).join(' · ')}
              </small>
              <span>
                {assignee !== '' && <span dir="auto">{assignee}</span>}
                {due !== null && (
                  <span data-late={isOverdue || undefined}>
                    {isOverdue ? words.overdueSince(formatDate(due)) : words.dueOn(formatDate(due))}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
