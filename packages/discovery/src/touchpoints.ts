import { type Figure, meanFigure, nameKey, seededRandom, shareFigure } from '@desirepath/core'
import { chainCounts, relabel, removal } from '@desirepath/mining'
import type { DrillDown } from './drill-down.ts'
import { outcomeLog } from './outcome-log.ts'
import type { Workings } from './workings.ts'

/** Activities of the log, and places named in feedback, that are one touchpoint. */
export interface TouchpointBinding {
  readonly id: string
  readonly activities: readonly string[]
}

/** What of a touchpoint was measured on one journey. */
export interface TouchpointFigures {
  readonly id: string
  /** Share of the journeys that meet it. */
  readonly reach: Figure
  /** Share of the successes lost if everyone who meets it left instead; null where nothing means success. */
  readonly effect: Figure | null
  /** Mean feeling of the feedback about it, −2…+2. */
  readonly feeling: Figure
  readonly feedback: number
}

/** The figures of touchpoints on the journey of a drill-down. */
export function touchpointFigures(
  drill: DrillDown,
  bindings: readonly TouchpointBinding[],
): TouchpointFigures[] {
  const { workings } = drill
  return bindings.map(({ id, activities }) => {
    const { journeys, feedback } = metAt(workings, { activities, steps: drill.journey.steps })
    const said = feedback.flatMap((i) => workings.feedback[i]!.emotion?.value ?? [])
    return {
      id,
      reach: shareFigure(journeys.length, workings.log.journeys),
      effect: effectOf(drill, activities),
      feeling: meanFigure(said),
      feedback: feedback.length,
    }
  })
}

/**
 * The journeys that meet a touchpoint, and the feedback about it: that which names it, and that which
 * was placed at a step all of whose activities belong to it.
 */
export function metAt(
  { log, feedback }: Workings,
  { activities, steps }: { activities: readonly string[]; steps: readonly StepActivities[] },
): { readonly journeys: number[]; readonly feedback: number[] } {
  const own = new Set(activities.map(nameKey))
  const isOwn = log.activities.map((name) => own.has(nameKey(name)))
  const journeys: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    let at = log.offsets[journey]!
    while (at < end && !isOwn[log.activity[at]!]) at++
    if (at < end) journeys.push(journey)
  }
  const whole = steps.map(
    ({ activities: names }) => names.length > 0 && names.every((name) => own.has(nameKey(name))),
  )
  return {
    journeys,
    feedback: feedback.flatMap(({ item, step }, i) => {
      const named = item.touchpoint === null || item.touchpoint === '' ? null : item.touchpoint
      const isAbout = named === null ? step !== null && whole[step] : own.has(nameKey(named))
      return isAbout === true ? [i] : []
    }),
  }
}

interface StepActivities {
  readonly activities: readonly string[]
}

function effectOf({ journey, workings }: DrillDown, activities: readonly string[]): Figure | null {
  const { log, successTime } = workings
  const own = new Set(activities.map(nameKey))
  const stepOf = new Map(
    journey.steps.flatMap((step, i) => step.activities.map((name) => [name, i] as const)),
  )
  const touchpoint = journey.steps.length
  const codes = Int32Array.from(log.activities, (name) =>
    own.has(nameKey(name)) ? touchpoint : (stepOf.get(name) ?? -1),
  )
  const names = [...journey.steps.map(({ id }) => id), 'touchpoint']
  const visits = relabel(log, { codes, names, collapseRepeats: true })
  const outcome = outcomeLog({ visits, successTime })
  if (outcome === null) return null
  const counts = chainCounts(outcome, { success: outcome.activities.length - 1 })
  const random = seededRandom(journey.discovery?.parameters.seed ?? 1)
  const found = removal(counts, { step: touchpoint, random })
  if (found !== null) return found
  const n = counts.journeys - counts.exits.reduce((sum, each) => sum + each, 0)
  return shareFigure(0, n)
}
