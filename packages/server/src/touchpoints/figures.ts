import { contentId } from '@desirepath/core'
import type { TouchpointBinding, TouchpointFigures } from '@desirepath/discovery'
import type { Store } from '@desirepath/store'
import type { Logger } from 'pino'
import type { Ask } from '../drill-down/ask.ts'
import { allTouchpoints, bindingsOf } from './bound.ts'
import type { ReadLogs, SeenLog } from './logs.ts'

/** What was measured of touchpoints on one journey. */
interface LogFigures {
  readonly log: SeenLog
  readonly figures: readonly TouchpointFigures[]
}

/** Counts the touchpoints and channels of a workspace; journeys whose log takes longer are still `pending`. */
export type CountTouchpoints = (workspaceId: string) => Promise<{
  readonly counted: readonly LogFigures[]
  readonly pending: number
}>

interface Deps {
  readonly store: Store
  readonly ask: Ask
  readonly readLogs: ReadLogs
  readonly log: Logger
}

/** An answer waits so long for journeys that are being counted, in milliseconds. */
const PATIENCE = 1500

/** Counts one journey after the other, each anew only where its log or a binding has changed. */
export function createCounting({ store, ask, readLogs, log: logger }: Deps): CountTouchpoints {
  const known = new Map<
    string,
    { readonly key: string; figures: readonly TouchpointFigures[] | null }
  >()
  let queue: Promise<unknown> = Promise.resolve()
  const count = (workspaceId: string, log: SeenLog, bindings: readonly TouchpointBinding[]) => {
    const place = `${workspaceId}/${log.journeyId}`
    const key = contentId('key', log.basis, JSON.stringify(bindings))
    const before = known.get(place)
    if (before?.key === key) return before
    const entry: { readonly key: string; figures: readonly TouchpointFigures[] | null } = {
      key,
      figures: null,
    }
    known.set(place, entry)
    const question = { type: 'touchpoints', bindings } as const
    queue = queue.then(async () => {
      if (known.get(place) !== entry) return
      entry.figures = await ask({ workspaceId, id: log.journeyId, question }).then(
        (answer) => answer as readonly TouchpointFigures[],
        (error: unknown) => {
          logger.warn({ err: error, journeyId: log.journeyId }, 'touchpoints could not be counted')
          return []
        },
      )
    })
    return entry
  }
  return async (workspaceId) => {
    const bindings = bindingsOf(await allTouchpoints(store, workspaceId))
    if (bindings.length === 0) return { counted: [], pending: 0 }
    const logs = await readLogs(workspaceId)
    const entries = logs.map((log) => ({ log, entry: count(workspaceId, log, bindings) }))
    if (entries.some(({ entry }) => entry.figures === null)) await Promise.race([queue, patience()])
    const counted = entries.flatMap(({ log, entry: { figures } }) =>
      figures === null ? [] : [{ log, figures }],
    )
    return { counted, pending: entries.length - counted.length }
  }
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE))
}
