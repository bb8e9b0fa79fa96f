import { applyJourney, projectJourney } from '@desirepath/collab'
import { withLaneCopied } from '@desirepath/core'
import type { Handlers } from '../http/operation.ts'
import { ProblemError } from '../http/problem.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'

/** Lanes that go from one journey to another. */
export function laneRoutes(live: Live): Pick<Handlers, 'copyLane'> {
  return {
    async copyLane({ workspaceId, member, params, body: { from, laneId } }) {
      const source = await live.read({ workspaceId, journeyId: from })
      const ref = { workspaceId, journeyId: params.id! }
      return live.edit(ref, member.name, (doc) => {
        const copied = withLaneCopied(projectJourney(doc), source.journey, { laneId, newId })
        if (copied === null) throw new ProblemError('not-found', 'There is no such lane to copy.')
        applyJourney(doc, copied.journey)
        return { id: copied.laneId, left: copied.left }
      })
    },
  }
}
