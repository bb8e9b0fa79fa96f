import type { Job } from '@desirepath/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowRight, Circle, CircleCheck, LoaderCircle } from 'lucide-react'
import { useEffect } from 'react'
import { Screen, ScreenBody } from '../../shell/screen.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Problem, ProgressBar, Skeleton } from '../../ui/panel.tsx'
import { useMay } from '../members/may.ts'
import styles from './imports.module.css'
import { countsWithin, phases, shareDone } from './phases.ts'
import { isOpen, useCancelJob, useJob } from './queries.ts'
import { Report } from './report.tsx'
import { words } from './words.ts'

/** One import: how far it is, then what came of it. */
export function JobScreen() {
  const { jobId } = useParams({ from: '/imports/$jobId' })
  const { data: job, error, refetch } = useJob(jobId)
  const client = useQueryClient()
  const status = job?.status
  useEffect(() => {
    if (status === 'done') void client.invalidateQueries({ queryKey: ['journeys'] })
  }, [status, client])
  return (
    <Screen title={job?.title ?? words.one} parent={{ title: words.title, to: { to: '/imports' } }}>
      <ScreenBody>
        <div className={styles.page}>
          {error && job === undefined && (
            <Problem
              title={words.jobFailed}
              actions={
                <>
                  <Button onClick={() => void refetch()}>{words.again}</Button>
                  <Link to="/imports" className={buttonClass({})}>
                    {words.all}
                  </Link>
                </>
              }
            >
              <p>{error.message}</p>
            </Problem>
          )}
          {job === undefined && !error && <Skeleton width="100%" height={160} />}
          {job !== undefined && (isOpen(job) ? <Running job={job} /> : <Ended job={job} />)}
        </div>
      </ScreenBody>
    </Screen>
  )
}

function Running({ job }: { readonly job: Job }) {
  const cancel = useCancelJob()
  const mayCancel = useMay('POST /api/jobs/:id/cancel')
  return (
    <section className={styles.progress} aria-label={words.making(job.title)}>
      <h2>{words.making(job.title)}</h2>
      <ProgressBar share={shareDone(job)} label={words.making(job.title)} />
      {job.status === 'waiting' && <p className={styles.note}>{words.waiting}</p>}
      <Phases job={job} />
      <div className={styles.progressFoot}>
        <p className={styles.note}>
          {words.reloadSafe} {words.cancelKept}
        </p>
        {mayCancel && (
          <Button disabled={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {words.cancel}
          </Button>
        )}
      </div>
    </section>
  )
}

/** Every phase of the work, ticked when it is over. */
function Phases({ job }: { readonly job: Job }) {
  const own = job.kind === 'evidence' ? phases.filter(countsWithin) : phases
  const at = own.indexOf(job.phase)
  return (
    <>
      <p className="unseen" aria-live="polite">
        {words.phases[job.phase] ?? job.phase}
      </p>
      <ol className={styles.phases}>
        {own.map((phase, index) => (
          <li key={phase} data-at={index < at ? 'done' : index === at ? 'now' : 'later'}>
            {index < at ? (
              <CircleCheck size={15} aria-label={words.phaseDone} />
            ) : index === at ? (
              <LoaderCircle size={15} aria-hidden />
            ) : (
              <Circle size={15} aria-hidden />
            )}
            {words.phases[phase]}
            {index === at && countsWithin(phase) && job.of > 1 && (
              <span>{Math.round((job.done / job.of) * 100)} %</span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Ended({ job }: { readonly job: Job }) {
  const { report } = job
  if (job.status === 'done' && report !== null) {
    return (
      <>
        <section className={styles.ready}>
          <h2>{words.doneTitle(job.title)}</h2>
          {job.kind === 'evidence' && (
            <Link to="/evidence" className={buttonClass({ look: 'primary', size: 'large' })}>
              {words.openEvidence}
              <ArrowRight size={17} aria-hidden />
            </Link>
          )}
          {report.journeyId !== null && (
            <Link
              to="/journeys/$id"
              params={{ id: report.journeyId }}
              search={job.input?.journeyId === undefined ? {} : { panel: 'rediscovery' }}
              className={buttonClass({ look: 'primary', size: 'large' })}
            >
              {words.open}
              <ArrowRight size={17} aria-hidden />
            </Link>
          )}
        </section>
        <Report job={job} report={report} />
      </>
    )
  }
  const isCancelled = job.status === 'cancelled'
  return (
    <Problem
      title={isCancelled ? words.cancelledTitle : words.failedTitle}
      actions={
        <>
          <Link to="/new" search={searchOf(job)} className={buttonClass({ look: 'primary' })}>
            {words.startAgain}
          </Link>
          <Link to="/imports" className={buttonClass({})}>
            {words.all}
          </Link>
        </>
      }
    >
      <p>{isCancelled ? words.cancelled : job.error}</p>
    </Problem>
  )
}

/** The page of files as it was, to try again. */
function searchOf({ id, input }: Job) {
  if (input === null) return {}
  const { journeyId } = input
  return { job: id, ...(journeyId !== undefined && { journey: journeyId }) }
}
