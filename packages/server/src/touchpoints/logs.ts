import type { Figure, Journey, Step } from '@desirepath/core'
import { findJourney, listLogJourneys, type Store } from '@desirepath/store'
import { storedJourney } from '../journeys/stored.ts'

/** What the journey of an event log says of its steps. */
export interface SeenLog {
  readonly journeyId: string
  readonly title: string
  /** Of the oldest event, and of the newest. */
  readonly since: string | null
  readonly asOf: string | null
  readonly steps: readonly SeenStep[]
  /** The activities that belong to no step: too rare to be one. */
  readonly ofNoStep: readonly string[]
  /** What figures rest on: they are counted anew only where it changes. */
  readonly basis: string
}

interface SeenStep {
  readonly title: string
  readonly stage: string
  readonly activities: readonly string[]
  readonly channel: string | null
  readonly channels: Step['channels']
  readonly reach: Figure | null
  /** 0…1 along the journey. */
  readonly at: number
}

/** The logs of a workspace. */
export type ReadLogs = (workspaceId: string) => Promise<readonly SeenLog[]>

/** Reads a journey only where it was changed since it was read last. */
export function createLogs(store: Store): ReadLogs {
  const known = new Map<string, { readonly changed: number; readonly log: SeenLog }>()
  return async (workspaceId) => {
    const logs: SeenLog[] = []
    for (const { id, updatedAt } of await listLogJourneys(store, workspaceId)) {
      const key = `${workspaceId}/${id}`
      const changed = updatedAt.getTime()
      if (known.get(key)?.changed !== changed) {
        const found = await findJourney(store, workspaceId, id)
        if (found === null) continue
        known.set(key, { changed, log: seenLog(storedJourney(found.document)) })
      }
      logs.push(known.get(key)!.log)
    }
    return logs
  }
}

function seenLog({ id, title, stages, steps, discovery }: Journey): SeenLog {
  const stageOf = new Map(stages.map((stage) => [stage.id, stage.title]))
  const last = Math.max(1, steps.length - 1)
  return {
    journeyId: id,
    title,
    since: discovery?.from ?? null,
    asOf: discovery?.asOf ?? null,
    steps: steps.map((step, i) => ({
      title: step.title,
      stage: stageOf.get(step.stageId) ?? '',
      activities: step.activities,
      channel: step.channel,
      channels: step.channels,
      reach: step.measured?.reach ?? null,
      at: i / last,
    })),
    ofNoStep: (discovery?.folded ?? []).flatMap(({ activity, into }) =>
      into === null ? activity : [],
    ),
    basis: JSON.stringify([
      id,
      steps.map((step) => [step.title, step.activities]),
      discovery?.asOf,
      discovery?.success,
      discovery?.parameters,
    ]),
  }
}
