import { changeRejected, findDiscovery, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'

/** What new data say of a journey, and which of it people did not want. */
export function rediscoveryRoutes(
  store: Store,
): Pick<Handlers, 'readRediscovery' | 'rejectProposals'> {
  return {
    async readRediscovery({ workspaceId, params }) {
      const ref = { workspaceId, journeyId: params.id! }
      await existingJourney(store, ref)
      const found = await findDiscovery(store, ref)
      if (found === null || found.renewedAt === null) return { found: null }
      return {
        found: {
          at: found.renewedAt.toISOString(),
          earlier: found.earlier === null ? null : storedJourney(found.earlier),
          next: storedJourney(found.document),
          rejected: [...found.rejected],
        },
      }
    },
    async rejectProposals({ workspaceId, params, body: { reject, restore } }) {
      const ref = { workspaceId, journeyId: params.id! }
      await existingJourney(store, ref)
      let rejected: readonly string[] = []
      const isThere = await changeRejected(store, ref, (before) => {
        rejected = [...new Set([...before, ...reject])].filter((key) => !restore.includes(key))
        return rejected
      })
      if (!isThere) throw new ProblemError('not-found', 'Nothing was proposed for this journey.')
      return { rejected: [...rejected] }
    },
  }
}
