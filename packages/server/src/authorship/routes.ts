import { findJourney, listEdits, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'

/** Who has changed a thing of a journey, and what it said. */
export function authorshipRoutes(store: Store): Pick<Handlers, 'listEdits'> {
  return {
    async listEdits({ workspaceId, params, query: { entry, limit } }) {
      const ref = { workspaceId, journeyId: params.id! }
      if ((await findJourney(store, workspaceId, ref.journeyId)) === null)
        throw new ProblemError('not-found', 'There is no such journey.')
      const edits = await listEdits(store, ref, { entry, limit })
      return {
        items: edits.map(({ author, says, at }) => ({ author, says, at: at.toISOString() })),
      }
    },
  }
}
