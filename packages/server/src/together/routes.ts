import type { Handlers } from '../http/operation.ts'
import type { Live } from '../live/live.ts'
import { shownName } from '../session/shown-name.ts'

/** What everybody who has a journey open is told at once. */
export function togetherRoutes(live: Live): Pick<Handlers, 'gather'> {
  return {
    async gather({ workspaceId, member, params, body }) {
      const ref = { workspaceId, journeyId: params.id! }
      await live.read(ref)
      const screens = live.tell(ref, { type: 'gather', by: shownName(member), ...body })
      return { told: Math.max(0, screens - 1) }
    },
  }
}
