import { incompleteBeta, lowerGamma, upperGamma } from './gamma.ts'

/** P(Z ≤ x) of the standard normal; keeps relative accuracy far into the lower tail. */
export function normalCdf(x: number): number {
  const half = 0.5 * upperGamma(0.5, (x * x) / 2)
  return x < 0 ? half : 1 - half
}

/** Two-sided p of a standard normal statistic. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2)
}

/** The x with P(Z ≤ x) = p, to about 1e-16 relative (Wichura 1988, algorithm AS 241, PPND16). */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRAL, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const value = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5)
  return q < 0 ? -value : value
}

/** The 97.5 % point of the normal: half the width of a 95 % interval in standard errors. */
export const Z95 = 1.959963984540054

/** P(T ≤ x) of Student's t with `df` > 0 degrees of freedom (Abramowitz & Stegun 26.7.1). */
export function tCdf(x: number, df: number): number {
  if (df === Infinity) return normalCdf(x)
  const tail = 0.5 * incompleteBeta(df / 2, 0.5, df / (df + x * x))
  return x < 0 ? tail : 1 - tail
}

/** Two-sided p of a t statistic with `df` degrees of freedom. */
export function tTwoSided(t: number, df: number): number {
  if (df === Infinity) return normalTwoSided(t)
  return incompleteBeta(df / 2, 0.5, df / (df + t * t))
}

/** The x with P(T ≤ x) = p for Student's t; bisection on the tail, to 1e-12. */
export function tQuantile(p: number, df: number): number {
  if (df === Infinity) return normalQuantile(p)
  if (p === 0.5) return 0
  if (p < 0.5) return -tQuantile(1 - p, df)
  if (p >= 1) return p === 1 ? Infinity : NaN
  let low = 0
  let high = 2
  while (tCdf(high, df) < p) high *= 2
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2
    if (tCdf(middle, df) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(X > x) of chi-square with `df` degrees of freedom (Abramowitz & Stegun 26.4.19). */
export function chiSquareTail(x: number, df: number): number {
  return df <= 0 ? 1 : upperGamma(df / 2, x / 2)
}

/** P(X ≤ x) of chi-square with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return df <= 0 ? 0 : lowerGamma(df / 2, x / 2)
}

interface Rational {
  readonly over: readonly number[]
  readonly under: readonly number[]
}

function ratio({ over, under }: Rational, x: number): number {
  return polynomial(over, x) / polynomial(under, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!
  return value
}

const CENTRAL: Rational = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852546,
  ],
}
const TAIL: Rational = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
}
const FAR_TAIL: Rational = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
}
