import { shareFigure } from '@desirepath/core'
import { type EventLog, journeysReaching } from '@desirepath/mining'
import { count, percent } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'
import { emotionDifference, journeyEmotions, successDifference } from './compare.ts'
import { lossOf } from './loss.ts'

const LEAST = 15
/** Below this share of a step's journeys a way back is noise; above the second it is how things are done. */
const SEEN = 0.02
const USUAL = 0.75

/** Steps that send people back, or that have to be done again, and what that costs them. */
export function loops(workings: Workings, facts: MapFacts): Candidate[] {
  return facts.titles.flatMap((title, step) => {
    const reaching = [...journeysReaching(workings.visits, step)]
    const back = backFrom(workings.visits, step)
    const again = repeatedAt(workings.steps, step)
    return [
      ...candidate(workings, facts, {
        step,
        reaching,
        hit: back.journeys,
        key: `back-${step}`,
        title: back.to === null ? '' : `“${title}” sends people back to “${facts.titles[back.to]}”`,
        phrase: 'have to go back from there',
      }),
      ...candidate(workings, facts, {
        step,
        reaching,
        hit: again,
        key: `again-${step}`,
        title: `“${title}” has to be done again`,
        phrase: 'do it more than once in a row',
      }),
    ]
  })
}

interface Found {
  readonly step: number
  readonly reaching: readonly number[]
  readonly hit: ReadonlySet<number>
  readonly key: string
  readonly title: string
  readonly phrase: string
}

function candidate(workings: Workings, facts: MapFacts, found: Found): Candidate[] {
  const { step, reaching, hit } = found
  const share = hit.size / Math.max(1, reaching.length)
  if (hit.size < LEAST || share < SEEN || share > USUAL) return []
  const others = reaching.filter((journey) => !hit.has(journey))
  const loss = lossOf({
    hit: hit.size,
    of: workings.log.journeys,
    success: successDifference(workings, hit, others),
    emotion: emotionDifference(workings, journeyEmotions(workings, 0), hit, others),
    succeed: facts.succeed,
  })
  if (loss === null) return []
  const reach = shareFigure(hit.size, reaching.length)
  const title = facts.titles[step]!
  return [
    {
      kind: 'loop',
      key: found.key,
      step,
      title: found.title,
      summary: `${count(hit.size)} of ${count(reaching.length)} who come to “${title}” (${percent(share)}) ${found.phrase}. ${loss.sentence}`,
      reach,
      journeys: [...hit].sort((a, b) => a - b),
      feedback: [],
      cost: loss.cost,
      weight: loss.weight,
      p: loss.p,
      evidence: [
        figureEvidence(
          'loop',
          `${percent(share)} of ${count(reaching.length)} ${found.phrase}`,
          reach,
        ),
      ],
    },
  ]
}

/** Journeys that go from the step straight to an earlier one, and where most of them go. */
function backFrom(visits: EventLog, step: number): { journeys: Set<number>; to: number | null } {
  const journeys = new Set<number>()
  const targets = new Map<number, number>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]! + 1; i < visits.offsets[journey + 1]!; i++) {
      const to = visits.activity[i]!
      if (visits.activity[i - 1] !== step || to >= step) continue
      journeys.add(journey)
      targets.set(to, (targets.get(to) ?? 0) + 1)
    }
  }
  const ranked = [...targets].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return { journeys, to: ranked[0]?.[0] ?? null }
}

function repeatedAt(steps: EventLog, step: number): Set<number> {
  const journeys = new Set<number>()
  for (let journey = 0; journey < steps.journeys; journey++) {
    for (let i = steps.offsets[journey]! + 1; i < steps.offsets[journey + 1]!; i++) {
      if (steps.activity[i] === step && steps.activity[i - 1] === step) journeys.add(journey)
    }
  }
  return journeys
}
