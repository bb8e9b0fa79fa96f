/**
 * Solves A·X = B by Gaussian elimination with partial pivoting; `a` is n×n and `b` n×m, both by
 * rows. Null where A is singular. Inputs are left as they are.
 */
export function solveLinear(
  a: readonly ArrayLike<number>[],
  b: readonly ArrayLike<number>[],
): Float64Array[] | null {
  const n = a.length
  const width = n + (b[0]?.length ?? 0)
  const rows = a.map((row, i) => {
    const joined = new Float64Array(width)
    joined.set(row)
    joined.set(b[i]!, n)
    return joined
  })
  for (let column = 0; column < n; column++) {
    if (!pivot(rows, column)) return null
    for (let i = column + 1; i < n; i++) subtract(rows[i]!, rows[column]!, column)
  }
  for (let column = n - 1; column >= 0; column--) {
    const row = rows[column]!
    const scale = row[column]!
    for (let j = n; j < width; j++) row[j]! /= scale
    for (let i = 0; i < column; i++) {
      const factor = rows[i]![column]!
      if (factor !== 0) for (let j = n; j < width; j++) rows[i]![j]! -= factor * row[j]!
    }
  }
  return rows.map((row) => row.slice(n))
}

/** Brings the row with the largest entry of the column up; false where all are zero. */
function pivot(rows: Float64Array[], column: number): boolean {
  let best = column
  for (let i = column + 1; i < rows.length; i++) {
    if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i
  }
  if (Math.abs(rows[best]![column]!) < 1e-13) return false
  const up = rows[best]!
  rows[best] = rows[column]!
  rows[column] = up
  return true
}

function subtract(row: Float64Array, by: Float64Array, column: number): void {
  const factor = row[column]! / by[column]!
  if (factor === 0) return
  for (let j = column; j < row.length; j++) row[j]! -= factor * by[j]!
}
