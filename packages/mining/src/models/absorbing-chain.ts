import { solveLinear } from '@desirepath/core'
import type { EventLog } from '../log/event-log.ts'

/** How journeys move between steps until they succeed or leave. */
export interface ChainCounts {
  readonly size: number
  /** The step that means success; nothing after its first time counts. */
  readonly success: number
  /** Per step: journeys that begin there. */
  readonly starts: Float64Array
  /** size × size by rows: moves from a step to a step. */
  readonly moves: Float64Array
  /** Per step: journeys that leave there for good without success. */
  readonly exits: Float64Array
  /** Per step: journeys that come to it (before success), and those of them that succeed. */
  readonly reached: Float64Array
  readonly succeeded: Float64Array
  readonly journeys: number
}

export interface AbsorbingChain {
  readonly counts: ChainCounts
  /** P(success | now at the step); null where no journey comes. */
  readonly pSuccess: readonly (number | null)[]
  /** P(success) over all journeys: with every journey's end seen, their plain share. */
  readonly pStart: number
  /** Expected steps still to come until success or exit; null where no journey comes. */
  readonly expectedStepsLeft: readonly (number | null)[]
  /** Per step: share of all successes lost if everyone who comes to it left instead (0–1). */
  readonly removalEffect: readonly number[]
  /** Per step: expected visits of a journey. */
  readonly visits: readonly number[]
  /** Whether success, and failure, were ever still to come from the step. */
  readonly canSucceed: readonly boolean[]
  readonly canFail: readonly boolean[]
  /** Steps behind which only one end was ever seen, though both were open just before. */
  readonly pointsOfNoReturn: readonly PointOfNoReturn[]
}

export interface PointOfNoReturn {
  readonly step: number
  /** What is certain from here on. */
  readonly outcome: 'success' | 'failure'
  /** Journeys that came here: all of them ended so. */
  readonly journeys: number
}

/** Counts the chain of a log whose activities are steps; empty journeys do not count. */
export function chainCounts(log: EventLog, { success }: { readonly success: number }): ChainCounts {
  const size = log.activities.length
  const counts = emptyCounts(size, success)
  const seen = new Int32Array(size).fill(-1)
  let journeys = 0
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = log.offsets[journey]!
    const end = log.offsets[journey + 1]!
    if (start === end) continue
    journeys++
    counts.starts[log.activity[start]!]!++
    let last = start
    while (log.activity[last] !== success && last + 1 < end) {
      counts.moves[log.activity[last]! * size + log.activity[last + 1]!]!++
      last++
    }
    const won = log.activity[last] === success
    if (!won) counts.exits[log.activity[last]!]!++
    for (let i = start; i <= last; i++) {
      const step = log.activity[i]!
      if (seen[step] === journey) continue
      seen[step] = journey
      counts.reached[step]!++
      if (won) counts.succeeded[step]!++
    }
  }
  return { ...counts, journeys }
}

/**
 * The absorbing Markov chain of a log or of its counts, by exact linear solves: with the fundamental
 * matrix N = (I − Q)⁻¹ (Kemeny & Snell 1960), P(success) = N·r, steps left = N·1; the removal effect
 * (Anderl et al. 2016) follows without a solve a step from N: P(ever at j) · P(success | j).
 */
