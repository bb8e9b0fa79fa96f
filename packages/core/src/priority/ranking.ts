import { quantile } from '../statistics/quantile.ts'
import type { Random } from '../random.ts'
import { drawScore } from './draw.ts'
import type { Formula, ScoreValues } from './formula.ts'
import { type ScoreName, scoreNames } from './score-names.ts'
import { type KnownScores, usedScore } from './scored.ts'

export interface Contender {
  readonly id: string
  readonly scores: KnownScores
}

/** Where a thing stands, and how sure that is: `low` and `high` hold 90 % of the draws. */
export interface Ranked {
  readonly id: string
  readonly score: number
  readonly low: number
  readonly high: number
  /** 1 is best. */
  readonly rank: number
  readonly rankLow: number
  readonly rankHigh: number
  /** Share of the draws in which it beats the one ranked after it; null for the last. */
  readonly beatsNext: number | null
  /** Whether the one before it is as good as this for all that is known. */
  readonly isTie: boolean
}

export interface Ranking {
  readonly ranked: readonly Ranked[]
  /** What cannot be ranked, and the scores that it lacks; none where its formula gives no number. */
  readonly unranked: readonly { readonly id: string; readonly missing: readonly ScoreName[] }[]
  /** Whether any score has a range: without one the order is only as sure as the numbers. */
  readonly isRanged: boolean
  /** Share of the draws in which one beats another; equal draws count half. */
  readonly beats: (id: string, other: string) => number | null
}

/** One that wins in fewer of the draws than this does not win: they are tied. */
export const TIE = 0.6

/** Ranks by a formula, the highest first, over seeded draws from the ranges of the scores. */
export function rankBy(
  contenders: readonly Contender[],
  formula: Formula,
  { random, draws }: { readonly random: Random; readonly draws: number },
): Ranking {
  const scored = contenders.map((each) => ({ ...each, score: formula.score(usedValues(each)) }))
  const known = scored
    .filter((each): each is typeof each & { score: number } => each.score !== null)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const drawn = known.map((each) => drawScores(each, formula, { random, draws }))
  const ranks = drawnRanks(drawn, draws)
  const at = new Map(known.map(({ id }, i) => [id, i]))
  const beats = (id: string, other: string) => {
    const [a, b] = [drawn[at.get(id) ?? -1], drawn[at.get(other) ?? -1]]
    return a === undefined || b === undefined ? null : shareAbove(a, b)
  }
  const ranked = known.map(({ id, score }, i): Ranked => {
    const [low, high] = middle90(drawn[i]!)
    const [rankLow, rankHigh] = middle90(ranks[i]!)
    const beatsNext = i + 1 < known.length ? shareAbove(drawn[i]!, drawn[i + 1]!) : null
    const beforeBeats = i > 0 ? shareAbove(drawn[i - 1]!, drawn[i]!) : 1
    const isTie = beforeBeats < TIE
    return {
      id,
      score,
      low,
      high,
      rank: i + 1,
      rankLow: Math.round(rankLow),
      rankHigh: Math.round(rankHigh),
      beatsNext,
      isTie,
    }
  })
  const unranked = scored
    .filter(({ score }) => score === null)
    .map(({ id, scores }) => ({
      id,
      missing: formula.names.filter((name) => usedScore(scores[name]) === null),
    }))
  const isRanged = known.some(({ scores }) => formula.names.some((name) => hasRange(scores, name)))
  return { ranked, unranked, isRanged, beats }
}

function usedValues({ scores }: Contender): ScoreValues {
  return valuesBy((name) => usedScore(scores[name])?.value ?? null)
}

function valuesBy(of: (name: ScoreName) => number | null): ScoreValues {
  return Object.fromEntries(scoreNames.map((name) => [name, of(name)])) as unknown as ScoreValues
}

function hasRange(scores: KnownScores, name: ScoreName): boolean {
  const used = usedScore(scores[name])
  return used !== null && used.low < used.high
}

/** A draw that gives no number, as after ÷ 0, is as the thing is scored. */
function drawScores(
  { scores, score }: Contender & { readonly score: number },
  formula: Formula,
  { random, draws }: { readonly random: Random; readonly draws: number },
): Float64Array {
  const drawn = new Float64Array(draws)
  const values: Record<ScoreName, number | null> = { ...usedValues({ id: '', scores }) }
  for (let i = 0; i < draws; i++) {
    for (const name of formula.names) values[name] = drawScore(name, scores[name], random)
    drawn[i] = formula.score(values) ?? score
  }
  return drawn
}

/** Of each thing its rank in each draw; equal ones share the middle of their ranks. */
function drawnRanks(drawn: readonly Float64Array[], draws: number): Float64Array[] {
  const ranks = drawn.map(() => new Float64Array(draws))
  const order = drawn.map((_, i) => i)
  for (let draw = 0; draw < draws; draw++) {
    order.sort((a, b) => drawn[b]![draw]! - drawn[a]![draw]!)
    for (let start = 0; start < order.length;) {
      const value = drawn[order[start]!]![draw]!
      let end = start
      while (end < order.length && drawn[order[end]!]![draw] === value) end++
      for (let i = start; i < end; i++) ranks[order[i]!]![draw] = (start + 1 + end) / 2
      start = end
    }
  }
  return ranks
}

function shareAbove(a: Float64Array, b: Float64Array): number {
  let wins = 0
  for (let i = 0; i < a.length; i++) wins += a[i]! > b[i]! ? 1 : a[i] === b[i] ? 0.5 : 0
  return wins / a.length
}

function middle90(values: Float64Array): readonly [number, number] {
  const sorted = values.toSorted()
  return [quantile(sorted, 0.05) ?? 0, quantile(sorted, 0.95) ?? 0]
}
