import { progressOf } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { ProgressBar, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import styles from './guide.module.css'
import { ItemList } from './item-list.tsx'
import { type ChecklistDetail, useChecklist } from './queries.ts'
import { Related } from './related.tsx'
import { RunMenu } from './run-menu.tsx'
import { words } from './words.ts'

/** One checklist: its items under their headings, and what goes before and after it. */
export function RunScreen() {
  const { id } = useParams({ from: '/guide/$id' })
  const { data, error, refetch } = useChecklist(id)
  useAskedItem(data !== undefined)
  return (
    <Screen
      title={data?.title ?? words.title}
      parent={{ title: words.title, to: { to: '/guide' } }}
      actions={data !== undefined && <RunMenu checklist={data} />}
    >
      <ScreenBody>
        <div className={styles.page}>
          {error && data === undefined && (
            <NotLoaded title={words.failed} error={error} onAgain={refetch} />
          )}
          {data === undefined && !error && <Skeleton width="100%" height={400} />}
          {data !== undefined && (
            <>
              <Head checklist={data} />
              <ItemList checklist={data} />
              <p className={styles.keys}>{words.keys}</p>
              <Related ids={data.related} journeyId={data.journey?.id ?? null} />
            </>
          )}
        </div>
      </ScreenBody>
    </Screen>
  )
}

function Head({ checklist }: { readonly checklist: ChecklistDetail }) {
  const { title, journey, about, items, startedBy, startedAt, closedAt } = checklist
  const { done, of } = progressOf(items.map(({ state }) => state))
  return (
    <header className={styles.head}>
      {closedAt !== null && <p role="note">{words.isClosed}</p>}
      <p className={styles.meta}>
        {journey !== null && (
          <Link to="/journeys/$id" params={{ id: journey.id }} dir="auto">
            {journey.title}
          </Link>
        )}
        <span dir="auto">{words.begunBy(startedBy, formatDate(startedAt))}</span>
      </p>
      {about !== '' && <p dir="auto">{about}</p>}
      <div className={styles.progress}>
        <ProgressBar share={of === 0 ? 0 : done / of} label={words.progressOf(title)} />
        <b>{words.progress(done, of)}</b>
      </div>
    </header>
  )
}

/** Whoever comes for one item finds the focus on it. */
function useAskedItem(isThere: boolean): void {
  const { hash } = useLocation()
  useEffect(() => {
    if (!isThere || hash === '') return
    const item = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(hash)}"]`)
    item?.focus()
    item?.scrollIntoView({ block: 'center' })
  }, [isThere, hash])
}
