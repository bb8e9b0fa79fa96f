import { listEdits, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { existingJourney } from '../journeys/existing.ts'

/** Who has changed a thing of a journey, and what it said. */
export function authorshipRoutes(store: Store): Pick<Handlers, 'listEdits'> {
  return {
    async listEdits({ workspaceId, params, query: { entry, limit } }) {
      const ref = { workspaceId, journeyId: params.id! }
      await existingJourney(store, ref)
      const edits = await listEdits(store, ref, { entry, limit })
      return {
        items: edits.map(({ author, says, at }) => ({ author, says, at: at.toISOString() })),
      }
    },
  }
}
