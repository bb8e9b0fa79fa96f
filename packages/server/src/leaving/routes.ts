import type { Store } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'
import { whoseFigures } from '../segments/said.ts'

/** Why customers leave. */
export function reasonRoutes(store: Store, ask: Ask): Pick<Handlers, 'reasons'> {
  return {
    async reasons({ workspaceId, params, query: { of, column = '', persona } }) {
      const id = params.id!
      const { document } = await existingJourney(store, { workspaceId, journeyId: id })
      const said = storedJourney(document).brief.columns?.reason ?? null
      const whose =
        persona === undefined ? null : await whoseFigures(store, { workspaceId, id: persona })
      const asked = of === undefined ? said : { of, column }
      const question = { type: 'reasons', column: asked, whose } as const
      return (await ask({ workspaceId, id, question })) as never
    },
  }
}
