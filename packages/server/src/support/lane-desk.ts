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
import { storedJourney } from '../journeys/stored.ts'
import type { Live } from '../live/live.ts'

/** Keeps the lanes of support saying what the tickets say, those of the library too. */
export interface SupportLanes {
  /** Tickets may have come, changed or gone. */
  wake(workspaceId: string): void
  close(): Promise<void>
}

interface Deps {
  readonly store: Store
  readonly ask: Ask
  readonly live: Live
  readonly log: Logger
}

/** What is written down piece by piece is looked at together. */
const PAUSE = 1500

export function createSupportLanes(deps: Deps): SupportLanes {
  const waiting = new Map<string, NodeJS.Timeout>()
  let isClosed = false
  let turn: Promise<void> = Promise.resolve()
  const look = async (workspaceId: string) => {
    for (const { id: journeyId } of await listLogJourneys(deps.store, workspaceId)) {
      if (isClosed) return
      await renew(deps, { workspaceId, journeyId })
    }
  }
  return {
    wake(workspaceId) {
      if (waiting.has(workspaceId) || isClosed) return
      const timer = setTimeout(() => {
        waiting.delete(workspaceId)
        turn = turn
          .then(() => look(workspaceId))
          .catch((err: unknown) =>
            deps.log.error({ err }, 'a lane of support could not be renewed'),
          )
      }, PAUSE)
      timer.unref()
      waiting.set(workspaceId, timer)
    },
    async close() {
      isClosed = true
      for (const timer of waiting.values()) clearTimeout(timer)
      await turn
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
