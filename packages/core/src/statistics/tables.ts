import { chiSquareTail } from './distributions.ts'

/** Pearson's chi-square of a table of counts, its p, and Cramér's V (0–1); empty rows and columns do not count. */
export function chiSquareTest(table: readonly (readonly number[])[]): {
  readonly chi2: number
  readonly df: number
  readonly p: number
  readonly cramerV: number
} {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0))
  const n = rows.reduce((sum, count) => sum + count, 0)
  let chi2 = 0
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = (rows[i]! * columns[j]!) / n
      if (expected > 0) chi2 += (count - expected) ** 2 / expected
    })
  })
  const r = rows.filter((count) => count > 0).length
  const c = columns.filter((count) => count > 0).length
  const df = Math.max(0, r - 1) * Math.max(0, c - 1)
  const shorter = Math.min(r, c) - 1
  const cramerV = shorter > 0 ? Math.sqrt(chi2 / (n * shorter)) : 0
  return { chi2, df, p: chiSquareTail(chi2, df), cramerV }
}

/**
 * Sample-ratio mismatch: chi-square of observed counts against the weights of the arms.
 * Degrees of freedom count only arms with weight; p < .001 blocks the read-out.
 */
export function sampleRatioMismatch(
  observed: readonly number[],
  weights: readonly number[],
): { readonly chi2: number; readonly p: number; readonly mismatch: boolean } {
  const weighted = observed
    .map((count, arm) => ({ count, weight: weights[arm] ?? 0 }))
    .filter((arm) => arm.weight > 0)
  const n = weighted.reduce((sum, arm) => sum + arm.count, 0)
  const weight = weighted.reduce((sum, arm) => sum + arm.weight, 0)
  if (n === 0) return { chi2: 0, p: 1, mismatch: false }
  const chi2 = weighted.reduce((sum, arm) => {
    const expected = (n * arm.weight) / weight
    return sum + (arm.count - expected) ** 2 / expected
  }, 0)
  const p = chiSquareTail(chi2, weighted.length - 1)
  return { chi2, p, mismatch: p < 0.001 }
}
