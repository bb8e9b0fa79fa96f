import type { QuarantinedRow } from '@desirepath/core'
import type { Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'

export interface StoredJob {
  readonly id: string
  readonly kind: Schema['jobs']['kind']
  readonly title: string
  readonly status: Schema['jobs']['status']
  readonly phase: string
  readonly done: number
  readonly of: number
  readonly input: unknown
  readonly report: unknown
  readonly error: string | null
  readonly createdAt: Date
  readonly finishedAt: Date | null
}

/** Adds a waiting job. */
export async function addJob(
  store: Store,
  workspaceId: string,
  job: Pick<StoredJob, 'id' | 'kind' | 'title'> & { readonly input: object },
): Promise<StoredJob> {
  const row = await store
    .insertInto('jobs')
    .values({
      id: job.id,
      workspace_id: workspaceId,
      kind: job.kind,
      title: job.title,
      status: 'waiting',
      phase: '',
      done: 0,
      of: 0,
      input: JSON.stringify(job.input),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toJob(row)
}

/** Makes a job that ended without a result wait again; null where there is none such. */
export async function reopenJob(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<StoredJob | null> {
  const row = await store
    .updateTable('jobs')
    .set({ status: 'waiting', phase: '', done: 0, of: 0, error: null, finished_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('status', 'in', ['failed', 'cancelled'])
    .returningAll()
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** The job that made, or is to make, the sample journey; null in a workspace begun without one. */
export async function findSampleJob(store: Store, workspaceId: string): Promise<StoredJob | null> {
  const row = await store
    .selectFrom('jobs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'sample')
    .executeTakeFirst()
  return row ? toJob(row) : null
}

export async function findJob(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<StoredJob | null> {
  const row = await store
    .selectFrom('jobs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toJob(row) : null
}

/** Jobs, newest first; `after` is the number already seen. */
export async function listJobs(
  store: Store,
  workspaceId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<StoredJob[]> {
  const rows = await store
    .selectFrom('jobs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(after)
    .limit(limit)
    .execute()
  return rows.map(toJob)
}

export type JobChange = Partial<
  Pick<StoredJob, 'status' | 'phase' | 'done' | 'of' | 'error' | 'finishedAt'>
> & {
  readonly report?: object
}

export async function changeJob(
  store: Store,
  workspaceId: string,
  { id, ...change }: JobChange & { readonly id: string },
): Promise<void> {
  const { report, finishedAt, ...rest } = change
  await store
    .updateTable('jobs')
    .set({
      ...rest,
      ...(report && { report: JSON.stringify(report) }),
      ...(finishedAt !== undefined && { finished_at: finishedAt }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Jobs that were under way when the process ended did not finish: says so on each. */
export async function failInterruptedJobs(store: Store, workspaceId: string): Promise<number> {
  const result = await store
    .updateTable('jobs')
    .set({
      status: 'failed',
      finished_at: new Date(),
      error:
        'Desirepath was stopped while this was under way. Nothing of it was kept; start it again.',
    })
    .where('workspace_id', '=', workspaceId)
    .where('status', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

const ROWS_A_STATEMENT = 200

/** Keeps the rows that a job could not take, in place of those of an earlier try. */
export async function keepQuarantined(
  store: Store,
  workspaceId: string,
  { jobId, rows }: { readonly jobId: string; readonly rows: readonly QuarantinedRow[] },
): Promise<void> {
  await store
    .deleteFrom('quarantined_rows')
    .where('workspace_id', '=', workspaceId)
    .where('job_id', '=', jobId)
    .execute()
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const values = rows.slice(start, start + ROWS_A_STATEMENT).map((row, i) => ({
      workspace_id: workspaceId,
      job_id: jobId,
      position: start + i,
      row: JSON.stringify(row),
    }))
    await store.insertInto('quarantined_rows').values(values).execute()
  }
}

/** The rows kept of those that a job could not take, in the order in which they were met. */
export async function listQuarantined(
  store: Store,
  workspaceId: string,
  jobId: string,
): Promise<QuarantinedRow[]> {
  const rows = await store
    .selectFrom('quarantined_rows')
    .select('row')
    .where('workspace_id', '=', workspaceId)
    .where('job_id', '=', jobId)
    .orderBy('position')
    .execute()
  return rows.map(({ row }) => row)
}

function toJob(row: Selectable<Schema['jobs']>): StoredJob {
  const { id, kind, title, status, phase, done, of, input, report, error } = row
  return {
    id,
    kind,
    title,
    status,
    phase,
    done,
    of,
    input,
    report,
    error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  }
}
