import { shareFigure, formatCount, formatShare } from '@desirepath/core'
import type { EventLog } from '@desirepath/mining'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'
import { countSides, HIT, journeysHit, OTHER, type Outcomes, outcomesAfter } from './compare.ts'
import { lossOf } from './loss.ts'

const LEAST = 15
/** Below this share of a step's journeys a way back is noise. */
const SEEN = 0.02
/** From this share on the way back is what the step is for, e.g. “Payment failed”. */
const ALWAYS = 0.75
/** A difference below this is nothing that anybody would notice. */
const POINTS = 0.05

interface Loop {
  readonly step: number
  readonly key: string
  readonly family: string
  /** Per journey: hit, other, or neither. */
  readonly sides: Uint8Array
  readonly title: string
  readonly remedy: string
  /** What those hit have to do, after “of … ”. */
  readonly phrase: string
}

/** Steps that send people back, or that have to be done again, and what that costs them. */
export function loops(workings: Workings, facts: MapFacts): Candidate[] {
  return facts.titles.flatMap((_, step) => {
    const found = [wayBack(workings.visits, facts, step), again(workings, facts, step)]
    const outcomes = outcomesAfter(workings, step)
    return found.flatMap((loop) => (loop && candidate(workings, facts, { loop, outcomes })) ?? [])
  })
}

function candidate(
  workings: Workings,
  facts: MapFacts,
  { loop, outcomes }: { readonly loop: Loop; readonly outcomes: Outcomes },
): Candidate | null {
  const { step, sides } = loop
  const journeys = journeysHit(sides)
  const compared = countSides(sides, OTHER) + journeys.length
  if (journeys.length < LEAST || journeys.length < SEEN * compared) return null
  const loss = lossOf(workings, facts, { outcomes, sides, points: POINTS })
  if (loss === null) return null
  const reach = shareFigure(journeys.length, compared)
  const lead = `${formatCount(journeys.length)} of ${formatCount(compared)} (${formatShare(reach.value ?? 0)}) ${loop.phrase}`
  return {
    kind: 'loop',
    key: loop.key,
    family: loop.family,
    step,
    title: loop.title,
    summary: `${lead}. ${loss.sentence}`,
    remedy: loop.remedy,
    gain: loss.gain,
    reach,
    journeys,
    feedback: [],
    cost: loss.cost,
    p: loss.p,
    evidence: [figureEvidence('loop', `${lead}.`, reach), loss.evidence],
  }
}

/**
 * Journeys that go from the step straight to an earlier one where they have been before, against
 * those that come to the step and do not; where the step always sends back, against those that never
 * meet it.
 */
function wayBack(visits: EventLog, facts: MapFacts, step: number): Loop | null {
  const sides = new Uint8Array(visits.journeys)
  const targets = new Float64Array(visits.activities.length)
  let reached = 0
  let back = 0
  forVisits(visits, step, ({ journey, next, known }) => {
    if (sides[journey] === 0) reached++
    if (known && next < step) {
      targets[next]!++
      if (sides[journey] !== HIT) back++
      sides[journey] = HIT
    } else if (sides[journey] === 0) sides[journey] = OTHER
  })
  if (back === 0) return null
  const to = targets.indexOf(Math.max(...targets))
  const [here, there] = [facts.titles[step]!, facts.titles[to]!]
  if (back > ALWAYS * reached) {
    sides.forEach((side, journey) => {
      if (side === OTHER) sides[journey] = HIT
    })
    forVisits(visits, to, ({ journey }) => {
      if (sides[journey] === 0) sides[journey] = OTHER
    })
  }
  return {
    step,
    key: `back-${step}`,
    family: `back-to-${to}`,
    sides,
    title: `“${here}” sends people back to “${there}”`,
    remedy: `Let people get past “${here}” without going back to “${there}”`,
    phrase:
      back > ALWAYS * reached
        ? `who come to “${there}” meet “${here}” and have to go back`
        : `who come to “${here}” have to go back from there, mostly to “${there}”`,
  }
}

/** Journeys in which the very same activity of a step is done twice in a row. */
function again({ log, steps }: Workings, facts: MapFacts, step: number): Loop | null {
  const sides = new Uint8Array(steps.journeys)
  forVisits(steps, step, ({ journey }) => (sides[journey] = OTHER))
  const names = new Set(facts.activities[step])
  const own = log.activities.map((name) => names.has(name))
  for (let journey = 0; journey < log.journeys; journey++) {
    for (let i = log.offsets[journey]! + 1; i < log.offsets[journey + 1]!; i++) {
      const code = log.activity[i]!
      // At the very same time it is one event that was written twice.
      const twice = log.activity[i - 1] === code && log.time[i]! > log.time[i - 1]!
      if (own[code] && twice) sides[journey] = HIT
    }
  }
  const title = facts.titles[step]!
  return {
    step,
    key: `again-${step}`,
    family: `again-${step}`,
    sides,
    title: `“${title}” has to be done again`,
    remedy: `Make “${title}” work the first time`,
    phrase: `who come to “${title}” do it again at once`,
  }
}

interface Visit {
  readonly journey: number
  /** The step that is visited next, −1 for none. */
  readonly next: number
  /** Whether the journey has been at the next step before. */
  readonly known: boolean
}

function forVisits(visits: EventLog, step: number, each: (visit: Visit) => void): void {
  const seen = new Int32Array(visits.activities.length).fill(-1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = visits.offsets[journey + 1]!
    for (let i = visits.offsets[journey]!; i < end; i++) {
      seen[visits.activity[i]!] = journey
      if (visits.activity[i] !== step) continue
      const next = i + 1 < end ? visits.activity[i + 1]! : -1
      each({ journey, next, known: next >= 0 && seen[next] === journey })
    }
  }
}
