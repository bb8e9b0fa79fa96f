import { type Edge, hitsOf, type Step } from '@desirepath/core'
import { directlyFollows, type EventLog, startsAndEnds } from '@desirepath/mining'

/** An edge that fewer than this share of those who come to its step take is left off the map. */
const FAINT = 0.01

/**
 * How journeys move between steps, with starts and exits. `n` counts the journeys that make the move,
 * as its drill-down does; the share is `n` of the journeys that come to `from`, as reach and leave
 * are counted: who goes two ways counts on both.
 */
export function edgesOf(visits: EventLog, steps: readonly Step[], journeys: number): Edge[] {
  const { starts, ends } = startsAndEnds(visits)
  const at = (step: number) => steps[step]!
  const reached = steps.map(({ measured }) => Math.max(1, hitsOf(measured!.reach)))
  const between = directlyFollows(visits).map(({ from, to, journeys: n, medianSeconds }): Edge => ({
    from: at(from).id,
    to: at(to).id,
    share: n / reached[from]!,
    n,
    kind: to === from + 1 ? 'next' : to > from ? 'skip' : 'loop',
    medianSeconds,
  }))
  const first = starts.map(({ activity, count }): Edge => ({
    from: 'start',
    to: at(activity).id,
    share: count / journeys,
    n: count,
    kind: 'start',
    medianSeconds: null,
  }))
  const last = ends.map(({ activity, count }): Edge => ({
    from: at(activity).id,
    to: 'exit',
    share: count / reached[activity]!,
    n: count,
    kind: 'exit',
    medianSeconds: null,
  }))
  return [...first, ...between.filter(({ share }) => share >= FAINT), ...last]
}
