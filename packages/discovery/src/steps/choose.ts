import { type EventLog, logSummary } from '@desirepath/mining'

/** More steps than this do not read as one map. */
const MOST_STEPS = 16
/** An activity that fewer than this share of journeys meet is rare. */
const RARE = 0.02
/** So few activities are all shown, however rare. */
const FEW = 8

export interface ChosenStep {
  /** The activity that the step stands for, first, then those folded into it. */
  readonly activities: readonly string[]
}

export interface Folded {
  readonly activity: string
  readonly events: number
  /** Index of the step it went into, null where it is left out. */
  readonly into: number | null
}

/** The activities that become steps, and the rare ones folded into the neighbour they follow most. */
export function chooseSteps(
  log: EventLog,
  success: string | null,
): { steps: ChosenStep[]; folded: Folded[] } {
  const summary = logSummary(log)
  const ranked = [...summary.activities].sort(
    (a, b) => b.journeys - a.journeys || b.events - a.events,
  )
  const enough = (journeys: number) => journeys >= RARE * summary.journeys
  const chosen = ranked.filter(
    (each, i) => each.name === success || i < FEW || (i < MOST_STEPS && enough(each.journeys)),
  )
  const codes = new Map(chosen.map((each, step) => [log.activities.indexOf(each.name), step]))
  const rare = ranked.filter((each) => !chosen.includes(each))
  const folded = rare.map((each) => ({
    activity: each.name,
    events: each.events,
    into: usualNeighbour(log, log.activities.indexOf(each.name), codes),
  }))
  const steps = chosen.map((each, step) => ({
    activities: [
      each.name,
      ...folded.filter(({ into }) => into === step).map(({ activity }) => activity),
    ],
  }))
  return { steps, folded }
}

/** The chosen step that stands most often right before the activity, or else right after it. */
function usualNeighbour(
  log: EventLog,
  activity: number,
  steps: ReadonlyMap<number, number>,
): number | null {
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const add = (counts: Map<number, number>, step: number | undefined) => {
    if (step !== undefined) counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = log.offsets[journey]!
    const end = log.offsets[journey + 1]!
    for (let i = start; i < end; i++) {
      if (log.activity[i] !== activity) continue
      if (i > start) add(before, steps.get(log.activity[i - 1]!))
      if (i + 1 < end) add(after, steps.get(log.activity[i + 1]!))
    }
  }
  const counts = before.size > 0 ? before : after
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked[0]?.[0] ?? null
}
