import { gammaDraw, quantile, type Random, solveLinear } from '@desirepath/core'
import { absorbingChain, type ChainCounts } from './absorbing-chain.ts'

export interface Removal {
  /** Share of all successes lost if everyone who comes to the step left instead, 0–1. */
  readonly value: number
  /** 95 % interval. */
  readonly low: number
  readonly high: number
  /** Journeys that succeed. */
  readonly n: number
}

/** As many draws put the ends of the interval within a hundredth of where more would. */
const DRAWS = 200

/**
 * The removal effect of a step (Anderl et al. 2016) by the exact chain, with an interval from the
 * Bayesian bootstrap of its transitions (Rubin 1981): each row of the matrix is drawn from a Dirichlet
 * distribution whose parameters are its counts. Null where nobody succeeds or comes to the step.
 */
export function removal(
  counts: ChainCounts,
  { step, random, draws = DRAWS }: { step: number; random: Random; draws?: number },
): Removal | null {
  const { success, exits, journeys, reached } = counts
  const n = journeys - exits.reduce((sum, each) => sum + each, 0)
  if (n === 0 || reached[step] === 0) return null
  const value = absorbingChain(counts, { success }).removalEffect[step]!
  if (step === success) return { value, low: value, high: value, n }
  const effects: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawChain(counts, random)
    const whole = startValue(drawn, null)
    if (whole > 0) effects.push(1 - startValue(drawn, step) / whole)
  }
  const low = quantile(effects, 0.025) ?? value
  const high = quantile(effects, 0.975) ?? value
  return { value, low: Math.min(low, value), high: Math.max(high, value), n }
}

interface DrawnChain {
  readonly success: number
  /** The steps that are passed through. */
  readonly live: readonly number[]
  /** Shares, by step over all steps; what is missing to one leaves. */
  readonly moves: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly starts: ReadonlyMap<number, number>
}

const EXIT = -1

function drawChain(
  { size, success, starts, moves, exits, reached }: ChainCounts,
  random: Random,
): DrawnChain {
  const steps = Array.from({ length: size }, (_, step) => step)
  const live = steps.filter((step) => step !== success && reached[step]! > 0)
  const rows = live.map((from) => {
    const row = steps.map((to) => [to, moves[from * size + to]!] as const)
    return [from, drawShares([...row, [EXIT, exits[from]!]], random)] as const
  })
  const first = drawShares(
    steps.map((step) => [step, starts[step]!] as const),
    random,
  )
  return { success, live, moves: new Map(rows), starts: first }
}

/** Shares of a Dirichlet distribution with the counts for parameters; what was never seen stays out. */
function drawShares(
  counts: readonly (readonly [key: number, count: number])[],
  random: Random,
): ReadonlyMap<number, number> {
  const drawn = counts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => [key, gammaDraw(count, random)] as const)
  const sum = drawn.reduce((total, [, each]) => total + each, 0)
  return new Map(drawn.map(([key, each]) => [key, each / sum]))
}

/** P(success) over all journeys where whoever comes to `without` leaves. */
function startValue({ success, live, moves, starts }: DrawnChain, without: number | null): number {
  const steps = live.filter((step) => step !== without)
  const system = steps.map((from, i) =>
    steps.map((to, j) => (i === j ? 1 : 0) - (moves.get(from)?.get(to) ?? 0)),
  )
  const wins = steps.map((from) => [moves.get(from)?.get(success) ?? 0])
  const solved = steps.length === 0 ? [] : solveLinear(system, wins)
  // Each journey seen ends, so the system has a solution.
  if (solved === null) throw new Error('A step of the chain leads to no end')
  const later = steps.reduce((sum, step, i) => sum + (starts.get(step) ?? 0) * solved[i]![0]!, 0)
  return (starts.get(success) ?? 0) + later
}
