import { ListChecks } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { ListExports } from '../list-files/list-exports.tsx'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { CheckCard } from '../check/check-card.tsx'
import styles from './guide.module.css'
import { type Checklist, useChecklists } from './queries.ts'
import { RunCard } from './run-card.tsx'
import { TemplateList } from './template-list.tsx'
import { ToDoList } from './to-do-list.tsx'
import { WhenToMap } from './when-to-map.tsx'
import { words } from './words.ts'

/** The method as checklists: what is due, what is under way, what can be begun. */
export function GuideScreen() {
  const { data, error, refetch } = useChecklists()
  return (
    <Screen
      title={words.title}
      actions={data !== undefined && data.items.length > 0 && <ListExports list="checklists" />}
    >
      <ScreenBody>
        <div className={styles.page}>
          {error && data === undefined && (
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          )}
          {data === undefined && !error && <Skeleton width="100%" height={160} />}
          {data !== undefined && <Runs all={data.items} />}
          <CheckCard />
          <TemplateList />
          <WhenToMap />
        </div>
      </ScreenBody>
    </Screen>
  )
}

function Runs({ all }: { readonly all: readonly Checklist[] }) {
  const open = all.filter(({ closedAt }) => closedAt === null)
  const closed = all.filter(({ closedAt }) => closedAt !== null)
  return (
    <>
      <ToDoList checklists={open} />
      {open.length === 0 ? (
        <Empty icon={ListChecks} title={words.noneTitle}>
          <p>{words.none}</p>
        </Empty>
      ) : (
        <section className={styles.part} aria-labelledby="guide-under-way">
          <h2 id="guide-under-way">{words.underWay}</h2>
          <ul className={styles.cards}>
            {open.map((checklist) => (
              <RunCard key={checklist.id} checklist={checklist} />
            ))}
          </ul>
        </section>
      )}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>{words.closed(closed.length)}</summary>
          <ul>
            {closed.map(({ id, title, journey }) => (
              <li key={id}>
                <Link to="/guide/$id" params={{ id }} dir="auto">
                  {title}
                </Link>
                <small dir="auto">{journey?.title}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
