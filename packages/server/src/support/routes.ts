import { applyJourney, projectJourney } from '@desirepath/collab'
import { SUPPORT_LANE, withSupportLane } from '@desirepath/core'
import type { SupportCell } from '@desirepath/discovery'
import type { Ask } from '../drill-down/ask.ts'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'

/** How the support handled the tickets of a journey. */
export function supportRoutes({
  ask,
  live,
}: {
  readonly ask: Ask
  readonly live: Live
}): Pick<Handlers, 'support' | 'showSupport'> {
  return {
    async support({ workspaceId, params }) {
      return (await ask({ workspaceId, id: params.id!, question: { type: 'support' } })) as never
    },
    async showSupport({ workspaceId, member, params }) {
      const id = params.id!
      const found = (await ask({
        workspaceId,
        id,
        question: { type: 'supportLane' },
      })) as readonly SupportCell[]
      if (found.length === 0)
        throw new ProblemError(
          'invalid-input',
          'No step has enough tickets yet that say how they were handled.',
        )
      await live.edit({ workspaceId, journeyId: id }, member.name, (doc) =>
        applyJourney(doc, withSupportLane(projectJourney(doc), found)),
      )
      return { laneId: SUPPORT_LANE }
    },
  }
}
