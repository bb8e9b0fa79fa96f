import { randomUUID } from 'node:crypto'
import type { Job } from '@desirepath/contract'
import {
  addJob,
  findJob,
  findUpload,
  listJobs,
  listQuarantined,
  type StoredJob,
  type Store,
} from '@desirepath/store'
import { afterCursor, nextCursor } from '../http/page.ts'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { UploadFolder } from '../uploads/folder.ts'
import type { Runner } from './runner.ts'

export interface JobDeps {
  readonly store: Store
  readonly runner: Runner
  readonly uploads: UploadFolder
}

export function jobRoutes({
  store,
  runner,
  uploads,
}: JobDeps): Pick<Handlers, 'discover' | 'listJobs' | 'readJob' | 'cancelJob' | 'quarantine'> {
  const existing = async (workspaceId: string, id: string): Promise<StoredJob> => {
    const job = await findJob(store, workspaceId, id)
    if (job === null) throw new ProblemError('not-found', 'There is no such job.')
    return job
  }
  return {
    async discover({ workspaceId, body, request }) {
      const paths: Record<string, string> = {}
      for (const { uploadId } of [...body.events, ...body.feedback]) {
        const upload = await findUpload(store, workspaceId, uploadId)
        if (upload === null)
          throw new ProblemError('not-found', `The file ${uploadId} is not here; upload it again.`)
        paths[uploadId] = uploads.pathOf(upload)
      }
      const idempotencyKey = request.headers.get('idempotency-key')
      const id = randomUUID()
      const job = await addJob(store, workspaceId, {
        id,
        kind: 'discovery',
        title: body.title,
        input: body,
        idempotencyKey,
      })
      if (job.id === id) {
        runner.start({
          id,
          workspaceId,
          task: { type: 'discovery', input: body, paths, now: Date.now() },
        })
      }
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
      const job = await existing(workspaceId, params.id!)
      if (!(await runner.cancel(job.id)))
        throw new ProblemError('conflict', 'This job has already ended.')
      return presentJob({ ...job, status: 'cancelled' })
    },
    async quarantine({ workspaceId, params, query: { cursor, limit } }) {
      const job = await existing(workspaceId, params.id!)
      const after = afterCursor(cursor)
      const items = await listQuarantined(store, workspaceId, { jobId: job.id, after, limit })
      const n = (job.report as Job['report'])?.quarantined ?? 0
      return { n, items, next: nextCursor(after, items.length, limit) }
    },
  }
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
    report: job.report as Job['report'],
  }
}
