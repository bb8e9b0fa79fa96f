import type { Job } from '@desirepath/contract'
import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Map as MapIcon, PenLine, Plus } from 'lucide-react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Empty, ProgressBar, Skeleton } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { shareDone } from '../imports/phases.ts'
import { isOpen, useJobs } from '../imports/queries.ts'
import { words as jobWords } from '../imports/words.ts'
import { ImportButton } from '../journey-files/import-button.tsx'
import { useMay } from '../members/may.ts'
import { ChecklistCard } from './checklist-card.tsx'
import { JourneyCard } from './journey-card.tsx'
import styles from './journeys.module.css'
import { useJourneys } from './queries.ts'
import { useUndoableDelete } from './undoable-delete.ts'
import { words } from './words.ts'

/** All journeys of the workspace. */
export function JourneysScreen() {
  return (
    <Screen title={words.title} actions={<Actions />}>
      <ScreenBody>
        <div className={styles.page}>
          <ChecklistCard {...useFirstJourney()} />
          <JourneyList />
        </div>
      </ScreenBody>
    </Screen>
  )
}

/** The sample to look at first, also while it is being made, or else the newest journey. */
function useFirstJourney() {
  const job = useJobs().data?.items.find(({ kind }) => kind === 'sample')
  const items = useJourneys().data?.items ?? []
  const sample = items.find((item) => item.id === job?.report?.journeyId)
  const isMade = job !== undefined && isOpen(job)
  return { journeyId: sample?.id ?? items[0]?.id, isSample: sample !== undefined || isMade }
}

/** What makes journeys, for those who may. */
function Actions() {
  return useMay('POST /api/journeys') ? <Beginnings /> : null
}

function Beginnings() {
  return (
    <>
      <ImportButton className={styles.importButton} />
      <Link to="/draw" className={clsx(buttonClass({}), styles.drawButton)}>
        <PenLine size={15} aria-hidden />
        <span>{words.draw}</span>
      </Link>
      <Link to="/new" className={buttonClass({ look: 'primary' })}>
        <Plus size={15} aria-hidden />
        {words.start}
      </Link>
    </>
  )
}

function JourneyList() {
  const { data, error, refetch } = useJourneys()
  const jobs = useJobs()
  const sample = jobs.data?.items.find((job) => job.kind === 'sample' && isOpen(job))
  const remove = useUndoableDelete()
  if (error && data === undefined) {
    return <NotLoaded title={words.loadFailed} error={error} onAgain={refetch} />
  }
  if (data === undefined) return <Loading />
  const { items } = data
  if (items.length === 0 && sample === undefined) return <NoJourneys />
  return (
    <ul className={styles.list}>
      {sample && <SampleCard job={sample} />}
      {items.map((item) => (
        <JourneyCard
          key={item.id}
          item={item}
          asIs={items.find(({ id }) => id === item.basedOn) ?? null}
          onDelete={() => remove(item)}
        />
      ))}
    </ul>
  )
}

function NoJourneys() {
  const mayBegin = useMay('POST /api/journeys')
  return (
    <Empty
      icon={MapIcon}
      title={words.emptyTitle}
      actions={
        mayBegin && (
          <>
            <Link to="/new" className={buttonClass({ look: 'primary', size: 'large' })}>
              <Plus size={18} aria-hidden />
              {words.start}
            </Link>
            <Link to="/draw" className={buttonClass({ size: 'large' })}>
              <PenLine size={18} aria-hidden />
              {words.draw}
            </Link>
          </>
        )
      }
    >
      <p>{mayBegin ? words.empty : words.emptyToRead}</p>
    </Empty>
  )
}

function SampleCard({ job }: { readonly job: Job }) {
  return (
    <li className={styles.sample}>
      <h2>{words.sampleTitle}</h2>
      <p>{words.sample}</p>
      <ProgressBar share={shareDone(job)} label={words.sampleTitle} />
      <small aria-live="polite">{jobWords.phases[job.phase] ?? job.phase}</small>
    </li>
  )
}

function Loading() {
  return (
    <ul className={styles.list} aria-busy="true" aria-label="Loading">
      {[1, 2, 3].map((each) => (
        <li key={each} className={styles.card}>
          <Skeleton width="100%" height={150} />
        </li>
      ))}
    </ul>
  )
}
