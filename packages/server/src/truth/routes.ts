import { gapsOf, lintJourney, mapUseOf, placeKey, placeTitle } from '@desirepath/core'
import type { Handlers } from '../http/operation.ts'
import type { Live } from '../live/live.ts'

/** The same check that stands beside a map, for whoever asks by the API. */
export function truthRoutes(live: Live): Pick<Handlers, 'checkJourney'> {
  return {
    async checkJourney({ workspaceId, params }) {
      const { journey } = await live.read({ workspaceId, journeyId: params.id! })
      const at = new Date().toISOString()
      const { level, says, requirements, grounds } = mapUseOf(journey, at)
      const left = new Map((journey.dismissals ?? []).map(({ id, ...why }) => [id, why]))
      return {
        at,
        use: {
          level,
          says,
          requirements: requirements.map((each) => ({ ...each, place: placeKey(each.place) })),
        },
        grounds,
        findings: lintJourney(journey, { now: at }).map((finding) => ({
          ...finding,
          place: placeKey(finding.place),
          dismissal: left.get(finding.id) ?? null,
        })),
        gaps: gapsOf(journey).map(({ stepId: _, ...gap }) => ({
          ...gap,
          place: placeKey(gap.place),
          where: placeTitle(journey, gap.place),
        })),
      }
    },
  }
}
