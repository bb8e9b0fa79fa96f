import type { Sample } from './means.ts'

/**
 * One weight a comment, mean 1, that brings commenters back to the score distribution of everybody
 * who answered (post-stratification): (share of the class in everyone)/(its share in comments).
 * `classOf` groups scores; a class without comments cannot be represented and is left out.
 */
export function commentWeights(
  everyone: readonly number[],
  commenters: readonly number[],
  classOf: (score: number) => number = (score) => score,
): number[] {
  const asked = countBy(everyone, classOf)
  const heard = countBy(commenters, classOf)
  const raw = commenters.map((score) => {
    const group = classOf(score)
    return (asked.get(group) ?? 0) / heard.get(group)!
  })
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / Math.max(1, raw.length)
  return mean > 0 ? raw.map((weight) => weight / mean) : raw.map(() => 1)
}

/** The number of equally weighted answers that would know as much: (Σw)²/Σw² (Kish 1965). */
export function effectiveSize(weights: Iterable<number>): number {
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares > 0 ? (sum * sum) / squares : 0
}

/** Weighted mean and variance; `n` is Kish's effective size, so that intervals stay honest. */
export function weightedSample(values: readonly number[], weights: readonly number[]): Sample {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const n = effectiveSize(weights)
  if (!(total > 0)) return { n: 0, mean: 0, variance: 0 }
  const mean = values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total
  const spread = values.reduce((sum, value, i) => sum + weights[i]! * (value - mean) ** 2, 0)
  return { n, mean, variance: n > 1 ? ((spread / total) * n) / (n - 1) : 0 }
}

function countBy(
  scores: readonly number[],
  classOf: (score: number) => number,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const score of scores) counts.set(classOf(score), (counts.get(classOf(score)) ?? 0) + 1)
  return counts
}
