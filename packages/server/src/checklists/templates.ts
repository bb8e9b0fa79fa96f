import { methodChecklists } from '@desirepath/core'
import { listTemplates, saveTemplate, setTemplateDeleted, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { requireOwnIds } from './own-ids.ts'

type Templates =
  | 'listChecklistTemplates'
  | 'addChecklistTemplate'
  | 'changeChecklistTemplate'
  | 'removeChecklistTemplate'

/** The checklists to begin from. */
export function templateRoutes(store: Store): Pick<Handlers, Templates> {
  return {
    async listChecklistTemplates({ workspaceId }) {
      const own = await listTemplates(store, workspaceId)
      return {
        items: [
          ...methodChecklists.map((each) => ({ ...each, isOwn: false })),
          ...own.map((each) => ({ ...each, isOwn: true })),
        ],
      }
    },
    async addChecklistTemplate({ workspaceId, body }) {
      requireOwnIds(body.items)
      const id = newId()
      await saveTemplate(store, workspaceId, { ...body, id })
      return { id }
    },
    async changeChecklistTemplate({ workspaceId, params, body: { deleted, ...fields } }) {
      requireOwnIds(fields.items)
      const ref = { workspaceId, id: params.id! }
      if (deleted === false && !(await setTemplateDeleted(store, ref, false))) throw noSuch()
      const found = (await listTemplates(store, workspaceId)).find(({ id }) => id === ref.id)
      if (found === undefined) throw noSuch()
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      await saveTemplate(store, workspaceId, { ...found, ...Object.fromEntries(given) })
      return { id: ref.id }
    },
    async removeChecklistTemplate({ workspaceId, params }) {
      const ref = { workspaceId, id: params.id! }
      if (!(await setTemplateDeleted(store, ref, true))) throw noSuch()
      return { id: ref.id }
    },
  }
}

function noSuch(): ProblemError {
  return new ProblemError(
    'not-found',
    'There is no such checklist of your own; those of the method cannot be changed. Copy one first.',
  )
}
