import type { Store } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'

/** Where customers come from and what they seek. */
export function originRoutes(store: Store, ask: Ask): Pick<Handlers, 'origins'> {
  return {
    async origins({ workspaceId, params, query }) {
      const id = params.id!
      const { document } = await existingJourney(store, { workspaceId, journeyId: id })
      const said = storedJourney(document).brief.columns
      const columns = {
        source: query.source ?? said?.source ?? null,
        search: query.search ?? said?.search ?? null,
      }
      return (await ask({ workspaceId, id, question: { type: 'origins', columns } })) as never
    },
  }
}
