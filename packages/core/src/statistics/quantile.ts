/**
 * The q-quantile of values, q in 0–1, interpolating linearly (type 7 of Hyndman & Fan 1996), so that
 * q = 0.5 averages the middle two; null when there are none. Sorted typed arrays are not copied.
 */
export function quantile(values: ArrayLike<number>, q: number): number | null {
  if (values.length === 0) return null
  const sorted = isSorted(values) ? values : Float64Array.from(values).sort()
  const position = (sorted.length - 1) * q
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (position - below)
}

/** The middle value; the mean of the middle two where their number is even; null without values. */
export function median(values: ArrayLike<number>): number | null {
  return quantile(values, 0.5)
}

function isSorted(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false
  return true
}
