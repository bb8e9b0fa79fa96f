import { nameKey } from '@desirepath/core'
import { type NewTouchpoint, type SeenActivity } from './queries.ts'

/** A step of a log that no touchpoint is bound to. */
export interface Proposal extends NewTouchpoint {
  readonly activities: string[]
  readonly reach: SeenActivity['reach']
  readonly journeys: readonly string[]
}

/** Activities without a touchpoint, by the step they belong to; the most met first. */
export function proposalsOf(activities: readonly SeenActivity[]): Proposal[] {
  const unbound = activities.filter(({ touchpointIds }) => touchpointIds.length === 0)
  return [...Map.groupBy(unbound, ({ step }) => nameKey(step)).values()].map((own) => {
    const [first] = own
    return {
      title: first!.step,
      stage: first!.stage,
      channel: first!.channel ?? '',
      reach: first!.reach,
      activities: own.map(({ activity }) => activity),
      journeys: [...new Set(own.flatMap(({ journeys }) => journeys.map(({ title }) => title)))],
    }
  })
}

/** Touchpoints from lines: “name | stage | channel”. Names that are there, or come twice, are left out. */
export function touchpointsOf(
  text: string,
  known: readonly string[],
): { readonly touchpoints: NewTouchpoint[]; readonly known: number } {
  const names = new Set(known.map(nameKey))
  const touchpoints: NewTouchpoint[] = []
  let left = 0
  for (const line of text.split('\n')) {
    const [title = '', stage = '', channel = ''] = line
      .split(/[|\t]/)
      .map((part) => part.replace(/^\s*[-*•]\s+/, '').trim())
    if (title === '') continue
    if (names.has(nameKey(title))) left += 1
    else touchpoints.push({ title: title.slice(0, 300), stage: stage.slice(0, 200), channel })
    names.add(nameKey(title))
  }
  return { touchpoints, known: left }
}
