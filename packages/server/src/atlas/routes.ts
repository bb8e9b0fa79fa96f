import { atlasOf } from '@desirepath/core'
import { listAllJourneys, listStandings, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { presentListing } from '../journeys/listing.ts'
import { graphAround, graphOfAll } from './graph.ts'

/** The workspace from above: how journeys hold each other, and what leads to what. */
export function atlasRoutes(store: Store): Pick<Handlers, 'atlas' | 'graph'> {
  return {
    async atlas({ workspaceId }) {
      const journeys = (await listAllJourneys(store, workspaceId)).map(presentListing)
      return { journeys, roots: [...atlasOf(journeys, await listStandings(store, workspaceId))] }
    },
    async graph({ workspaceId, query: { focus } }) {
      const journeys = (await listAllJourneys(store, workspaceId)).map(presentListing)
      return focus === undefined
        ? graphOfAll({ store, workspaceId, journeys })
        : graphAround({ store, workspaceId, journeys }, focus)
    },
  }
}
