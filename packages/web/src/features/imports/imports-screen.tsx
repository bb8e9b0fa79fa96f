import type { Job } from '@desirepath/contract'
import { formatCount, formatDate } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { History, Package } from 'lucide-react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Empty, ProgressBar, Skeleton, Tag } from '../../ui/panel.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { words as exchangeWords } from '../exchange/words.ts'
import styles from './imports.module.css'
import { useMay } from '../members/may.ts'
import { JobStatus } from './job-status.tsx'
import { shareDone } from './phases.ts'
import { isOpen, useJobs } from './queries.ts'
import { words } from './words.ts'

/** Past and running imports, newest first. */
export function ImportsScreen() {
  return (
    <Screen
      title={words.title}
      actions={
        <Link to="/workspace" className={buttonClass({})}>
          <Package size={15} aria-hidden />
          {exchangeWords.open}
        </Link>
      }
    >
      <ScreenBody>
        <div className={styles.page}>
          <JobList />
        </div>
      </ScreenBody>
    </Screen>
  )
}

function JobList() {
  const mayStart = useMay('POST /api/discoveries')
  const { data, error, refetch } = useJobs()
  if (error && data === undefined) {
    return <NotLoaded title={words.failed} error={error} onAgain={refetch} />
  }
  if (data === undefined) return <Skeleton width="100%" height={120} />
  if (data.items.length === 0) {
    return (
      <Empty
        icon={History}
        title={words.emptyTitle}
        actions={
          mayStart && (
            <Link to="/new" className={buttonClass({ look: 'primary' })}>
              {words.start}
            </Link>
          )
        }
      >
        <p>{words.empty}</p>
      </Empty>
    )
  }
  return (
    <ul className={styles.list}>
      {data.items.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </ul>
  )
}

function JobRow({ job }: { readonly job: Job }) {
  const { report } = job
  return (
    <li className={styles.row}>
      <JobStatus status={job.status} />
      <div className={styles.rowMain}>
        <h2>
          <Link to="/imports/$jobId" params={{ jobId: job.id }} className={styles.rowLink}>
            {job.title}
          </Link>
          {job.kind === 'sample' && <Tag>{words.sample}</Tag>}
        </h2>
        {isOpen(job) ? (
          <ProgressBar share={shareDone(job)} label={job.title} />
        ) : (
          <p className={styles.note}>
            {[
              formatDate(job.createdAt),
              report === null ? '' : words.taken(formatCount(report.taken)),
              report === null || report.quarantined === 0
                ? ''
                : words.setAside(formatCount(report.quarantined)),
              job.error ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        )}
      </div>
      {report?.journeyId != null && (
        <Link
          to="/journeys/$id"
          params={{ id: report.journeyId }}
          className={buttonClass({ size: 'small' })}
        >
          {words.open}
        </Link>
      )}
    </li>
  )
}
