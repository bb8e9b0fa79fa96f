import { randomUUID } from 'node:crypto'
import { addJob, findSampleJob, reopenJob, type Store } from '@desirepath/store'
import type { ImportTask } from './import-task.ts'
import { TELLING } from '../sample/story.ts'
import type { Runner } from './runner.ts'

/** The same customers whenever it is made, until a few days ago. */
export async function sampleTask(): Promise<ImportTask> {
  const { sampleStart } = await import('@desirepath/sample')
  return { type: 'sample', seed: 1, start: sampleStart(Date.now()) }
}

/**
 * Has the sample journey made in a new workspace, and again where an earlier try was cut short; where
 * only its story was, that is told to its end.
 */
export async function startSample(
  { store, runner }: { readonly store: Store; readonly runner: Runner },
  workspace: { readonly id: string; readonly isNew: boolean },
): Promise<void> {
  const known = await findSampleJob(store, workspace.id)
  if (known === null && !workspace.isNew) return
  if (known?.status === 'done') {
    if (known.phase === TELLING) runner.retell(workspace.id, known)
    return
  }
  const job =
    known === null
      ? await addJob(store, workspace.id, {
          id: randomUUID(),
          kind: 'sample',
          title: 'Sample journey',
          input: {},
        })
      : known.status === 'failed' && (await reopenJob(store, workspace.id, known.id))
  if (job) runner.start({ id: job.id, workspaceId: workspace.id, task: await sampleTask() })
}

/** The job that makes the sample journey, as long as it has not ended well. */
export async function sampleJobUnderWay(store: Store, workspaceId: string): Promise<string | null> {
  const job = await findSampleJob(store, workspaceId)
  return job !== null && ['waiting', 'running', 'failed'].includes(job.status) ? job.id : null
}
