import { sampleOf, shareFigure, welch, wilson } from '@desirepath/core'
import { journeysReaching } from '@desirepath/mining'
import { count, percent } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, EMOTION_SPAN, figureEvidence, type MapFacts } from './candidate.ts'

const LEAST = 10
/** A difference of feeling below this is nothing that people would notice. */
const NOTICEABLE = 0.3
/** At or below this emotion someone is dissatisfied, from its mirror on delighted. */
export const DISSATISFIED = -0.5

/** Steps about which people feel worse than about the others, by what they said there. */
export function lowScores(workings: Workings, facts: MapFacts): Candidate[] {
  return scoreContrasts(workings, facts, -1)
}

/** Steps about which people feel better than about the others. */
export function highScores(workings: Workings, facts: MapFacts): Candidate[] {
  return scoreContrasts(workings, facts, 1)
}

function scoreContrasts(workings: Workings, facts: MapFacts, sign: 1 | -1): Candidate[] {
  const spoken = workings.feedback.flatMap(({ step, emotion }, i) =>
    step !== null && emotion !== null ? [{ i, step, value: emotion.value }] : [],
  )
  return facts.titles.flatMap((title, step) => {
    const here = spoken.filter((each) => each.step === step)
    const elsewhere = spoken.filter((each) => each.step !== step)
    const own = sampleOf(here.map(({ value }) => value))
    const difference = welch(sampleOf(elsewhere.map(({ value }) => value)), own)
    if (
      own.n < LEAST ||
      difference === null ||
      difference.diff * sign < NOTICEABLE ||
      own.mean * sign <= 0
    )
      return []
    const struck = here.filter(({ value }) => value * sign >= -DISSATISFIED)
    const reached = journeysReaching(workings.visits, step).length
    const reach = wilson(reached, workings.log.journeys)
    const [near, far] =
      sign > 0 ? [difference.low, difference.high] : [-difference.high, -difference.low]
    const share = reached / workings.log.journeys
    const low = near * (near > 0 ? reach.low : share)
    const word = sign > 0 ? 'better' : 'worse'
    const gap = Math.abs(difference.diff).toFixed(1)
    const journeys = struck.flatMap(({ i }) => workings.feedback[i]!.journey ?? [])
    return [
      {
        kind: sign > 0 ? ('highScore' as const) : ('lowScore' as const),
        key: String(step),
        step,
        title: sign > 0 ? `“${title}” delights` : `“${title}” disappoints`,
        summary:
          `People feel ${gap} points ${word} at “${title}” than elsewhere, on the scale from −2 to +2 ` +
          `(95 % interval ${Math.max(0, near).toFixed(1)} to ${far.toFixed(1)}, n = ${count(own.n)}); ` +
          `${percent(struck.length / own.n)} of the answers there are ${sign > 0 ? 'delighted' : 'dissatisfied'}.`,
        reach: shareFigure(struck.length, own.n),
        journeys: [...new Set(journeys)].sort((a, b) => a - b),
        feedback: struck.map(({ i }) => i),
        cost: {
          value: Math.abs(difference.diff) * share,
          low,
          high: far * reach.high,
          unit: 'scorePoints' as const,
        },
        weight: low / EMOTION_SPAN,
        p: difference.p,
        evidence: [
          figureEvidence('feeling', `${gap} points ${word} than elsewhere`, {
            value: difference.diff,
            n: own.n,
            low: difference.low,
            high: difference.high,
          }),
        ],
      },
    ]
  })
}
