import type { Random } from '../random.ts'
import { type ScoreName, scoreEnds } from './score-names.ts'
import type { KnownScore } from './scored-schema.ts'

/** 95 % of a normal distribution lie within so many standard deviations. */
const WITHIN = 1.96

/**
 * One value that a score may have. A range that people gave is a triangle with its peak at their value;
 * an interval of figures is a normal distribution, each side as wide as its end says; both stay within
 * what the score can be. Null where nobody knows any.
 */
export function drawScore(name: ScoreName, known: KnownScore, random: Random): number | null {
  const [least, most] = scoreEnds[name]
  const value =
    known.manual !== null
      ? triangular(known.manual, random)
      : known.computed !== null
        ? twoSided(known.computed, random)
        : null
  return value === null ? null : Math.min(most, Math.max(least, value))
}

interface Ranged {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** By inversion of the distribution function. */
function triangular({ value, ...ends }: Ranged, random: Random): number {
  const low = Math.min(ends.low, value)
  const high = Math.max(ends.high, value)
  const u = random()
  if (high === low) return value
  const left = value - low
  const width = high - low
  return u < left / width
    ? low + Math.sqrt(u * width * left)
    : high - Math.sqrt((1 - u) * width * (high - value))
}

function twoSided({ value, low, high }: Ranged, random: Random): number {
  const z = normal(random)
  const side = z < 0 ? value - low : high - value
  return value + (z * Math.max(0, side)) / WITHIN
}

/** Box and Muller’s method. */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}
