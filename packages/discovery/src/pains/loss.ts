import {
  type Evidence,
  type JourneyRecord,
  shareFigure,
  formatCount,
  formatShare,
  thin,
} from '@desirepath/core'
import { range } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { figureEvidence, type MapFacts } from './candidate.ts'
import {
  compareOutcomes,
  type Comparison,
  countSides,
  HIT,
  type Outcome,
  type Outcomes,
} from './compare.ts'

export interface Loss {
  readonly cost: NonNullable<JourneyRecord['cost']>
  readonly p: number
  /** What it costs, in words. */
  readonly sentence: string
  /** What not being hit would bring, in words. */
  readonly gain: string
  readonly evidence: Extract<Evidence, { type: 'figure' }>
}

/**
 * What it costs to be hit at a step: customers who never succeed, or who end up dissatisfied,
 * beyond what the others lead to expect; whichever is the surer. Null where neither is worse.
 */
export function lossOf(workings: Workings, facts: MapFacts, place: Place): Loss | null {
  const { outcomes, sides } = place
  const hit = countSides(sides, HIT)
  const told = (outcome: Outcome, words: Words) => {
    const comparison = compareOutcomes(workings, sides, outcome)
    return comparison && comparison.difference.diff >= place.points
      ? describe(comparison, hit, words)
      : null
  }
  const [worst] = [
    outcomes.lost && told(outcomes.lost, lostWords(facts)),
    outcomes.unhappy && told(outcomes.unhappy, unhappyWords),
  ]
    .filter((loss) => loss !== null)
    .sort((a, b) => b.cost.low - a.cost.low || a.p - b.p)
  return worst ?? null
}

interface Place {
  readonly outcomes: Outcomes
  /** Per journey: hit, other, or neither. */
  readonly sides: Uint8Array
  /** The least difference that counts, as a share. */
  readonly points: number
}

interface Words {
  readonly effect: 'lost' | 'unhappy'
  readonly name: string
  readonly hit: (share: string, n: string) => string
  readonly cost: (value: string, interval: string) => string
  readonly gain: (value: string, interval: string) => string
}

function lostWords({ succeed }: MapFacts): Words {
  return {
    effect: 'lost',
    name: 'lost',
    hit: (share) => `${share} of them never ${succeed}`,
    cost: (value, interval) => `about ${value} customers lost (95${thin}% interval ${interval})`,
    gain: (value, interval) => `about ${value} more would ${succeed} (${interval})`,
  }
}

const unhappyWords: Words = {
  effect: 'unhappy',
  name: 'dissatisfied',
  hit: (share, n) => `${share} of the ${n} of them who gave an opinion are dissatisfied`,
  cost: (value, interval) =>
    `over all who are hit about ${value} more unhappy customers (95${thin}% interval ${interval})`,
  gain: (value, interval) => `about ${value} customers fewer would be dissatisfied (${interval})`,
}

function describe(comparison: Comparison, hit: number, words: Words): Loss {
  const { difference, hit: own, others } = comparison
  // Those hit can be lost once at most, however the others do; outcomes not known are taken as alike.
  const known = words.name === 'lost' ? own.n : hit
  const cost = {
    value: difference.diff * known,
    low: difference.low * known,
    high: Math.min(1, difference.high) * known,
    unit: 'customers' as const,
    effect: words.effect,
  }
  const against = `${words.hit(formatShare(own.bad / own.n), formatCount(own.n))}, against ${formatShare(others.bad / others.n)} of the others`
  return {
    cost,
    // Two outcomes were looked at.
    p: Math.min(1, 2 * difference.p),
    sentence: `${against}: ${words.cost(formatCount(cost.value), range(cost.low, cost.high))}.`,
    gain: words.gain(formatCount(cost.value), range(cost.low, cost.high)),
    evidence: figureEvidence(words.name, `${against}.`, shareFigure(own.bad, own.n)),
  }
}
