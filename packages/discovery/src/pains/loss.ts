import { type AdjustedDifference, type JourneyRecord, wilson } from '@desirepath/core'
import { count, percent } from '../phrases.ts'
import { EMOTION_SPAN } from './candidate.ts'

export interface LossInput {
  /** Journeys hit, and all journeys. */
  readonly hit: number
  readonly of: number
  /** Hit minus others; null where it cannot be compared. */
  readonly success: AdjustedDifference | null
  readonly emotion: AdjustedDifference | null
  readonly succeed: string
}

export interface Loss {
  readonly cost: NonNullable<JourneyRecord['cost']>
  readonly weight: number
  readonly p: number
  readonly sentence: string
}

/** What being hit costs, in customers lost or in score points, whichever is the surer. */
export function lossOf(input: LossInput): Loss | null {
  const losses = [customersLost(input), pointsLost(input)].filter((loss) => loss !== null)
  return losses.sort((a, b) => b.weight - a.weight)[0] ?? null
}

function customersLost({ hit, of, success, succeed }: LossInput): Loss | null {
  if (success === null || success.diff >= 0) return null
  const cost = {
    value: -success.diff * hit,
    low: -success.high * hit,
    high: -success.low * hit,
    unit: 'customers' as const,
  }
  return {
    cost,
    weight: cost.low / of,
    p: success.p,
    sentence: `They ${succeed} ${points(-success.diff)} less often than the others: about ${count(cost.value)} customers lost (95 % interval ${count(Math.max(0, cost.low))} to ${count(cost.high)}).`,
  }
}

function pointsLost({ hit, of, emotion }: LossInput): Loss | null {
  if (emotion === null || emotion.diff >= 0) return null
  const share = hit / of
  const reach = wilson(hit, of)
  const cost = {
    value: -emotion.diff * share,
    low: -emotion.high * (emotion.high < 0 ? reach.low : share),
    high: -emotion.low * reach.high,
    unit: 'scorePoints' as const,
  }
  return {
    cost,
    weight: cost.low / EMOTION_SPAN,
    p: emotion.p,
    sentence: `They feel ${(-emotion.diff).toFixed(1)} points worse than the others on the scale from −2 to +2 (95 % interval ${Math.max(0, -emotion.high).toFixed(1)} to ${(-emotion.low).toFixed(1)}, n = ${count(emotion.n)}).`,
  }
}

function points(share: number): string {
  return percent(share).replace(' %', ' points')
}
