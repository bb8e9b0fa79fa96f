import { type Journey, toBeOf } from '@desirepath/core'
import { findJourney, type Store } from '@desirepath/store'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'
import type { Maps } from '../records/maps.ts'
import { putJourney } from './put.ts'

// Loaded by the first who asks for them.
const load = () => import('@desirepath/templates')

/** Journeys that begin from a template or from another journey. */
export function beginningRoutes({
  store,
  live,
  maps,
}: {
  readonly store: Store
  readonly live: Live
  readonly maps: Maps
}): Pick<Handlers, 'listTemplates' | 'beginJourney' | 'duplicateJourney'> {
  const add = async (
    workspaceId: string,
    journey: Journey,
    datasetId: string | null = null,
  ): Promise<{ id: string }> => {
    maps.spreadLater(workspaceId, await putJourney(store, workspaceId, { journey, datasetId }), '')
    return { id: journey.id }
  }
  return {
    async listTemplates() {
      const { templates } = await load()
      return { items: templates.map((each) => ({ ...each, stages: [...each.stages] })) }
    },
    async beginJourney({ workspaceId, params, body }) {
      const { journeyFromTemplate } = await load()
      const title = body.title === undefined || body.title === '' ? {} : { title: body.title }
      const journey = journeyFromTemplate(params.id!, { id: newId(), ...title })
      if (journey === null) throw new ProblemError('not-found', 'There is no such template.')
      return add(workspaceId, journey)
    },
    async duplicateJourney({ workspaceId, params, body }) {
      const { journey } = await live.read({ workspaceId, journeyId: params.id! })
      const { title, kind = journey.kind } = body
      const id = newId()
      if (kind === 'to-be' && journey.kind !== 'to-be')
        return add(workspaceId, toBeOf(journey, { id, title }))
      const { threads: _, ...copied } = journey
      // A copy of what was measured leads to the same customers.
      const stored = await findJourney(store, workspaceId, journey.id)
      return add(workspaceId, { ...copied, id, title, kind }, stored?.datasetId)
    },
  }
}
