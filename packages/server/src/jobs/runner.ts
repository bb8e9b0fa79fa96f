import { randomUUID } from 'node:crypto'
import {
  type Analytics,
  earlierTickets,
  LIBRARY,
  notInLibrary,
  removeLibraryItems,
} from '@desirepath/analytics'
import type { JobReport } from '@desirepath/contract'
import { contentId, formatJourney, type Journey, searchEntries } from '@desirepath/core'
import { noteStored } from '../records/noting.ts'
import {
  changeJob,
  finishJob,
  publishImport,
  readLive,
  type Store,
  type StoredJob,
} from '@desirepath/store'
import type { Logger } from 'pino'
import type { Bind } from '../binding/measure.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { FileFolder } from '../files/folder.ts'
import { listingOf } from '../journeys/listing.ts'
import { ProblemError } from '../http/problem.ts'
import { storedJourney } from '../journeys/stored.ts'
import type { Live } from '../live/live.ts'
import type { Maps } from '../records/maps.ts'
import { type Renewed, renewJourney } from '../rediscovery/renew.ts'
import { keepStory, resumeStory, TELLING } from '../sample/story.ts'
import { runThread } from '../threads/thread.ts'
import type { ImportMessage, ImportTask } from './import-task.ts'

export interface RunnerDeps {
  readonly store: Store
  readonly evidence: Evidence
  readonly live: Live
  readonly bind: Bind
  readonly maps: Maps
  readonly files: FileFolder
  /** New data of a workspace are there. */
  readonly onData: (workspaceId: string) => void
  readonly log: Logger
}

export interface Runner {
  /** Runs a job when its turn comes: one at a time, in a thread of its own. */
  start(job: { readonly id: string; readonly workspaceId: string; readonly task: ImportTask }): void
  /** Tells the story of the sample to its end, where it broke off. */
  retell(workspaceId: string, job: StoredJob): void
  /** Stops a job and waits for its end; false where it is not under way. */
  cancel(id: string): Promise<boolean>
  /** Stops whatever runs and leaves it to the next start to say so. */
  close(): Promise<void>
}

type Started = Parameters<Runner['start']>[0]
type Done = Extract<ImportMessage, { type: 'done' }>

interface UnderWay {
  readonly job: Started
  readonly stop: AbortController
  begun: boolean
  /** When it is over, which is after those before it. */
  end: Promise<void>
}

/** Progress is written down this often at most. */
const PROGRESS_MS = 250

/** The process is stopping: not the wish of whoever started the job. */
const STOPPING = new Error('Desirepath is stopping')

export function createRunner(deps: RunnerDeps): Runner {
  const underWay = new Map<string, UnderWay>()
  let turn: Promise<void> = Promise.resolve()
  return {
    start(job) {
      const stop = new AbortController()
      const own: UnderWay = { job, stop, begun: false, end: Promise.resolve() }
      own.end = turn
        .then(() => {
          // Cancelled while it waited: that has been written down, and it may be waiting anew.
          if (stop.signal.aborted) return undefined
          own.begun = true
          return runJob(deps, job, stop.signal)
        })
        .catch((err: unknown) => deps.log.error({ err, job: job.id }, 'a job ended without a word'))
        .finally(() => {
          if (underWay.get(job.id) === own) underWay.delete(job.id)
        })
      turn = own.end
      underWay.set(job.id, own)
    },
    retell(workspaceId, job) {
      turn = turn
        .then(() => resumeStory(deps, workspaceId, job))
        .catch((error: unknown) => noteCutShort(deps, error))
    },
    async cancel(id) {
      const own = underWay.get(id)
      if (own === undefined) return false
      own.stop.abort()
      if (own.begun) await own.end
      else {
        underWay.delete(id)
        await endJob(deps, own.job, 'cancelled', null)
      }
      return true
    },
    async close() {
      for (const { stop } of underWay.values()) stop.abort(STOPPING)
      await turn
    },
  }
}

