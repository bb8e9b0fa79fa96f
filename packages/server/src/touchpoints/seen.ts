import { nameKey } from '@desirepath/core'
import type { Contract } from '@desirepath/contract'
import { titlesOf } from '@desirepath/discovery'
import type { z } from 'zod'
import { boundTo } from './bound.ts'
import type { SeenLog } from './logs.ts'

type Seen = z.output<Contract['seenActivities']['output']>

/** The activities of all logs, the most met first, and the touchpoints bound to each. */
export function seenActivities(
  logs: readonly SeenLog[],
  touchpoints: Parameters<typeof boundTo>[0],
): Seen['activities'] {
  const bound = boundTo(touchpoints)
  const found = new Map<string, Seen['activities'][number]>()
  for (const { journeyId, title, steps, ofNoStep } of logs) {
    const all = [...steps.flatMap(({ activities }) => activities), ...ofNoStep]
    const titled = titlesOf(all)
    for (const step of [...steps, ...ofNoStep.map((name) => asStep(name, titled(name)))]) {
      for (const activity of step.activities) {
        const before = found.get(nameKey(activity))
        const isMore = (step.reach?.value ?? 0) > (before?.reach?.value ?? -1)
        const { title: name, stage, channel, reach } = step
        const place = { step: name, stage, channel, reach }
        const journeys = [...(before?.journeys ?? []), { journeyId, title }]
        const touchpointIds = [...(bound.get(nameKey(activity)) ?? [])]
        found.set(nameKey(activity), {
          ...(before !== undefined && !isMore ? before : { activity, ...place }),
          journeys,
          touchpointIds,
        })
      }
    }
  }
  return [...found.values()].toSorted((a, b) => (b.reach?.value ?? 0) - (a.reach?.value ?? 0))
}

/** What is too rare for a step may be a touchpoint all the same. */
function asStep(activity: string, title: string) {
  return { title, stage: '', activities: [activity], channel: null, reach: null }
}

/** The channels of all logs, the most used first. */
export function seenChannels(logs: readonly SeenLog[]): Seen['channels'] {
  const found = new Map<string, Seen['channels'][number]>()
  for (const { journeyId, title, steps } of logs) {
    for (const { name, share } of steps.flatMap(({ channels }) => channels)) {
      const before = found.get(nameKey(name))
      const journeys = before?.journeys ?? []
      const isKnown = journeys.some((each) => each.journeyId === journeyId)
      found.set(nameKey(name), {
        name: before?.name ?? name,
        share: Math.max(share, before?.share ?? 0),
        journeys: isKnown ? journeys : [...journeys, { journeyId, title }],
      })
    }
  }
  return [...found.values()].toSorted((a, b) => b.share - a.share)
}
