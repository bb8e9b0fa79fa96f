import type { Random } from '../random.ts'

/**
 * A draw from the gamma distribution with scale 1, for shapes from 1 on (Marsaglia & Tsang, A simple
 * method for generating gamma variables, 2000).
 */
export function gammaDraw(shape: number, random: Random): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalDraw(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    // 1 − u, so that no logarithm of zero is taken.
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Box & Muller (1958). */
function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
