import { randomUUID } from 'node:crypto'
import type { UploadPreview } from '@desirepath/contract'
import { previewFile } from '@desirepath/intake'
import { addUpload, findUpload, removeUpload, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { runThread } from '../threads/thread.ts'
import type { ActivitiesAnswer, ActivitiesTask } from './activities-task.ts'
import { type UploadFolder, safeName } from './folder.ts'

export interface UploadDeps {
  readonly store: Store
  readonly uploads: UploadFolder
}

export function uploadRoutes({
  store,
  uploads,
}: UploadDeps): Pick<Handlers, 'upload' | 'readUpload' | 'deleteUpload' | 'uploadActivities'> {
  const existing = async (workspaceId: string, id: string) => {
    const upload = await findUpload(store, workspaceId, id)
    if (upload === null)
      throw new ProblemError('not-found', 'This file is not here; upload it again.')
    return { ...upload, preview: upload.preview as UploadPreview }
  }
  return {
    async upload({ workspaceId, query, request }) {
      const upload = { id: randomUUID(), name: safeName(query.name) }
      const size = await uploads.write(upload, request.body)
      try {
        const preview = await lookAt(uploads.pathOf(upload))
        await addUpload(store, workspaceId, { ...upload, size, preview })
        return { ...upload, size, preview }
      } catch (error) {
        uploads.remove(upload.id)
        throw error
      }
    },
    async readUpload({ workspaceId, params, query: { sheet } }) {
      const upload = await existing(workspaceId, params.id!)
      if (sheet === undefined) return upload
      return { ...upload, preview: await lookAt(uploads.pathOf(upload), sheet) }
    },
    async deleteUpload({ workspaceId, params }) {
      const id = params.id!
      if (!(await removeUpload(store, workspaceId, id)))
        throw new ProblemError('not-found', 'This file is not here.')
      uploads.remove(id)
      return { id }
    },
    async uploadActivities({ workspaceId, params, body, request }) {
      const upload = await existing(workspaceId, params.id!)
      const answer = await readActivities(
        {
          path: uploads.pathOf(upload),
          mapping: withoutUndefined(body.mapping),
          now: Date.now(),
        },
        request.signal,
      )
      if (answer.type === 'refused') throw new ProblemError('bad-file', answer.reason)
      return { activities: answer.activities, guess: answer.guess }
    },
  }
}

async function lookAt(path: string, sheet?: string): Promise<UploadPreview> {
  const seen = await previewFile(path, Date.now(), sheet)
  if (seen.type === 'badFile') throw new ProblemError('bad-file', `${seen.file}: ${seen.reason}`)
  const { type: _, size: __, ...preview } = seen
  return preview as unknown as UploadPreview
}

function readActivities(task: ActivitiesTask, signal: AbortSignal): Promise<ActivitiesAnswer> {
  return runThread<ActivitiesAnswer>(new URL('./activities-worker.ts', import.meta.url), {
    data: task,
    signal,
    onMessage: (answer) => answer,
  })
}

/** The contract's optional fields may be undefined; intake's may only be absent. */
function withoutUndefined(mapping: object): ActivitiesTask['mapping'] {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined))
}
