import { normalTwoSided, Z95 } from './distributions.ts'
import { logGamma } from './gamma.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Interval of a share (Wilson 1927), 0–1; all of 0–1 when n = 0. */
export function wilson(successes: number, n: number, z: number = Z95): Interval {
  if (n <= 0) return { low: 0, high: 1 }
  const p = successes / n
  const z2 = z * z
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  // The ends are exact at 0 and n, where rounding would leave 1e-18.
  return {
    low: successes <= 0 ? 0 : Math.max(0, centre - half),
    high: successes >= n ? 1 : Math.min(1, centre + half),
  }
}

/** Second share minus first, b/nb − a/na, with its interval (Newcombe 1998, method 10). */
export function newcombe(
  a: number,
  na: number,
  b: number,
  nb: number,
): Interval & { readonly diff: number } {
  if (na <= 0 || nb <= 0) return { diff: 0, low: -1, high: 1 }
  const pa = a / na
  const pb = b / nb
  const ia = wilson(a, na)
  const ib = wilson(b, nb)
  const diff = pb - pa
  return {
    diff,
    low: diff - Math.hypot(pb - ib.low, ia.high - pa),
    high: diff + Math.hypot(ib.high - pb, pa - ia.low),
  }
}

/** Pooled two-proportion z test of a/na against b/nb: z > 0 where the first share is larger. */
export function twoProportionZ(
  a: number,
  na: number,
  b: number,
  nb: number,
): { readonly z: number; readonly p: number } {
  const pooled = (a + b) / (na + nb)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / na + 1 / nb))
  if (!(error > 0)) return { z: 0, p: 1 }
  const z = (a / na - b / nb) / error
  return { z, p: normalTwoSided(z) }
}

/**
 * Two-sided p of Fisher's exact test of a of na against b of nb: the probability, margins given,
 * of every table that is no more likely than the one seen.
 */
export function fisherExact(a: number, na: number, b: number, nb: number): number {
  const hits = a + b
  const logChoose = (n: number, k: number) =>
    logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const total = logChoose(na + nb, hits)
  const logP = (x: number) => logChoose(na, x) + logChoose(nb, hits - x) - total
  // The tolerance lets tables of equal probability count as equal in floating point.
  const seen = logP(a) + 1e-7
  let p = 0
  for (let x = Math.max(0, hits - nb); x <= Math.min(na, hits); x++) {
    const at = logP(x)
    if (at <= seen) p += Math.exp(at)
  }
  return Math.min(1, p)
}
