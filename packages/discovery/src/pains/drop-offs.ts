import {
  fisherExact,
  newcombe,
  shareFigure,
  twoProportionZ,
  wilson,
  formatCount,
  formatShare,
} from '@desirepath/core'
import { capital, inWords, range, shareRange } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'
import { lostAfter } from './compare.ts'

/** Fewer leavers than this say nothing. */
const LEAST = 10
/** A step that nearly everybody leaves is an end, not a leak. */
const END = 0.85
/** Leaving is a pain only well above what is usual: by this factor and by these points. */
const FACTOR = 1.6
const POINTS = 0.03

/** Where nothing means success, an end is only taken for one. */
const DOUBT = ' Whether they were done by then, the log does not say.'

interface Leak {
  readonly step: number
  /** Journeys that come to the step and have not succeeded yet. */
  readonly n: number
  readonly leavers: readonly number[]
  /** Of those who go on, the number that succeeds. */
  readonly won: number
}

/** Steps that more journeys leave for good, without having succeeded, than leave the other steps. */
export function dropOffs(workings: Workings, facts: MapFacts): Candidate[] {
  const leaks = facts.titles.flatMap((_, step) => leakAt(workings, facts, step) ?? [])
  return leaks.flatMap((leak) => {
    const base = baseRate(leaks.filter((each) => each !== leak))
    return (base && candidate(leak, base, facts)) ?? []
  })
}

function leakAt(workings: Workings, facts: MapFacts, step: number): Leak | null {
  const outcome = lostAfter(workings, step)
  if (outcome === null || facts.endings.has(step)) return null
  const { visits } = workings
  const leavers: number[] = []
  let n = 0
  let won = 0
  for (let journey = 0; journey < visits.journeys; journey++) {
    if (outcome[journey]! < 0) continue
    n++
    if (outcome[journey] === 0) won++
    else if (visits.activity[visits.offsets[journey + 1]! - 1] === step) leavers.push(journey)
  }
  const isEnd = step > 0 && leavers.length >= END * n
  return n === 0 || isEnd ? null : { step, n, leavers, won }
}

/** Leavers and journeys at all the other steps that are no end. */
function baseRate(others: readonly Leak[]): { left: number; n: number } | null {
  if (others.length === 0) return null
  return {
    left: others.reduce((sum, { leavers }) => sum + leavers.length, 0),
    n: others.reduce((sum, { n }) => sum + n, 0),
  }
}

function candidate(
  { step, n, leavers, won }: Leak,
  base: { readonly left: number; readonly n: number },
  facts: MapFacts,
): Candidate | null {
  const left = leavers.length
  const [rate, usual] = [left / n, base.left / base.n]
  if (left < LEAST || left === n || rate < FACTOR * usual || rate < usual + POINTS) return null
  const { diff, low, high } = newcombe(base.left, base.n, left, n)
  // Leavers who stayed would do as those do who go on.
  const success = won / (n - left)
  const chance = wilson(won, n - left)
  const cost = {
    value: diff * n * success,
    low: low * n * (low > 0 ? chance.low : success),
    high: high * n * chance.high,
    unit: 'customers' as const,
    effect: 'lost' as const,
  }
  const share = shareFigure(left, n)
  const title = facts.titles[step]!
  const gain = `about ${formatCount(cost.value)} more would ${facts.succeed} (${range(cost.low, cost.high)})`
  const few = base.left < 5 || n < 40
  return {
    kind: 'dropOff',
    key: String(step),
    step,
    title: `${capital(inWords(rate))} leave at “${title}”`,
    summary:
      `${capital(inWords(rate))} who come to “${title}” leave there for good: ${formatCount(left)} of ${formatCount(n)} ` +
      `(${shareRange(share)}), against ${formatShare(usual)} at the other steps. ` +
      `At that rate ${gain}.${facts.hasGoal ? '' : DOUBT}`,
    remedy: `Give those who stop at “${title}” a reason to go on`,
    gain,
    reach: share,
    journeys: leavers,
    feedback: [],
    cost,
    p: few ? fisherExact(base.left, base.n, left, n) : twoProportionZ(base.left, base.n, left, n).p,
    evidence: [
      figureEvidence(
        'leave',
        `${formatShare(rate)} leave here, against ${formatShare(usual)} at the other steps.`,
        share,
      ),
    ],
  }
}