export function absorbingChain(
  from: EventLog | ChainCounts,
  { success }: { readonly success: number },
): AbsorbingChain {
  const counts = 'moves' in from ? from : chainCounts(from, { success })
  const { size, starts, journeys, reached } = counts
  const live = liveSteps(counts)
  const fundamental = fundamentalMatrix(counts, live)
  const pSuccess = Array.from({ length: size }, (_, step): number | null =>
    step === success && reached[step]! > 0 ? 1 : null,
  )
  const left = pSuccess.map((p): number | null => (p === 1 ? 0 : null))
  const visits = Array.from({ length: size }, () => 0)
  const wins = live.map((step) => counts.moves[step * size + success]! / outflow(counts, step))
  live.forEach((step, i) => {
    const row = fundamental[i]!
    pSuccess[step] = sumOver(live, (_, j) => row[j]! * wins[j]!)
    left[step] = sumOver(live, (_, j) => row[j]!)
    visits[step] = sumOver(live, (first, j) => (starts[first]! / journeys) * fundamental[j]![i]!)
  })
  const atOnce = journeys > 0 ? starts[success]! / journeys : 0
  const pStart = atOnce + sumOver(live, (step) => (starts[step]! / journeys) * pSuccess[step]!)
  visits[success] = pStart
  const removalEffect = Array.from({ length: size }, () => 0)
  if (pStart > 0) {
    removalEffect[success] = 1
    live.forEach((step, i) => {
      const ever = visits[step]! / fundamental[i]![i]!
      removalEffect[step] = (ever * pSuccess[step]!) / pStart
    })
  }
  return {
    counts,
    pSuccess,
    pStart,
    expectedStepsLeft: left,
    removalEffect,
    visits,
    ...openEnds(counts),
  }
}

function emptyCounts(size: number, success: number) {
  return {
    size,
    success,
    starts: new Float64Array(size),
    moves: new Float64Array(size * size),
    exits: new Float64Array(size),
    reached: new Float64Array(size),
    succeeded: new Float64Array(size),
  }
}

/** Steps that are passed through: seen, and not success itself. */
function liveSteps({ size, success, reached }: ChainCounts): number[] {
  return Array.from({ length: size }, (_, step) => step).filter(
    (step) => step !== success && reached[step]! > 0,
  )
}

/** All that ever leaves a step: moves and exits. */
function outflow({ size, moves, exits }: ChainCounts, step: number): number {
  let total = exits[step]!
  for (let to = 0; to < size; to++) total += moves[step * size + to]!
  return total
}

function fundamentalMatrix(counts: ChainCounts, live: readonly number[]): Float64Array[] {
  const system = live.map((from, i) => {
    const total = outflow(counts, from)
    return Float64Array.from(
      live,
      (to, j) => (i === j ? 1 : 0) - counts.moves[from * counts.size + to]! / total,
    )
  })
  const identity = live.map((_, i) => Float64Array.from(live, (__, j) => (i === j ? 1 : 0)))
  // Each journey ends, so every step leads to an end and I − Q has an inverse.
  const inverse = solveLinear(system, identity)
  if (inverse === null) throw new Error('A step of the chain leads to no end')
  return inverse
}

/** Backward fixpoints from success and from the exits over all moves seen. */
function openEnds(counts: ChainCounts) {
  const { size, success, exits, moves, reached } = counts
  const canSucceed = closure(counts, (step) => step === success && reached[step]! > 0)
  const canFail = closure(counts, (step) => step !== success && exits[step]! > 0)
  const pointsOfNoReturn: PointOfNoReturn[] = []
  for (let step = 0; step < size; step++) {
    if (reached[step] === 0 || step === success || canSucceed[step] === canFail[step]) continue
    const fromOpen = canSucceed.some(
      (open, before) => open && canFail[before] === true && moves[before * size + step]! > 0,
    )
    if (!fromOpen) continue
    const outcome = canSucceed[step] ? 'success' : 'failure'
    pointsOfNoReturn.push({ step, outcome, journeys: reached[step]! })
  }
  return { canSucceed, canFail, pointsOfNoReturn }
}

function closure(counts: ChainCounts, holds: (step: number) => boolean): boolean[] {
  const { size, moves, success } = counts
  const reachesIt = Array.from({ length: size }, (_, step) => holds(step))
  const waiting = reachesIt.flatMap((yes, step) => (yes ? [step] : []))
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    for (let before = 0; before < size; before++) {
      if (reachesIt[before] || before === success || moves[before * size + step] === 0) continue
      reachesIt[before] = true
      waiting.push(before)
    }
  }
  return reachesIt
}

function sumOver(steps: readonly number[], term: (step: number, i: number) => number): number {
  let sum = 0
  for (let i = 0; i < steps.length; i++) sum += term(steps[i]!, i)
  return sum
}
