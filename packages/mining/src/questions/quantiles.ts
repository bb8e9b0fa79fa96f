/**
 * Quantiles of numbers in any order, interpolating linearly (type 7 of Hyndman & Fan 1996, so that
 * 0.5 averages the middle two). Reorders in place, selects instead of sorting: O(n). The qs ascend;
 * NaN when empty.
 */
export function quantilesInPlace(values: Float64Array, qs: readonly number[]): number[] {
  const last = values.length - 1
  // Everything before `settled` stands where a sort would put it, or below the last quantile.
  let settled = 0
  return qs.map((q) => {
    if (last < 0) return Number.NaN
    const at = last * q
    const low = Math.floor(at)
    if (low >= settled) select(values, low, settled, last)
    settled = Math.max(settled, low + 1)
    if (at === low) return values[low]!
    if (low + 1 >= settled) smallestFirst(values, low + 1)
    settled = low + 2
    return values[low]! + (values[low + 1]! - values[low]!) * (at - low)
  })
}

/** The median of numbers in any order, the middle two averaged; reorders in place. NaN when empty. */
export function medianInPlace(values: Float64Array): number {
  return quantilesInPlace(values, [0.5])[0]!
}

/** Above this length a pivot is chosen by selecting in a sample first. */
const SAMPLED = 600

/**
 * Puts the element of rank k into place k of [left, right], smaller ones before it and larger ones
 * behind (SELECT of Floyd & Rivest 1975: about n + min(k, n − k) comparisons).
 */
function select(values: Float64Array, k: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > SAMPLED) {
      const n = right - left + 1
      const i = k - left + 1
      const z = Math.log(n)
      const s = 0.5 * Math.exp((2 * z) / 3)
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2)
      const from = Math.max(left, Math.floor(k - (i * s) / n + sd))
      select(values, k, from, Math.min(right, Math.floor(k + ((n - i) * s) / n + sd)))
    }
    const middle = partition(values, k, left, right)
    if (middle <= k) left = middle + 1
    if (k <= middle) right = middle - 1
  }
}

/** Parts [left, right] around the value at k and says where that value came to stand. */
function partition(values: Float64Array, k: number, left: number, right: number): number {
  const pivot = values[k]!
  let i = left
  let j = right
  swap(values, left, k)
  const pivotLeft = values[right]! <= pivot
  if (!pivotLeft) swap(values, left, right)
  while (i < j) {
    swap(values, i, j)
    i++
    j--
    while (values[i]! < pivot) i++
    while (values[j]! > pivot) j--
  }
  if (values[left] === pivot) swap(values, left, j)
  else swap(values, ++j, right)
  return j
}

function smallestFirst(values: Float64Array, from: number): void {
  let smallest = from
  for (let i = from + 1; i < values.length; i++) if (values[i]! < values[smallest]!) smallest = i
  swap(values, from, smallest)
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i]!
  values[i] = values[j]!
  values[j] = value
}