async function runJob(deps: RunnerDeps, job: Started, signal: AbortSignal): Promise<void> {
  const change = (values: Omit<Parameters<typeof changeJob>[2], 'id'>) =>
    changeJob(deps.store, job.workspaceId, { id: job.id, ...values })
  const end = (status: 'failed' | 'cancelled', error: string | null) =>
    endJob(deps, job, status, error)
  try {
    await change({ status: 'running', phase: 'reading' })
    const result = await runImport(job.task, signal, throttled(change))
    if (result.type === 'refused')
      await end('failed', `${result.reason} Nothing was taken from it.`)
    else if (result.type === 'read') await keepInLibrary(deps, { job, result, signal, change })
    else await keep(deps, { job, result, signal, change })
    deps.onData(job.workspaceId)
  } catch (err) {
    if (signal.reason === STOPPING) return
    if (signal.aborted) return end('cancelled', null)
    if (err instanceof ProblemError) return end('failed', `${err.message} Nothing was kept.`)
    deps.log.error({ err, job: job.id }, 'a job failed')
    await end(
      'failed',
      'Something went wrong on our side; the reason is in the server’s log. Nothing was kept.',
    )
  }
}

function endJob(
  { store }: RunnerDeps,
  { id, workspaceId }: Started,
  status: 'failed' | 'cancelled',
  error: string | null,
): Promise<void> {
  return changeJob(store, workspaceId, { id, status, error, finishedAt: new Date() })
}

interface Kept<Result> {
  readonly job: Started
  readonly result: Result
  readonly signal: AbortSignal
  readonly change: (values: Partial<Progress>) => Promise<void>
}

/** Stores the evidence first; only then does the journey become visible. */
async function keep(deps: RunnerDeps, { job, result, signal, change }: Kept<Done>) {
  const { store, live, evidence, maps } = deps
  const analytics = await evidence.open()
  const dataset = { workspaceId: job.workspaceId, datasetId: randomUUID() }
  const onProgress = throttled(change)
  let made: Journey
  try {
    await change({ phase: 'storing', done: 0, of: result.columns.size })
    await analytics.appendEvents(dataset, result.columns, {
      signal,
      onProgress: (done, of) => onProgress({ phase: 'storing', done, of }),
    })
    await analytics.appendFeedback(dataset, result.feedback)
    signal.throwIfAborted()
    made = await publish({ store, live, maps }, { job, result, datasetId: dataset.datasetId })
  } catch (error) {
    await dropQuietly(analytics, dataset)
    throw error
  }
  await countAsBound(deps, job.workspaceId, made)
  if (job.task.type !== 'sample') return
  // The journey is there by now, whatever becomes of the story around it.
  const { workspaceId } = job
  const { feedback } = result
  const told = { workspaceId, jobId: job.id, journey: made, feedback }
  await keepStory(deps, told).catch((error: unknown) => noteCutShort(deps, error))
}

/** Discovery binds by itself: what people bound is counted as they have it. */
async function countAsBound(deps: RunnerDeps, workspaceId: string, made: Journey): Promise<void> {
  if (made.steps.every((step) => step.ownActivities !== true)) return
  const ref = { workspaceId, journeyId: made.id }
  await deps
    .bind(ref, { by: '', changes: [] })
    .catch((error: unknown) =>
      deps.log.error({ err: error, ...ref }, 'a map could not be counted as people bound it'),
    )
}

/** The next start tells it to its end. */
function noteCutShort({ log }: RunnerDeps, error: unknown): void {
  log.error({ err: error }, 'the story of the sample was cut short')
}

/**
 * Puts what files of feedback hold into the library; what is there already stays as it is, but for
 * tickets that have changed since.
 */
