import { applyJourney, projectJourney } from '@desirepath/collab'
import { SUPPORT_LANE, withSupport } from '@desirepath/core'
import type { SupportCell } from '@desirepath/discovery'
import {
  findDiscovery,
  findJourney,
  listLogJourneys,
  type LiveRef,
  type Store,
} from '@desirepath/store'
import type { Logger } from 'pino'
import type { Ask } from '../drill-down/ask.ts'
import { type Looking, lookSoon } from '../jobs/look-soon.ts'
import { storedJourney } from '../journeys/stored.ts'
import type { Live } from '../live/live.ts'

interface Deps {
  readonly store: Store
  readonly ask: Ask
  readonly live: Live
  readonly log: Logger
}

/** What is written down piece by piece is looked at together. */
const PAUSE = 1500

/** Keeps the lanes of support saying what the tickets say, those of the library too. */
export function createSupportLanes(deps: Deps): Looking {
  let isClosed = false
  const looking = lookSoon({
    async look(workspaceId) {
      for (const { id: journeyId } of await listLogJourneys(deps.store, workspaceId)) {
        if (isClosed) return
        await renew(deps, { workspaceId, journeyId })
      }
    },
    delay: () => PAUSE,
    onError: (err) => deps.log.error({ err }, 'a lane of support could not be renewed'),
  })
  return {
    wake: looking.wake,
    async close() {
      isClosed = true
      await looking.close()
    },
  }
}

async function renew({ store, ask, live }: Deps, ref: LiveRef): Promise<void> {
  const stored = await findJourney(store, ref.workspaceId, ref.journeyId)
  // Most maps have no such lane, and to count tickets for them is work for nothing.
  if (stored?.document.includes(`"${SUPPORT_LANE}"`) !== true) return
  const { workspaceId, journeyId: id } = ref
  const found = (await ask({
    workspaceId,
    id,
    question: { type: 'supportLane' },
  })) as readonly SupportCell[]
  const last = await findDiscovery(store, ref)
  const earlier = last === null ? null : storedJourney(last.document)
  const { journey } = await live.read(ref)
  if (withSupport(journey, found, earlier) === journey) return
  await live.edit(ref, '', (doc) =>
    applyJourney(doc, withSupport(projectJourney(doc), found, earlier)),
  )
}
