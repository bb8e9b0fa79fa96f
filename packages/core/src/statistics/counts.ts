import type { Figure } from '../journey/journey.ts'
import { chiSquareCdf, chiSquareTail, Z95 } from './distributions.ts'
import type { Interval } from './shares.ts'

/** From here on the exact ends and the approximation differ by less than a hundredth. */
const APPROXIMATED = 500

/**
 * The 95 % interval of a count of independent events (Poisson, exact: Garwood 1936), by the
 * approximation of Wilson & Hilferty 1931 for large counts.
 */
export function poissonInterval(count: number): Interval {
  if (count >= APPROXIMATED) {
    const end = (n: number, z: number) => n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3
    return { low: end(count, -Z95), high: end(count + 1, Z95) }
  }
  const high = crossing((mean) => 0.025 - chiSquareTail(2 * mean, 2 * (count + 1)), count)
  if (count === 0) return { low: 0, high }
  return { low: crossing((mean) => chiSquareCdf(2 * mean, 2 * count) - 0.025, count), high }
}

/** A count as a figure: `n` is itself. */
export function countFigure(count: number): Figure {
  return { value: count, n: count, ...poissonInterval(count) }
}

/** Fewer numbers than these give a sum no interval: one large one would decide it. */
const LEAST_SUMMED = 30

/**
 * A sum as a figure. Both how many numbers there are and how large they are vary, so that its variance
 * is the sum of their squares (compound Poisson).
 */
export function sumFigure(part: {
  readonly n: number
  readonly sum: number
  readonly squares: number
}): Figure {
  const { n, sum, squares } = part
  const half = Z95 * Math.sqrt(squares)
  const isEnough = n >= LEAST_SUMMED
  return { value: sum, n, low: isEnough ? sum - half : null, high: isEnough ? sum + half : null }
}

/** The mean at which a rising function becomes positive. */
function crossing(rising: (mean: number) => number, count: number): number {
  let [low, high] = [0, 2 * count + 20]
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2
    if (rising(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}
