import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Analytics } from '@desirepath/analytics'
import type { JobReport } from '@desirepath/contract'
import { parseJourney } from '@desirepath/core'
import { addQuarantined, changeJob, saveJourney, type Store } from '@desirepath/store'
import type { Logger } from 'pino'
import { listingOf } from '../journeys/listing.ts'
import type { ImportMessage, ImportTask } from './import-task.ts'

export interface RunnerDeps {
  readonly store: Store
  readonly analytics: Analytics
  readonly log: Logger
}

export interface Runner {
  /** Runs a job when its turn comes: one at a time, in a worker thread. */
  start(job: { readonly id: string; readonly workspaceId: string; readonly task: ImportTask }): void
  /** Stops a job; false where it is not under way. Nothing that it has begun becomes visible. */
  cancel(id: string): Promise<boolean>
  close(): Promise<void>
}

type Started = Parameters<Runner['start']>[0]
type Done = Extract<ImportMessage, { type: 'done' }>

/** Progress is written down this often at most. */
const PROGRESS_MS = 250

export function createRunner(deps: RunnerDeps): Runner {
  const stops = new Map<string, AbortController>()
  let turn: Promise<void> = Promise.resolve()
  return {
    start(job) {
      const stop = new AbortController()
      stops.set(job.id, stop)
      turn = turn
        .then(() => runJob(deps, job, stop.signal))
        .catch((error: unknown) =>
          deps.log.error({ error, job: job.id }, 'a job ended without a word'),
        )
        .finally(() => stops.delete(job.id))
    },
    async cancel(id) {
      const stop = stops.get(id)
      stop?.abort()
      return stop !== undefined
    },
    async close() {
      for (const stop of stops.values()) stop.abort()
      await turn
    },
  }
}

async function runJob(deps: RunnerDeps, job: Started, signal: AbortSignal): Promise<void> {
  const { store } = deps
  const change = (values: Omit<Parameters<typeof changeJob>[2], 'id'>) =>
    changeJob(store, job.workspaceId, { id: job.id, ...values })
  const end = (
    status: 'done' | 'failed' | 'cancelled',
    rest: { error?: string; report?: JobReport } = {},
  ) => change({ status, finishedAt: new Date(), ...rest })
  const dataset = { workspaceId: job.workspaceId, datasetId: randomUUID() }
  try {
    signal.throwIfAborted()
    await change({ status: 'running', phase: 'reading' })
    const result = await runWorker(job.task, signal, throttled(change))
    if (result.type === 'refused') {
      await end('failed', { error: `${result.reason} Nothing was taken from it.` })
      return
    }
    await deps.analytics.appendEvents(dataset, result.columns, {
      signal,
      onProgress: throttled((values) => change({ ...values, phase: 'storing' })),
    })
    await deps.analytics.appendFeedback(dataset, result.feedback)
    signal.throwIfAborted()
    const journeyId = await publish(deps, { job, result, datasetId: dataset.datasetId })
    await end('done', { report: { ...result.report, journeyId } })
  } catch (error) {
    await deps.analytics.dropDataset(dataset)
    if (signal.aborted) await end('cancelled')
    else {
      deps.log.error({ error, job: job.id }, 'a job failed')
      await end('failed', {
        error:
          'Something went wrong on our side; the reason is in the server’s log. Nothing was kept.',
      })
    }
  }
}

/** Only when its evidence is stored does the journey become visible. */
async function publish(
  { store }: RunnerDeps,
  {
    job,
    result,
    datasetId,
  }: { readonly job: Started; readonly result: Done; readonly datasetId: string },
): Promise<string> {
  const parsed = parseJourney(result.document)
  if (parsed.type === 'invalid')
    throw new Error(`discovery made an invalid journey: ${parsed.problems[0]}`)
  const { id, title, kind } = parsed.journey
  await addQuarantined(store, job.workspaceId, { jobId: job.id, rows: result.quarantined })
  await saveJourney(store, job.workspaceId, {
    id,
    title,
    kind,
    document: result.document,
    listing: listingOf(parsed.journey),
    datasetId,
  })
  return id
}

type Ending = Extract<ImportMessage, { type: 'done' | 'refused' }>
type Progress = { readonly phase: string; readonly done: number; readonly of: number }

function runWorker(
  task: ImportTask,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: task })
    const stop = () => {
      void worker.terminate()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: ImportMessage) => {
      if (message.type === 'progress')
        onProgress({ phase: message.phase, done: message.done, of: message.of })
      else resolve(message)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop)
      reject(new Error('the import worker ended without a result'))
    })
  })
}

/** Passes on what comes not too soon after the last; takes progress as an object or as two numbers. */
function throttled(change: (values: Partial<Progress>) => Promise<void>) {
  let last = 0
  return (first: Progress | number, of?: number) => {
    const now = performance.now()
    if (now - last < PROGRESS_MS) return
    last = now
    void change(typeof first === 'number' ? { done: first, of: of ?? 0 } : first)
  }
}
