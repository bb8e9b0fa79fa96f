/**
 * Adjusted p values that hold the false discovery rate over a whole table (Benjamini & Hochberg
 * 1995), in the order given: a row is a discovery at rate α where its adjusted p ≤ α.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps.map((_, i) => i).toSorted((a, b) => ps[b]! - ps[a]! || b - a)
  const adjusted = Array.from(ps)
  let smallest = 1
  order.forEach((i, fromLargest) => {
    const rank = ps.length - fromLargest
    smallest = Math.min(smallest, (ps[i]! * ps.length) / rank)
    adjusted[i] = smallest
  })
  return adjusted
}
