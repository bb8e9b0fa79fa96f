import { Link } from '@tanstack/react-router'
import { ProgressBar } from '../../ui/panel.tsx'
import styles from './guide.module.css'
import type { Checklist } from './queries.ts'
import { words } from './words.ts'

/** A checklist under way: for which journey, how far it is, what is late. */
export function RunCard({ checklist }: { readonly checklist: Checklist }) {
  const { id, title, journey, progress, toDo } = checklist
  const late = toDo.filter(({ isOverdue }) => isOverdue).length
  const mine = toDo.filter(({ isMine }) => isMine).length
  return (
    <li className={styles.card}>
      <h3>
        <Link to="/guide/$id" params={{ id }} className={styles.cardLink} dir="auto">
          {title}
        </Link>
      </h3>
      <p className={styles.quiet} dir="auto">
        {journey === null ? words.workspace : journey.title}
      </p>
      <ProgressBar
        share={progress.of === 0 ? 0 : progress.done / progress.of}
        label={words.progressOf(title)}
      />
      <p className={styles.counts}>
        <span>{words.progress(progress.done, progress.of)}</span>
        {late > 0 && <b data-late>{words.overdue(late)}</b>}
        {mine > 0 && <b>{words.mine(mine)}</b>}
      </p>
    </li>
  )
}
