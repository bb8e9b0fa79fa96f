import type { Edge } from '@desirepath/core'
import { directlyFollows, type EventLog, startsAndEnds } from '@desirepath/mining'

/** An edge that fewer than this share of what leaves its step take is left off the map. */
const FAINT = 0.01

/**
 * How journeys move between steps, with starts and exits. Shares are of all moves out of `from`;
 * `n` counts the journeys that make the move, as its drill-down does.
 */
export function edgesOf(visits: EventLog, stepIds: readonly string[], journeys: number): Edge[] {
  const pairs = directlyFollows(visits)
  const { starts, ends } = startsAndEnds(visits)
  const leaving = new Float64Array(stepIds.length)
  for (const { from, count } of pairs) leaving[from]! += count
  for (const { activity, count } of ends) leaving[activity]! += count
  const between = pairs.map(({ from, to, count, journeys: own, medianSeconds }): Edge => {
    const kind = to === from + 1 ? 'next' : to > from ? 'skip' : 'loop'
    return {
      from: stepIds[from]!,
      to: stepIds[to]!,
      share: count / leaving[from]!,
      n: own,
      kind,
      medianSeconds,
    }
  })
  const first = starts.map(({ activity, count }): Edge => ({
    from: 'start',
    to: stepIds[activity]!,
    share: count / journeys,
    n: count,
    kind: 'start',
    medianSeconds: null,
  }))
  const last = ends.map(({ activity, count }): Edge => ({
    from: stepIds[activity]!,
    to: 'exit',
    share: count / leaving[activity]!,
    n: count,
    kind: 'exit',
    medianSeconds: null,
  }))
  return [...first, ...between.filter(({ share }) => share >= FAINT), ...last]
}
