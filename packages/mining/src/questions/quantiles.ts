/**
 * Quantiles of durations (finite, not negative) in any order, interpolating linearly (type 7 of
 * Hyndman & Fan 1996, so that 0.5 averages the middle two); NaN when empty. O(n): only the durations
 * around a rank are sorted.
 */
export function quantiles(durations: Float64Array, qs: readonly number[]): number[] {
  const last = durations.length - 1
  if (last < 0) return qs.map(() => Number.NaN)
  const neighbours = last < FEW ? inWhole(durations) : inBuckets(durations)
  return qs.map((q) => {
    const at = last * q
    const rank = Math.floor(at)
    const [low, high] = neighbours(rank)
    return low + (high - low) * (at - rank)
  })
}

/** The median of durations in any order, the middle two averaged; NaN when empty. */
export function medianOf(durations: Float64Array): number {
  return quantiles(durations, [0.5])[0]!
}

/** The durations of a rank and of the next one, as if all were sorted; the last is its own next. */
type Neighbours = (rank: number) => readonly [number, number]

/** Fewer durations than this are sorted at once. */
const FEW = 128
/** Buckets are a power of two in number: 2^BITS. */
const BITS = 10

function inWhole(durations: Float64Array): Neighbours {
  const sorted = durations.slice().sort()
  return (rank) => [sorted[rank]!, sorted[Math.min(rank + 1, sorted.length - 1)]!]
}

/**
 * The upper half of a float not below zero, read as a whole number, grows with it, and about evenly
 * with its logarithm, as pauses do: its leading bits make good buckets without any arithmetic.
 */
function inBuckets(durations: Float64Array): Neighbours {
  const n = durations.length
  // On little-endian machines, as all are that run this, the upper half is the second.
  const halves = new Int32Array(durations.buffer, durations.byteOffset, 2 * n)
  const { from, shift } = scaleOf(halves)
  const counts = new Uint32Array(2 ** BITS)
  for (let i = 1; i < 2 * n; i += 2) counts[Math.max(halves[i]! - from, 0) >> shift]!++
  return (rank) => {
    let below = 0
    let first = 0
    while (below + counts[first]! <= rank) below += counts[first++]!
    let size = counts[first]!
    let span = 0
    while (below + size <= rank + 1 && below + size < n) size += counts[first + ++span]!
    const around = new Float64Array(size)
    for (let i = 0, at = 0; at < size; i++) {
      const bucket = Math.max(halves[2 * i + 1]! - from, 0) >> shift
      // One comparison for both ends, since what lies before wraps to a very large number.
      if ((bucket - first) >>> 0 <= span) around[at++] = durations[i]!
    }
    around.sort()
    return [around[rank - below]!, around[Math.min(rank + 1 - below, size - 1)]!]
  }
}

/** The upper half of 1.0: what is shorter than a millisecond shares the first bucket. */
const ONE = 0x3ff0_0000

function scaleOf(halves: Int32Array): { readonly from: number; readonly shift: number } {
  let min = halves[1]!
  let max = min
  for (let i = 3; i < halves.length; i += 2) {
    min = Math.min(min, halves[i]!)
    max = Math.max(max, halves[i]!)
  }
  const from = Math.max(min, ONE)
  return { from, shift: Math.max(0, 32 - Math.clz32(Math.max(max - from, 0)) - BITS) }
}
