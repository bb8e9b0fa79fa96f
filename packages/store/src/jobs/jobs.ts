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

/** Adds a waiting job; with a key seen before, answers the job of that time instead. */
export async function addJob(
  store: Store,
  workspaceId: string,
  job: Pick<StoredJob, 'id' | 'kind' | 'title'> & {
    readonly input: object
    readonly idempotencyKey: string | null
  },
): Promise<StoredJob> {
  const known =
    job.idempotencyKey === null ? undefined : await byKey(store, workspaceId, job.idempotencyKey)
  if (known) return toJob(known)
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
      idempotency_key: job.idempotencyKey,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toJob(row)
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
        'Desirepath was stopped while this was running. Nothing of it was kept; start it again.',
    })
    .where('workspace_id', '=', workspaceId)
    .where('status', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

const ROWS_A_STATEMENT = 200

export async function addQuarantined(
  store: Store,
  workspaceId: string,
  { jobId, rows }: { readonly jobId: string; readonly rows: readonly QuarantinedRow[] },
): Promise<void> {
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

export async function listQuarantined(
  store: Store,
  workspaceId: string,
  {
    jobId,
    after,
    limit,
  }: { readonly jobId: string; readonly after: number; readonly limit: number },
): Promise<QuarantinedRow[]> {
  const rows = await store
    .selectFrom('quarantined_rows')
    .select('row')
    .where('workspace_id', '=', workspaceId)
    .where('job_id', '=', jobId)
    .orderBy('position')
    .offset(after)
    .limit(limit)
    .execute()
  return rows.map(({ row }) => row)
}

function byKey(store: Store, workspaceId: string, key: string) {
  return store
    .selectFrom('jobs')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
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
