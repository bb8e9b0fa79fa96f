import { formatCount, formatShare, type Moment } from '@desirepath/core'
import {
  absorbingChain,
  type AbsorbingChain,
  turningPoints,
  type TurningPoint,
} from '@desirepath/mining'
import { points } from './phrases.ts'
import type { MapFacts } from './pains/candidate.ts'
import { outcomeLog } from './outcome-log.ts'
import type { Workings } from './workings.ts'

const LEAST = 30
const MOST_TRUTHS = 2
/** A step that holds less than this share of what decides the outcome decides nothing much. */
const DECISIVE = 0.15
/** From here on a journey can hardly still fail, or succeed. */
const SURE = 0.98

/**
 * Moments of truth: the steps that hold most of what decides between success and failure, told by
 * the move there after which success is most unlikely. Points of no return: the first step from
 * which hardly anybody fails, and steps from which nobody succeeded any more.
 */
export function decisiveMoments(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
): Moment[] {
  const ended = outcomeLog(workings)
  if (ended === null) return []
  const chain = absorbingChain(ended, { success: stepIds.length })
  const { drops, decides } = turningPoints(ended, chain, { leastJourneys: LEAST })
  const truths = stepIds
    .map((_, step) => ({ step, decides: decides[step] ?? 0 }))
    .filter((each) => each.decides >= DECISIVE)
    .sort((a, b) => b.decides - a.decides || a.step - b.step)
    .flatMap(({ step }) => {
      const [worst] = drops
        .filter(({ from }) => from === step)
        .sort((a, b) => b.lost - a.lost || a.to - b.to)
      return worst ? [{ step, worst }] : []
    })
    .slice(0, MOST_TRUTHS)
    .map(({ step, worst }): Moment => ({
      stepId: stepIds[step]!,
      type: 'momentOfTruth',
      text: truthWords(chain, facts, worst),
    }))
  const returns = [...withoutFailure(chain, facts), ...withoutSuccess(chain, facts)]
  return [
    ...truths,
    ...returns.map(({ step, text }): Moment => ({
      stepId: stepIds[step]!,
      type: 'pointOfNoReturn',
      text,
    })),
  ]
}

function truthWords(
  { counts }: AbsorbingChain,
  { titles, succeed }: MapFacts,
  { from, to, journeys, difference }: TurningPoint,
): string {
  const [reached, succeeded] = [counts.reached[from]!, counts.succeeded[from]!]
  const lead = `Much is decided at “${titles[from]}”: ${formatShare(succeeded / reached)} of the ${formatCount(reached)} who come here ${succeed}`
  if (to < 0)
    return `${lead}, and ${formatShare(journeys / reached)} (${formatCount(journeys)}) leave here for good.`
  return `${lead}; of the ${formatCount(journeys)} who go on to “${titles[to]}” it is ${points(difference.diff)} fewer than of the others.`
}

interface Return {
  readonly step: number
  readonly text: string
}

function withoutFailure(
  { counts }: AbsorbingChain,
  { titles, succeed, endings }: MapFacts,
): Return[] {
  const shares = titles.map((_, step) => counts.succeeded[step]! / counts.reached[step]!)
  const step = shares.findIndex((share, i) => counts.reached[i]! >= LEAST && share >= SURE)
  // Where everybody succeeds from the start there is nothing to return from.
  if (step <= 0 || endings.has(step)) return []
  const text = `From “${titles[step]}” on there is hardly a way to fail: ${formatShare(shares[step]!)} of the ${formatCount(counts.reached[step]!)} who come here ${succeed}.`
  return [{ step, text }]
}

function withoutSuccess(chain: AbsorbingChain, { titles, succeed }: MapFacts): Return[] {
  return chain.pointsOfNoReturn
    .filter(({ step, outcome, journeys }) => {
      return step < titles.length && outcome === 'failure' && journeys >= LEAST
    })
    .slice(0, 1)
    .map(({ step, journeys }) => ({
      step,
      text: `Nobody of the ${formatCount(journeys)} who came to “${titles[step]}” went on to ${succeed}.`,
    }))
}
