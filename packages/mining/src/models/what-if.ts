import { quantile, type Random, solveLinear } from '@desirepath/core'
import type { ChainCounts } from './absorbing-chain.ts'

/** What people expect of a step: the share of its visits that end there without success, with a range. */
export interface StepChange {
  readonly step: number
  readonly leave: { readonly value: number; readonly low: number; readonly high: number }
}

interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Shares of journeys that succeed, each with a 95 % interval. */
export interface WhatIf {
  readonly before: Interval
  readonly after: Interval
  readonly gain: Interval
}

export interface WhatIfOptions {
  readonly random: Random
  readonly draws?: number
}

/**
 * What success would become if fewer left at some steps: those who stay go on as the others there do
 * today. P(success) of the absorbing chain before and after; the interval is of a Bayesian bootstrap
 * (Rubin 1981) of the moves out of each step and of the starts, with the expectations drawn from
 * triangles over their ranges, so that it tells both how little was seen and how little is known.
 */
export function whatIf(
  counts: ChainCounts,
  changes: readonly StepChange[],
  { random, draws = 400 }: WhatIfOptions,
): WhatIf {
  const point = successShare(counts)
  const changed = successShare(withLeave(counts, changes, ({ value }) => value))
  const befores: number[] = []
  const afters: number[] = []
  const gains: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const drawn = redrawn(counts, random)
    const before = successShare(drawn)
    const after = successShare(withLeave(drawn, changes, (leave) => triangular(leave, random)))
    befores.push(before)
    afters.push(after)
    gains.push(after - before)
  }
  return {
    before: { value: point, ...band(befores) },
    after: { value: changed, ...band(afters) },
    gain: { value: changed - point, ...band(gains) },
  }
}

/** Share of the visits to a step that end there without success today; null where nobody comes. */
export function leaveShare(counts: ChainCounts, step: number): number | null {
  const exit = counts.exits[step]!
  const total = exit + onwardFrom(counts, step)
  return total === 0 ? null : exit / total
}

/** Moves from a step to any other. */
function onwardFrom({ size, moves }: ChainCounts, step: number): number {
  let onward = 0
  for (let to = 0; to < size; to++) onward += moves[step * size + to]!
  return onward
}

/** P(success) over all journeys, by one solve. */
function successShare(counts: ChainCounts): number {
  const { size, success, starts, moves, exits } = counts
  const total = starts.reduce((sum, each) => sum + each, 0)
  if (total === 0) return 0
  const outflow = exits.map((exit, step) => exit + onwardFrom(counts, step))
  const live = [...outflow.keys()].filter((step) => step !== success && outflow[step]! > 0)
  const system = live.map((from, i) =>
    Float64Array.from(live, (to, j) => (i === j ? 1 : 0) - moves[from * size + to]! / outflow[i]!),
  )
  const wins = live.map((from) => Float64Array.of(moves[from * size + success]! / outflow[from]!))
  const solved = live.length === 0 ? [] : solveLinear(system, wins)
  if (solved === null) throw new Error('A step of the chain leads to no end')
  const byStep = live.reduce((sum, step, i) => sum + starts[step]! * solved[i]![0]!, 0)
  return (starts[success]! + byStep) / total
}

/** The chain where the share that leaves at some steps is another; all other ways grow or shrink alike. */
function withLeave(
  counts: ChainCounts,
  changes: readonly StepChange[],
  leaveOf: (leave: StepChange['leave']) => number,
): ChainCounts {
  const { size } = counts
  const moves = Float64Array.from(counts.moves)
  const exits = Float64Array.from(counts.exits)
  for (const { step, leave } of changes) {
    const onward = onwardFrom(counts, step)
    // Where nobody goes on, nobody says how those would who stayed.
    if (onward === 0) continue
    const total = onward + exits[step]!
    exits[step] = total * Math.min(1, Math.max(0, leaveOf(leave)))
    for (let to = 0; to < size; to++) moves[step * size + to]! *= (total - exits[step]!) / onward
  }
  return { ...counts, moves, exits }
}

/** Each count drawn anew from a gamma of its size: by rows these are Dirichlet draws. */
function redrawn(counts: ChainCounts, random: Random): ChainCounts {
  const draw = (count: number) => (count === 0 ? 0 : gamma(count, random))
  return {
    ...counts,
    starts: counts.starts.map(draw),
    moves: counts.moves.map(draw),
    exits: counts.exits.map(draw),
  }
}

/** Gamma(shape, 1) for a shape of at least 1 (Marsaglia & Tsang 2000). */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    if (Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Standard normal (Box & Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function triangular({ value, low, high }: StepChange['leave'], random: Random): number {
  const u = random()
  const width = high - low
  if (!(width > 0)) return value
  const rise = (value - low) / width
  return u < rise
    ? low + Math.sqrt(u * width * (value - low))
    : high - Math.sqrt((1 - u) * width * (high - value))
}

function band(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = Float64Array.from(values).sort()
  return { low: quantile(sorted, 0.025) ?? 0, high: quantile(sorted, 0.975) ?? 0 }
}
