import { formatDate } from '@desirepath/render'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ClipboardList, Plus } from 'lucide-react'
import { useState } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { ListExports } from '../list-files/list-exports.tsx'
import { useMay } from '../members/may.ts'
import { PlanEditor } from './plan-editor.tsx'
import { type Planned, useAddPlan, usePlans } from './queries.ts'
import styles from './research.module.css'
import { words } from './words.ts'

/** Research to do: what is asked, of whom, and how far it is. */
export function ResearchScreen() {
  const { plan } = useSearch({ from: '/research' })
  const { data, error, refetch } = usePlans()
  const mayEdit = useMay('POST /api/research')
  const begin = useBegin()
  const items = data?.items ?? []
  const open = items.find(({ id }) => id === plan) ?? items[0]
  const beginButton = mayEdit && (
    <Button look="primary" icon={Plus} onClick={begin}>
      {words.begin}
    </Button>
  )
  return (
    <Screen
      title={words.title}
      parent={{ title: words.evidence, to: { to: '/evidence' } }}
      actions={
        items.length > 0 && (
          <>
            <ListExports list="research" />
            {beginButton}
          </>
        )
      }
    >
      <ScreenBody>
        {error !== null && data === undefined && (
          <NotLoaded title={words.failed} error={error} onAgain={refetch} />
        )}
        {data === undefined && error === null && <Skeleton width="100%" height={200} />}
        {data !== undefined && open === undefined && (
          <Empty icon={ClipboardList} title={words.emptyTitle} actions={beginButton}>
            <p>{words.empty}</p>
          </Empty>
        )}
        {open !== undefined && (
          <div className={styles.page}>
            <PlanList items={items} open={open.id} />
            <PlanEditor key={open.id} planned={open} mayEdit={mayEdit} />
          </div>
        )}
      </ScreenBody>
    </Screen>
  )
}

function PlanList({ items, open }: { readonly items: readonly Planned[]; readonly open: string }) {
  return (
    <nav aria-label={words.plans} className={styles.list}>
      {items.map(({ id, plan: { title, kind, people, due } }) => (
        <Link
          key={id}
          to="/research"
          search={{ plan: id }}
          className={styles.item}
          aria-current={id === open ? 'true' : undefined}
        >
          <b dir="auto">{title}</b>
          <small>
            {words.kinds[kind]} ·{' '}
            {words.progress(people.filter(({ state }) => state === 'done').length, people.length)}
          </small>
          {due !== null && <Due day={due} isDone={isDone(people)} />}
        </Link>
      ))}
    </nav>
  )
}

function isDone(people: Planned['plan']['people']): boolean {
  return people.length > 0 && people.every(({ state }) => state === 'done' || state === 'declined')
}

function Due({ day, isDone: isOver }: { readonly day: string; readonly isDone: boolean }) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const isLate = !isOver && day < today
  return <small data-late={isLate || undefined}>{words.dueBy(formatDate(day), isLate)}</small>
}

function useBegin() {
  const add = useAddPlan()
  const notice = useNotice()
  const navigate = useNavigate()
  return () =>
    add.mutate(
      {
        title: words.untitled,
        kind: 'interview',
        questions: [{ id: crypto.randomUUID(), text: '', stageId: null, context: '' }],
      },
      {
        onSuccess: ({ id }) => void navigate({ to: '/research', search: { plan: id } }),
        onError: (error) => notice({ text: error.message, timeout: 10_000 }),
      },
    )
}
