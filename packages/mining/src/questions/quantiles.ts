/** The median of numbers in any order, the middle two averaged; sorts in place. NaN when empty. */
export function median(values: Float64Array): number {
  return quantileInPlace(values, 0.5)
}

/** A quantile with linear interpolation (type 7, as in R and NumPy); sorts in place. NaN when empty. */
export function quantileInPlace(values: Float64Array, q: number): number {
  if (values.length === 0) return Number.NaN
  values.sort()
  const at = (values.length - 1) * q
  const low = Math.floor(at)
  const high = Math.ceil(at)
  return values[low]! + (values[high]! - values[low]!) * (at - low)
}