async function keepInLibrary(
  { store, evidence }: RunnerDeps,
  { job, result, signal, change }: Kept<Extract<ImportMessage, { type: 'read' }>>,
): Promise<void> {
  const { workspaceId } = job
  const { feedback, quarantined, report } = result
  await change({ phase: 'storing', done: 0, of: feedback.length })
  const analytics = await evidence.open()
  const earlier = await earlierTickets(analytics.engine, workspaceId, feedback)
  signal.throwIfAborted()
  await removeLibraryItems(
    analytics.engine,
    workspaceId,
    earlier.map(({ id }) => id),
  )
  const fresh = await notInLibrary(analytics.engine, workspaceId, feedback)
  try {
    await analytics.appendFeedback({ workspaceId, datasetId: LIBRARY }, fresh)
    const done = { ...report, journeyId: null }
    await finishJob(store, workspaceId, { jobId: job.id, report: done, quarantined })
  } catch (error) {
    const ids = fresh.map(({ id }) => id)
    await removeLibraryItems(analytics.engine, workspaceId, ids)
      .then(() => analytics.appendFeedback({ workspaceId, datasetId: LIBRARY }, earlier))
      .catch(() => {})
    throw error
  }
}

/** What stays is dropped by the next start after a crash; the first error is the one to tell. */
async function dropQuietly(
  analytics: Analytics,
  dataset: Parameters<Analytics['dropDataset']>[0],
): Promise<void> {
  await analytics.dropDataset(dataset).catch(() => {})
}

type Shelf = Pick<RunnerDeps, 'store' | 'live' | 'maps'>

async function publish(
  shelf: Shelf,
  { job, result, datasetId }: { job: Started; result: Done; datasetId: string },
): Promise<Journey> {
  const found = storedJourney(result.document)
  const { journey, discovery } = await placeOf(shelf, job, found)
  const report: JobReport = { ...result.report, journeyId: journey.id }
  await publishImport(shelf.store, job.workspaceId, {
    jobId: job.id,
    report,
    quarantined: result.quarantined,
    journey: { ...journey, datasetId },
    discovery,
    ...(job.task.type === 'sample' && { phase: TELLING }),
  })
  const { workspaceId } = job
  const uneven = await noteStored(shelf.store, { workspaceId, journeyId: journey.id })
  shelf.maps.spreadLater(workspaceId, uneven, '')
  return storedJourney(journey.document)
}

/** New data of a journey renew it; any others make one of their own. */
async function placeOf(shelf: Shelf, job: Started, found: Journey): Promise<Renewed> {
  const { workspaceId, task } = job
  const known = task.type === 'discovery' ? task.input.journeyId : undefined
  if (known !== undefined) return renewJourney(shelf, { workspaceId, journeyId: known }, found)
  const journey = { ...found, id: await idFor(shelf.store, job, found.id) }
  const document = formatJourney(journey)
  const { id, title, kind } = journey
  return {
    journey: {
      id,
      title,
      kind,
      document,
      listing: listingOf(journey),
      entries: searchEntries(journey),
    },
    discovery: { document, earlier: null, renewedAt: null },
  }
}

/** The same data gives the same id; a journey that people have edited since is never written over. */
async function idFor(store: Store, job: Started, id: string): Promise<string> {
  const edited = await readLive(store, { workspaceId: job.workspaceId, journeyId: id })
  return edited === null ? id : contentId('journey', id, job.id)
}

type Ending = Extract<ImportMessage, { type: 'done' | 'read' | 'refused' }>
type Progress = { readonly phase: string; readonly done: number; readonly of: number }

async function runImport(
  task: ImportTask,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Ending> {
  const message = await runThread<ImportMessage>(new URL('./import-worker.ts', import.meta.url), {
    data: task,
    signal,
    onMessage(said) {
      if (said.type !== 'progress') return said
      onProgress({ phase: said.phase, done: said.done, of: said.of })
      return undefined
    },
  })
  return message as Ending
}

/** Passes on what comes not too soon after the last, and every new phase. */
function throttled(change: (values: Partial<Progress>) => Promise<void>) {
  let last = 0
  let lastPhase = ''
  return (progress: Progress) => {
    const now = performance.now()
    if (now - last < PROGRESS_MS && progress.phase === lastPhase) return
    last = now
    lastPhase = progress.phase
    // The job's end is written after it and says all; a lost step of progress is no loss.
    change(progress).catch(() => {})
  }
}
