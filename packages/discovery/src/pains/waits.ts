import { quantile, shareFigure, formatCount, formatShare, spellDuration } from '@desirepath/core'
import { inWords } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'
import { HIT, journeysHit, OTHER, type Outcomes, outcomesAfter } from './compare.ts'
import { type Loss, lossOf } from './loss.ts'

const LEAST = 40
/** A wait may be long from any of these quantiles on; the one that parts the outcomes best is taken. */
const QUANTILES = [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const
/** Long is this much longer than the others usually wait, and longer than a minute. */
const LONGER = 1.5
const SHORTEST_SECONDS = 60
/** Who has half lost interest comes back late, too: only a clear difference is laid to the wait. */
const POINTS = 0.1
/** Who goes elsewhere next does not wait for the same: a way that fewer of those who go on take is no way to wait on. */
const TRODDEN = 0.1

/** Ways on from a step on which some wait much longer than is usual, and are lost or annoyed more often. */
export function waits(workings: Workings, facts: MapFacts): Candidate[] {
  return facts.titles.flatMap((_, step) => {
    const ways = staysAt(workings, step)
    if (ways.length === 0) return []
    const outcomes = outcomesAfter(workings, step)
    return ways.flatMap((stays) => {
      const found = QUANTILES.flatMap(
        (q) => longWait(workings, facts, { outcomes, stays, q }) ?? [],
      )
      const [worst] = found.sort((a, b) => sureness(b.loss) - sureness(a.loss))
      return worst ? [candidate(workings, facts, { step, stays, wait: worst })] : []
    })
  })
}

/** How many times its error the loss is, but for a constant. */
function sureness({ cost }: Loss): number {
  return cost.value / Math.max(1e-9, cost.value - cost.low)
}

/** The stays of those who go on from a step to the same next one. */
interface Stays {
  readonly next: number
  /** Per journey the stay of its first visit in seconds, NaN where it goes elsewhere or not on. */
  readonly seconds: Float64Array
  readonly sorted: Float64Array
  readonly n: number
}

/** Stays by the later step gone to; who is sent back has another trouble. */
function staysAt({ visits }: Workings, step: number): Stays[] {
  const seconds = new Float64Array(visits.journeys).fill(NaN)
  const nexts = new Int32Array(visits.journeys).fill(-1)
  const moves = new Float64Array(visits.activities.length)
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]!; i + 1 < visits.offsets[journey + 1]!; i++) {
      if (visits.activity[i] !== step) continue
      const to = visits.activity[i + 1]!
      if (to < step) break
      seconds[journey] = (visits.time[i + 1]! - visits.time[i]!) / 1000
      nexts[journey] = to
      moves[to]!++
      break
    }
  }
  const all = moves.reduce((sum, n) => sum + n, 0)
  return Array.from(moves).flatMap((n, next): Stays[] => {
    if (n < LEAST || n < TRODDEN * all) return []
    const own = seconds.map((stay, journey) => (nexts[journey] === next ? stay : NaN))
    return [{ next, seconds: own, sorted: known(own).sort(), n }]
  })
}

/** The numbers among values. */
function known(values: Float64Array): Float64Array {
  const found = new Float64Array(values.length)
  let n = 0
  for (let i = 0; i < values.length; i++) if (values[i]! >= 0) found[n++] = values[i]!
  return found.subarray(0, n)
}

interface LongWait {
  readonly sides: Uint8Array
  readonly long: number
  readonly usual: number
  readonly loss: Loss
}

function longWait(
  workings: Workings,
  facts: MapFacts,
  {
    outcomes,
    stays,
    q,
  }: { readonly outcomes: Outcomes; readonly stays: Stays; readonly q: number },
): LongWait | null {
  const long = quantile(stays.sorted, q)!
  const usual = quantile(stays.sorted, q / 2)!
  if (long < SHORTEST_SECONDS || long < LONGER * usual) return null
  const sides = new Uint8Array(stays.seconds.length)
  // A stay that is not known compares false with everything and stays out.
  for (let journey = 0; journey < sides.length; journey++) {
    const stay = stays.seconds[journey]!
    if (stay > long) sides[journey] = HIT
    else if (stay <= long) sides[journey] = OTHER
  }
  const loss = lossOf(workings, facts, { outcomes, sides, points: POINTS })
  return loss && { sides, long, usual, loss }
}

function candidate(
  { feedback }: Workings,
  facts: MapFacts,
  { step, stays, wait }: { readonly step: number; readonly stays: Stays; readonly wait: LongWait },
): Candidate {
  const { sides, long, usual, loss } = wait
  const journeys = journeysHit(sides)
  const reach = shareFigure(journeys.length, stays.n)
  const share = inWords(journeys.length / stays.n)
  const [title, next] = [facts.titles[step]!, facts.titles[stays.next]!]
  const text = `${formatCount(journeys.length)} of the ${formatCount(stays.n)} who go from “${title}” to “${next}” (${formatShare(reach.value ?? 0)}) wait more than ${spellDuration(long)}; the others usually wait ${spellDuration(usual)}`
  return {
    kind: 'wait',
    key: `${step}-${stays.next}`,
    family: `wait-for-${stays.next}`,
    step,
    title: `Waiting for “${next}” takes over ${spellDuration(long)} for ${share}`,
    summary: `${text}. ${loss.sentence}`,
    remedy: `Bring the wait for “${next}” under ${spellDuration(long)}, or say beforehand how long it takes`,
    gain: loss.gain,
    reach,
    journeys,
    // What people say explains a wait that annoys, not one that loses them.
    feedback: loss.evidence.name === 'lost' ? [] : complaintsOf(feedback, sides, step),
    cost: loss.cost,
    p: Math.min(1, loss.p * QUANTILES.length),
    evidence: [figureEvidence('wait', `${text}.`, reach), loss.evidence],
  }
}

/** Dissatisfied answers of those hit, from the step on. */
function complaintsOf(feedback: Workings['feedback'], sides: Uint8Array, step: number): number[] {
  return feedback.flatMap(({ journey, step: at, mood }, i) =>
    journey !== null && sides[journey] === HIT && mood === -1 && (at ?? step) >= step ? [i] : [],
  )
}
