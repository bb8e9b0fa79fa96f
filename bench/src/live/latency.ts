/** Times in tenths of a millisecond, up to thirty seconds. */
const BUCKETS = 300_000

/** More Yjs items than a peer makes in one run. */
export const CLOCKS = 8192

/** Many times in little memory, which can be added up across threads. */
export function createHistogram(counts = new Uint32Array(BUCKETS)) {
  return {
    counts,
    add(ms: number): void {
      const bucket = Math.min(BUCKETS - 1, Math.max(0, Math.round(ms * 10)))
      counts[bucket] = counts[bucket]! + 1
    },
  }
}

export type Histogram = ReturnType<typeof createHistogram>

export function sumOf(all: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from({ length: BUCKETS }, (_, i) =>
    all.reduce((sum, counts) => sum + counts[i]!, 0),
  )
}

/** The time in milliseconds that a share of all does not exceed; NaN where there is none. */
export function quantile(counts: Uint32Array, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let seen = 0
  const bucket = counts.findIndex((count) => (seen += count) >= share * total && seen > 0)
  return bucket < 0 ? Number.NaN : bucket / 10
}
