import { atlasOf, withAnswers } from '@desirepath/core'
import {
  listAllJourneys,
  listChangedSteps,
  listLinks,
  listStandings,
  type Store,
} from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { presentListing } from '../journeys/listing.ts'
import { graphAround, graphOfAll } from './graph.ts'

/** The workspace from above: how journeys hold each other, and what leads to what. */
export function atlasRoutes(store: Store): Pick<Handlers, 'atlas' | 'graph'> {
  return {
    async atlas({ workspaceId }) {
      const journeys = (await listAllJourneys(store, workspaceId)).map(presentListing)
      const standings = await Promise.all([
        listStandings(store, workspaceId),
        listChangedSteps(store, workspaceId),
      ])
      const answered = withAnswers(standings.flat(), await listLinks(store, workspaceId))
      return { journeys, roots: [...atlasOf(journeys, answered)] }
    },
    async graph({ workspaceId, query: { focus } }) {
      const journeys = (await listAllJourneys(store, workspaceId)).map(presentListing)
      return focus === undefined
        ? graphOfAll({ store, workspaceId, journeys })
        : graphAround({ store, workspaceId, journeys }, focus)
    },
  }
}
