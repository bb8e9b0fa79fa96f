import { normalTwoSided, Z95 } from './distributions.ts'
import type { Sample } from './means.ts'

/** Two groups inside one segment: those hit by something, and the others. */
export interface Stratum<Group> {
  readonly hit: Group
  readonly other: Group
}

export interface ShareCount {
  readonly successes: number
  readonly n: number
}

/** Hit minus other, adjusted for segment. */
export interface AdjustedDifference {
  readonly diff: number
  readonly low: number
  readonly high: number
  readonly p: number
  /** Those hit, in segments that hold both groups; the rest cannot be compared. */
  readonly n: number
}

/**
 * Difference of shares over segments (Mantel–Haenszel weights; variance of Sato 1989, right for few
 * large and for many small segments); null where no segment holds both groups.
 */
export function adjustedShareDifference(
  strata: readonly Stratum<ShareCount>[],
): AdjustedDifference | null {
  const both = strata.filter(({ hit, other }) => hit.n > 0 && other.n > 0)
  let weight = 0
  let top = 0
  let forward = 0
  let mirrored = 0
  for (const { hit, other } of both) {
    const n = hit.n + other.n
    const a = hit.successes
    const b = other.successes
    weight += (hit.n * other.n) / n
    top += (a * other.n - b * hit.n) / n
    forward +=
      (hit.n ** 2 * b - other.n ** 2 * a + (hit.n * other.n * (other.n - hit.n)) / 2) / n ** 2
    mirrored += (a * (other.n - b) + b * (hit.n - a)) / (2 * n)
  }
  if (weight === 0) return null
  const diff = top / weight
  const variance = Math.max(0, (diff * forward + mirrored) / weight ** 2)
  return adjusted(
    diff,
    variance,
    both.reduce((sum, { hit }) => sum + hit.n, 0),
  )
}

/**
 * Difference of means over segments, weighted by nₕnₒ/(nₕ+nₒ) as least squares with segment effects
 * would where variances are alike; null where no segment holds two of each group.
 */
export function adjustedMeanDifference(
  strata: readonly Stratum<Sample>[],
): AdjustedDifference | null {
  const both = strata.filter(({ hit, other }) => hit.n >= 2 && other.n >= 2)
  let weights = 0
  let top = 0
  let variance = 0
  for (const { hit, other } of both) {
    const weight = (hit.n * other.n) / (hit.n + other.n)
    weights += weight
    top += weight * (hit.mean - other.mean)
    variance += weight ** 2 * (hit.variance / hit.n + other.variance / other.n)
  }
  if (weights === 0) return null
  const n = both.reduce((sum, { hit }) => sum + hit.n, 0)
  return adjusted(top / weights, variance / weights ** 2, n)
}

function adjusted(diff: number, variance: number, n: number): AdjustedDifference {
  const error = Math.sqrt(variance)
  const p = error > 0 ? normalTwoSided(diff / error) : diff === 0 ? 1 : 0
  return { diff, low: diff - Z95 * error, high: diff + Z95 * error, p, n }
}
