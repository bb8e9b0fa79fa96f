import { randomUUID } from 'node:crypto'
import type { UploadPreview } from '@desirepath/contract'
import { guessSuccess } from '@desirepath/discovery'
import { previewFile, readEvents } from '@desirepath/intake'
import { createLog, logSummary } from '@desirepath/mining'
import { addUpload, findUpload, removeUpload, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
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
      const seen = await previewFile(uploads.pathOf(upload))
      if (seen.type === 'badFile') {
        uploads.remove(upload.id)
        throw new ProblemError('bad-file', `${seen.file}: ${seen.reason}`)
      }
      const { type: _, size: __, ...rest } = seen
      const preview = rest as unknown as UploadPreview
      await addUpload(store, workspaceId, { ...upload, size, preview })
      return { ...upload, size, preview }
    },
    readUpload: ({ workspaceId, params }) => existing(workspaceId, params.id!),
    async deleteUpload({ workspaceId, params }) {
      const id = params.id!
      if (!(await removeUpload(store, workspaceId, id)))
        throw new ProblemError('not-found', 'This file is not here.')
      uploads.remove(id)
      return { id }
    },
    async uploadActivities({ workspaceId, params, body }) {
      const upload = await existing(workspaceId, params.id!)
      const mapping = Object.fromEntries(
        Object.entries(body.mapping).filter(([, value]) => value !== undefined),
      )
      const read = await readEvents([uploads.pathOf(upload)], { mapping, now: Date.now() })
      if (read.type === 'badFile')
        throw new ProblemError('bad-file', `${read.file}: ${read.reason}`)
      const log = createLog(read.columns)
      const activities = logSummary(log).activities.map(({ name, events, customers }) => ({
        name,
        events,
        customers,
      }))
      return { activities, guess: guessSuccess(log) }
    },
  }
}
