import { nameKey } from '../wording/name-key.ts'
import { hitsOf } from '../statistics/figures.ts'
import type { Journey, JourneyRecord } from './journey.ts'

/**
 * How many journeys of a map's log meet a touchpoint, by the step that meets it most, or by events too rare
 * for a step; null where the map has no log, or nothing says which activities are the touchpoint.
 */
export function seenAtTouchpoint(
  { discovery, steps = [] }: Pick<Journey, 'discovery'> & Partial<Pick<Journey, 'steps'>>,
  { type, bound = [] }: Pick<JourneyRecord, 'type' | 'bound'>,
): number | null {
  if (type !== 'touchpoint' || discovery === null || bound.length === 0) return null
  const own = new Set(bound.map(nameKey))
  const has = (activity: string) => own.has(nameKey(activity))
  const came = steps
    .filter(({ activities }) => activities.some(has))
    .map(({ measured }) => (measured === null ? 0 : hitsOf(measured.reach)))
  const rare = discovery.folded.filter(({ activity }) => has(activity))
  return Math.max(0, ...came, ...rare.map(({ events }) => Math.min(events, discovery.journeys)))
}

/** Whether an activity is known as a touchpoint, though no step may count it. */
export function isTouchpointBy(
  activity: string,
  { type, bound = [] }: Pick<JourneyRecord, 'type' | 'bound'>,
): boolean {
  return type === 'touchpoint' && bound.some((name) => nameKey(name) === nameKey(activity))
}
