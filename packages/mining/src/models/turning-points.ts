import { newcombe } from '@desirepath/core'
import type { EventLog } from '../log/event-log.ts'
import type { AbsorbingChain } from './absorbing-chain.ts'

/** A move after which success is much less likely than it was at the step. */
export interface TurningPoint {
  readonly from: number
  /** The step moved to, or −1 for leaving. */
  readonly to: number
  /** P(success | from) − P(success | to) of the chain. */
  readonly drop: number
  /** Journeys that make this move at least once. */
  readonly journeys: number
  /** Share that succeeds among those who make the move minus among the others at `from`, 95 % interval. */
  readonly difference: { readonly diff: number; readonly low: number; readonly high: number }
  /** Successes lost to the move: moves × drop. */
  readonly lost: number
}

export interface TurningPoints {
  /** Largest drop first; only moves whose interval excludes zero. */
  readonly drops: readonly TurningPoint[]
  /**
   * Per step: its share of what decides the outcome, summing with `decidedAtStart` to 1. P(success)
   * along a journey is a martingale, so the variance of the outcome is the sum of the variances of
   * its moves; a step's moments of truth are those it holds most of.
   */
  readonly decides: readonly number[]
  readonly decidedAtStart: number
}

export interface TurningOptions {
  /** Moves of fewer journeys are not looked at. */
  readonly leastJourneys?: number
}

/** The moves after which success falls away, and how much of the outcome is decided at each step. */
export function turningPoints(
  log: EventLog,
  chain: AbsorbingChain,
  { leastJourneys = 30 }: TurningOptions = {},
): TurningPoints {
  const { size, success } = chain.counts
  const drops: TurningPoint[] = []
  const journeysMoving = moveOutcomes(log, chain)
  for (const [key, move] of journeysMoving) {
    const from = Math.floor(key / (size + 1))
    const to = (key % (size + 1)) - 1
    if (move.journeys < leastJourneys) continue
    const drop = chain.pSuccess[from]! - (to < 0 ? 0 : chain.pSuccess[to]!)
    const others = chain.counts.reached[from]! - move.journeys
    const otherWins = chain.counts.succeeded[from]! - move.succeeded
    const difference = newcombe(otherWins, others, move.succeeded, move.journeys)
    if (from === success || drop <= 0 || difference.high >= 0) continue
    drops.push({ from, to, drop, journeys: move.journeys, difference, lost: move.moves * drop })
  }
  drops.sort((a, b) => b.drop - a.drop || a.from - b.from || a.to - b.to)
  return { drops, ...decisions(chain) }
}

interface Move {
  moves: number
  journeys: number
  succeeded: number
  lastJourney: number
}

/** Per move, keyed `from · (size + 1) + to + 1`: how many make it, and how many of those succeed. */
function moveOutcomes(log: EventLog, { counts }: AbsorbingChain): Map<number, Move> {
  const outcomes = new Map<number, Move>()
  const { size, success } = counts
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    let last = log.offsets[journey]!
    while (last < end && log.activity[last] !== success) last++
    const won = last < end
    for (let i = log.offsets[journey]!; i < Math.min(last, end); i++) {
      const to = i + 1 < end ? log.activity[i + 1]! : -1
      const key = log.activity[i]! * (size + 1) + to + 1
      const move = outcomes.get(key) ?? { moves: 0, journeys: 0, succeeded: 0, lastJourney: -1 }
      outcomes.set(key, move)
      move.moves++
      if (move.lastJourney === journey) continue
      move.lastJourney = journey
      move.journeys++
      if (won) move.succeeded++
    }
  }
  return outcomes
}

function decisions({ counts, pSuccess, pStart, visits }: AbsorbingChain) {
  const { size, success, moves, exits, starts, journeys } = counts
  const variance = pStart * (1 - pStart)
  if (!(variance > 0)) return { decides: pSuccess.map(() => 0), decidedAtStart: 0 }
  const decides = pSuccess.map((here, step) => {
    if (here === null || step === success) return 0
    let total = exits[step]!
    let spread = exits[step]! * here * here
    for (let to = 0; to < size; to++) {
      const count = moves[step * size + to]!
      if (count === 0) continue
      total += count
      spread += count * (pSuccess[to]! - here) ** 2
    }
    return total > 0 ? (visits[step]! * spread) / total / variance : 0
  })
  const atStart = pSuccess.reduce<number>((sum, p, step) => {
    return p === null ? sum : sum + (starts[step]! / journeys) * (p - pStart) ** 2
  }, 0)
  return { decides, decidedAtStart: atStart / variance }
}
