import { type Moment, newcombe } from '@desirepath/core'
import { journeysReaching } from '@desirepath/mining'
import { count, percent } from './phrases.ts'
import type { MapFacts } from './pains/candidate.ts'
import type { Workings } from './workings.ts'

const LEAST = 30
const MOST_TRUTHS = 2
/** A change in the chance of success smaller than this decides nothing. */
const DECISIVE = 0.05
/** From here on a journey can hardly still fail. */
const SURE = 0.98

/**
 * Moments of truth: steps past which the chance of success is much higher than before them. Point of
 * no return: the first step from which hardly anybody fails. Only steps before success can decide.
 */
export function decisiveMoments(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
): Moment[] {
  const { succeeded } = workings
  if (succeeded === null) return []
  const first = Math.min(...facts.endings, stepIds.length)
  const steps = stepIds.slice(0, first).map((stepId, step) => {
    const reaching = journeysReaching(workings.visits, step)
    const won = reaching.reduce((sum, journey) => sum + succeeded[journey]!, 0)
    return { stepId, title: facts.titles[step]!, n: reaching.length, won }
  })
  const decided = steps.filter(({ n }) => n >= LEAST)
  const truths = decided
    .slice(0, -1)
    .map((here, i) => ({ here, past: decided[i + 1]! }))
    .map((pair) => ({
      ...pair,
      change: newcombe(pair.here.won, pair.here.n, pair.past.won, pair.past.n),
    }))
    .filter(({ change }) => change.diff >= DECISIVE && change.low > 0)
    .sort((a, b) => b.change.diff - a.change.diff)
    .slice(0, MOST_TRUTHS)
    .map(({ here, past }): Moment => ({
      stepId: here.stepId,
      type: 'momentOfTruth',
      text: `Of those who come to “${here.title}”, ${percent(here.won / here.n)} ${facts.succeed} (n = ${count(here.n)}); of those who come as far as “${past.title}”, ${percent(past.won / past.n)} (n = ${count(past.n)}).`,
    }))
  const sure = decided.find(({ n, won }) => won >= SURE * n)
  if (!sure) return truths
  const text = `From “${sure.title}” on there is hardly a way to fail: ${percent(sure.won / sure.n)} ${facts.succeed} (n = ${count(sure.n)}).`
  return [...truths, { stepId: sure.stepId, type: 'pointOfNoReturn', text }]
}
