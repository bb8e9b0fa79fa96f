import type { Evidence } from '../journey/evidence.ts'
import {
  type Computed,
  confidenceOf,
  largest,
  measuredScores,
  type WeighedUse,
} from './computed.ts'
import { severityOfLoss } from './severity.ts'

/** What the maps of a delight say of it. */
export interface DelightScores {
  /** 1…5, from the share of all journeys that it makes happy: the scale of severity, turned round. */
  readonly strength: Computed
  /** Customers in a quarter who have it. */
  readonly reach: Computed
  /** Customers in a quarter whom it makes happy. */
  readonly gain: Computed
  readonly confidence: Computed
}

export function delightScores(
  uses: readonly WeighedUse[],
  evidence: readonly Evidence[],
): DelightScores {
  const { reach, loss } = measuredScores(uses)
  return {
    strength: largest(uses.map(strengthOf)),
    reach: reach.computed,
    gain: loss.computed,
    confidence: confidenceOf({ evidence, uses }),
  }
}

/** None where nothing was provable: what may be chance has no strength. */
function strengthOf({ title, stands }: WeighedUse): Computed {
  const { finding, basis, asOf } = stands
  if (finding?.cost?.unit !== 'customers' || finding.rank === null || basis === undefined)
    return null
  if (basis.journeys === 0) return null
  const { low, high } = finding.cost
  const grade = (gain: number) => severityOfLoss(gain / basis.journeys)
  // As with severity, what is sure at least is what counts.
  return {
    value: grade(low),
    low: grade(low),
    high: grade(high),
    n: finding.reach.n,
    asOf,
    from: title,
  }
}
