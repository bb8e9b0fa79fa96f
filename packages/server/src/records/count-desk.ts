import { hitsOf, type RecordType } from '@desirepath/core'
import type { CustomerFigures, TouchpointFigures } from '@desirepath/discovery'
import {
  boundKey,
  keepRecordCount,
  type RecordCount,
  recordsState,
  ruledPersonas,
  ruleKey,
  type Store,
} from '@desirepath/store'
import type { Logger } from 'pino'
import type { Ask } from '../drill-down/ask.ts'
import { ProblemError } from '../http/problem.ts'
import { type Looking, lookSoon, withPause } from '../jobs/look-soon.ts'
import { allTouchpoints } from '../touchpoints/bound.ts'
import type { CountTouchpoints } from '../touchpoints/figures.ts'
import type { ReadLogs, SeenLog } from '../touchpoints/logs.ts'
import type { Maps } from './maps.ts'

/** Counts, beside whatever else happens, for how many customers personas and touchpoints stand. */
export interface CountDesk extends Looking {
  /** Whether something has changed since it last counted. */
  isBehind(workspaceId: string): Promise<boolean>
  /** Keeps what was counted of a persona, and tells its maps where that is new. */
  note(workspaceId: string, counted: Counted): Promise<void>
}

interface Counted {
  readonly id: string
  /** What of it was counted. */
  readonly key: string
  readonly count: RecordCount
}

interface Deps {
  readonly store: Store
  readonly ask: Ask
  readonly readLogs: ReadLogs
  readonly count: CountTouchpoints
  readonly maps: Pick<Maps, 'spreadLater'>
  readonly log: Logger
}

/** So long nothing is looked for after a look. */
const PAUSE = 2000

export function createCountDesk(deps: Deps): CountDesk {
  const { store, maps, log } = deps
  const states = new Map<string, string>()
  let isClosed = false
  const note: CountDesk['note'] = async (workspaceId, { id, ...counted }) => {
    if (await keepRecordCount(store, { workspaceId, id }, counted))
      maps.spreadLater(workspaceId, [id], '')
  }
  const look = async (workspaceId: string) => {
    const state = await recordsState(store, workspaceId)
    if (isClosed || states.get(workspaceId) === state) return
    for await (const counted of countAll(deps, workspaceId)) {
      if (isClosed) return
      await note(workspaceId, counted)
    }
    states.set(workspaceId, state)
  }
  const looking = lookSoon({
    look,
    delay: withPause(PAUSE),
    onError: (err) => log.error({ err }, 'records could not be counted'),
  })
  return {
    wake: looking.wake,
    async isBehind(workspaceId) {
      return states.get(workspaceId) !== (await recordsState(store, workspaceId))
    },
    note,
    async close() {
      isClosed = true
      await looking.close()
    },
  }
}

async function* countAll(deps: Deps, workspaceId: string): AsyncGenerator<Counted> {
  const logs = await deps.readLogs(workspaceId)
  if (logs.length === 0) return
  yield* countPersonas(deps, workspaceId, logs)
  yield* countTouchpoints(deps, workspaceId)
}

/** One after the other: each may go through a whole log. */
async function* countPersonas(
  { store, ask }: Deps,
  workspaceId: string,
  logs: readonly SeenLog[],
): AsyncGenerator<Counted> {
  for (const { id, segment } of await ruledPersonas(store, workspaceId)) {
    const { journeyId, rule } = segment
    const log = logs.find((each) => each.journeyId === journeyId)
    if (log === undefined) continue
    const question = { type: 'customerCount', rule } as const
    const answer = await ask({ workspaceId, id: journeyId, question }).catch(unlessGone)
    if (answer === null) continue
    const { customers, share } = answer as Pick<CustomerFigures, 'customers' | 'share'>
    const count = { counted: customers, total: share.n, asOf: log.asOf }
    yield { id, key: ruleKey(segment), count }
  }
}

/** A journey may be deleted while it is counted. */
function unlessGone(error: unknown): null {
  if (error instanceof ProblemError) return null
  throw error
}

/** On the journey where most meet it: others may be of the same customers. */
async function* countTouchpoints(
  { store, count }: Deps,
  workspaceId: string,
): AsyncGenerator<Counted> {
  let found = await count(workspaceId)
  while (found.pending > 0) found = await count(workspaceId)
  const most = new Map<string, RecordCount>()
  for (const { log, figures } of found.counted)
    for (const { id, reach } of figures) {
      const own = countOf(reach, log.asOf)
      if (own.total > 0 && own.counted >= (most.get(id)?.counted ?? 0)) most.set(id, own)
    }
  for (const { id, body } of await allTouchpoints(store, workspaceId)) {
    const [key, own] = [boundKey(body.activities), most.get(id)]
    if (key !== null && own !== undefined) yield { id, key, count: own }
  }
}

function countOf(reach: TouchpointFigures['reach'], asOf: string | null): RecordCount {
  return { counted: hitsOf(reach), total: reach.n, asOf }
}

/** Only of these anything is counted; of a channel, by its touchpoints. */
export function isCounted(type: RecordType): boolean {
  return type === 'persona' || type === 'touchpoint' || type === 'channel'
}
