import { normalTwoSided, tTwoSided } from './distributions.ts'
import { solveLinear } from './linear-system.ts'

export interface Coefficient {
  readonly value: number
  readonly se: number
  readonly p: number
}

/**
 * Ordinary least squares of y on the columns of x, an intercept first in the answer; null where the
 * columns are collinear or rows do not outnumber coefficients.
 */
export function linearRegression(
  x: readonly (readonly number[])[],
  y: readonly number[],
): { readonly coefficients: readonly Coefficient[]; readonly r2: number } | null {
  const rows = x.map((row) => [1, ...row])
  const df = rows.length - (rows[0]?.length ?? 0)
  if (df <= 0) return null
  const fit = weightedLeastSquares(
    rows,
    y,
    y.map(() => 1),
  )
  if (!fit) return null
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const residual = y.reduce((sum, value, i) => sum + (value - dot(rows[i]!, fit.beta)) ** 2, 0)
  const coefficients = fit.beta.map((value, j) => {
    const se = Math.sqrt((fit.inverse[j]![j]! * residual) / df)
    return { value, se, p: se > 0 ? tTwoSided(value / se, df) : 0 }
  })
  return { coefficients, r2: total > 0 ? 1 - residual / total : 0 }
}

/**
 * Logistic regression of y ∈ {0, 1} by iteratively reweighted least squares, an intercept first;
 * null where columns are collinear or the classes are separated (no finite estimate exists).
 */
export function logisticRegression(
  x: readonly (readonly number[])[],
  y: readonly number[],
): {
  readonly coefficients: readonly Coefficient[]
  probability(row: readonly number[]): number
} | null {
  const rows = x.map((row) => [1, ...row])
  let beta: number[] = (rows[0] ?? []).map(() => 0)
  for (let round = 0; round < 50; round++) {
    const p = rows.map((row) => sigmoid(dot(row, beta)))
    const weights = p.map((value) => value * (1 - value))
    if (!weights.some((weight) => weight > 1e-10)) return null
    const working = rows.map(
      (row, i) => dot(row, beta) + (y[i]! - p[i]!) / Math.max(weights[i]!, 1e-12),
    )
    const fit = weightedLeastSquares(rows, working, weights)
    if (!fit || fit.beta.some((value) => !(Math.abs(value) < 1e6))) return null
    const moved = Math.max(...fit.beta.map((value, j) => Math.abs(value - beta[j]!)))
    beta = fit.beta
    if (moved < 1e-10)
      return { coefficients: named(fit), probability: (row) => sigmoid(dot([1, ...row], fit.beta)) }
  }
  return null
}

interface Fit {
  readonly beta: number[]
  readonly inverse: readonly Float64Array[]
}

function named({ beta, inverse }: Fit): Coefficient[] {
  return beta.map((value, j) => {
    const se = Math.sqrt(inverse[j]![j]!)
    return { value, se, p: normalTwoSided(value / se) }
  })
}

function weightedLeastSquares(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  weights: readonly number[],
): Fit | null {
  const size = rows[0]?.length ?? 0
  const gram = Array.from({ length: size }, () => new Float64Array(size))
  const moments = new Float64Array(size)
  rows.forEach((row, r) => {
    for (let i = 0; i < size; i++) {
      const weighted = weights[r]! * row[i]!
      moments[i]! += weighted * y[r]!
      for (let j = 0; j < size; j++) gram[i]![j]! += weighted * row[j]!
    }
  })
  const identity = gram.map((_, i) => Float64Array.from(gram, (__, j) => (i === j ? 1 : 0)))
  const inverse = solveLinear(gram, identity)
  return inverse && { beta: inverse.map((row) => dot(row, moments)), inverse }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
