import { randomUUID } from 'node:crypto'
import type { DiscoveryInput, EvidenceImport, Job } from '@desirepath/contract'
import {
  addJob,
  findJob,
  findJourney,
  findUpload,
  listJobs,
  listQuarantined,
  reopenJob,
  type StoredJob,
  type Store,
} from '@desirepath/store'
import { afterCursor, nextCursor } from '../http/page.ts'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { UploadFolder } from '../uploads/folder.ts'
import type { ImportTask } from './import-task.ts'
import { kindOf, quarantineKinds } from './quarantine-kinds.ts'
import type { Runner } from './runner.ts'
import { sampleTask } from './sample.ts'

export interface JobDeps {
  readonly store: Store
  readonly runner: Runner
  readonly uploads: UploadFolder
}

type JobOperation =
  | 'discover'
  | 'importEvidence'
  | 'listJobs'
  | 'readJob'
  | 'cancelJob'
  | 'retryJob'
  | 'quarantine'
  | 'quarantineKinds'

export function jobRoutes(deps: JobDeps): Pick<Handlers, JobOperation> {
  const { store, runner } = deps
  const existing = async (workspaceId: string, id: string): Promise<StoredJob> => {
    const job = await findJob(store, workspaceId, id)
    if (job === null) throw new ProblemError('not-found', 'There is no such job.')
    return job
  }
  return {
    async discover({ workspaceId, body }) {
      const task = await discoveryTask(deps, workspaceId, body)
      const values = {
        id: randomUUID(),
        kind: 'discovery',
        title: body.title,
        input: body,
      } as const
      const job = await addJob(store, workspaceId, values)
      runner.start({ id: job.id, workspaceId, task })
      return presentJob(job)
    },
    async importEvidence({ workspaceId, body }) {
      const task = await evidenceTask(deps, workspaceId, body)
      const values = { id: randomUUID(), kind: 'evidence', title: body.title, input: body } as const
      const job = await addJob(store, workspaceId, values)
      runner.start({ id: job.id, workspaceId, task })
      return presentJob(job)
    },
    async listJobs({ workspaceId, query: { cursor, limit } }) {
      const after = afterCursor(cursor)
      const jobs = await listJobs(store, workspaceId, { after, limit })
      return { items: jobs.map(presentJob), next: nextCursor(after, jobs.length, limit) }
    },
    async readJob({ workspaceId, params }) {
      return presentJob(await existing(workspaceId, params.id!))
    },
    async cancelJob({ workspaceId, params }) {
      const { id } = await existing(workspaceId, params.id!)
      await runner.cancel(id)
      const job = await existing(workspaceId, id)
      if (job.status === 'cancelled') return presentJob(job)
      throw new ProblemError('conflict', 'This job has already ended.')
    },
    async retryJob({ workspaceId, params }) {
      const { id, kind, input } = await existing(workspaceId, params.id!)
      const task = await taskOf(deps, workspaceId, { kind, input })
      const job = await reopenJob(store, workspaceId, id)
      if (job === null)
        throw new ProblemError('conflict', 'Only a failed or cancelled job can be started again.')
      runner.start({ id, workspaceId, task })
      return presentJob(job)
    },
    async quarantine({ workspaceId, params, query: { cursor, limit, kind } }) {
      const job = await existing(workspaceId, params.id!)
      const after = afterCursor(cursor)
      const kept = await listQuarantined(store, workspaceId, job.id)
      const rows = kind === undefined ? kept : kept.filter((row) => kindOf(row) === kind)
      const items = rows.slice(after, after + limit)
      const n = kind === undefined ? quarantinedBy(job) : rows.length
      const more = after + items.length < rows.length
      return { n, items, next: more ? nextCursor(after, limit, limit) : null }
    },
    async quarantineKinds({ workspaceId, params }) {
      const job = await existing(workspaceId, params.id!)
      const kept = await listQuarantined(store, workspaceId, job.id)
      return { n: quarantinedBy(job), kept: kept.length, kinds: quarantineKinds(kept) }
    },
  }
}

function taskOf(
  deps: JobDeps,
  workspaceId: string,
  { kind, input }: Pick<StoredJob, 'kind' | 'input'>,
): Promise<ImportTask> {
  if (kind === 'sample') return sampleTask()
  return kind === 'evidence'
    ? evidenceTask(deps, workspaceId, input as EvidenceImport)
    : discoveryTask(deps, workspaceId, input as DiscoveryInput)
}

async function evidenceTask(
  deps: JobDeps,
  workspaceId: string,
  input: EvidenceImport,
): Promise<ImportTask> {
  const paths = await pathsOf(deps, workspaceId, input.files)
  return { type: 'evidence', input, paths, now: Date.now() }
}

async function discoveryTask(
  deps: JobDeps,
  workspaceId: string,
  input: DiscoveryInput,
): Promise<ImportTask> {
  const { journeyId } = input
  if (journeyId !== undefined && (await findJourney(deps.store, workspaceId, journeyId)) === null)
    throw new ProblemError('not-found', 'The journey that this would renew is not here.')
  const paths = await pathsOf(deps, workspaceId, [...input.events, ...input.feedback])
  return { type: 'discovery', input, paths, now: Date.now() }
}

/** Where the uploaded files lie, by their ids. */
async function pathsOf(
  { store, uploads }: JobDeps,
  workspaceId: string,
  files: readonly { readonly uploadId: string }[],
): Promise<Record<string, string>> {
  const paths: Record<string, string> = {}
  for (const { uploadId } of files) {
    const upload = await findUpload(store, workspaceId, uploadId)
    if (upload === null)
      throw new ProblemError('not-found', `The file ${uploadId} is not here; upload it again.`)
    paths[uploadId] = uploads.pathOf(upload)
  }
  return paths
}

/** All rows that were set aside: of very many only the first are kept. */
function quarantinedBy({ report }: StoredJob): number {
  return (report as Job['report'])?.quarantined ?? 0
}

function presentJob(job: StoredJob): Job {
  const { id, kind, title, status, phase, done, of, error, createdAt, finishedAt } = job
  return {
    id,
    kind,
    title,
    status,
    phase,
    done,
    of,
    error,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    input: kind === 'discovery' ? (job.input as DiscoveryInput) : null,
    report: job.report as Job['report'],
  }
}
