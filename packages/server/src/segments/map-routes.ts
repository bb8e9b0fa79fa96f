import type { Store } from '@desirepath/store'
import { ruledPersonas } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'
import { existingJourney } from '../journeys/existing.ts'
import { whoseFigures } from './said.ts'

/** A map as some of its customers walk it. */
export function mapSegmentRoutes(
  store: Store,
  ask: Ask,
): Pick<Handlers, 'segmentRules' | 'segmentFigures'> {
  return {
    async segmentRules({ workspaceId, params }) {
      const journeyId = params.id!
      const { datasetId } = await existingJourney(store, { workspaceId, journeyId })
      // Without events there is nobody for whom a rule could hold.
      const ruled = datasetId === null ? [] : await ruledPersonas(store, workspaceId)
      const items = ruled
        .filter(({ segment }) => segment.rule.rules.length > 0)
        .map(({ id, title, segment, journeyTitle }) => ({
          personaId: id,
          title,
          journeyId: segment.journeyId,
          journeyTitle,
        }))
      // Rules made for this map come first.
      const isOwn = (each: { readonly journeyId: string }) => Number(each.journeyId === journeyId)
      return { items: items.toSorted((a, b) => isOwn(b) - isOwn(a)) }
    },
    async segmentFigures({ workspaceId, params, query }) {
      const of = (id: string) => whoseFigures(store, { workspaceId, id })
      const whose = await of(params.persona!)
      const against = query.against === undefined ? null : await of(query.against)
      const question = { type: 'segment', whose, against } as const
      const figures = await ask({ workspaceId, id: params.id!, question })
      return { ...(figures as object), isByRule: 'rule' in whose } as never
    },
  }
}
