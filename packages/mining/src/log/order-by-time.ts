/** Spans up to this long are sorted by insertion; longer ones by merging such runs. */
const RUN = 16

/**
 * The events of a log in the order of their times within each span `offsets[s] … offsets[s + 1] − 1`,
 * equal times as they stand; null where they are in order already.
 */
export function orderByTime(time: Float64Array, offsets: Uint32Array): Uint32Array | null {
  let order: Uint32Array | null = null
  let left = new Uint32Array(0)
  for (let span = 0; span + 1 < offsets.length; span++) {
    const start = offsets[span]!
    const end = offsets[span + 1]!
    if (ascends(time, start, end)) continue
    order ??= new Uint32Array(time.length).map((_, i) => i)
    if (end - start > left.length) left = new Uint32Array(end - start)
    sortSpan({ order, time, left }, start, end)
  }
  return order
}

interface Sorting {
  readonly order: Uint32Array
  readonly time: Float64Array
  /** Room for the left half of a merge. */
  readonly left: Uint32Array
}

function ascends(time: Float64Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (time[i]! < time[i - 1]!) return false
  return true
}

function sortSpan(sorting: Sorting, start: number, end: number): void {
  for (let low = start; low < end; low += RUN) insert(sorting, low, Math.min(low + RUN, end))
  for (let width = RUN; width < end - start; width *= 2) {
    for (let middle = start + width; middle < end; middle += 2 * width) {
      merge(sorting, middle - width, middle, Math.min(middle + width, end))
    }
  }
}

function insert({ order, time }: Sorting, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const position = order[i]!
    const at = time[position]!
    let hole = i
    for (; hole > start && time[order[hole - 1]!]! > at; hole--) order[hole] = order[hole - 1]!
    order[hole] = position
  }
}

function merge({ order, time, left }: Sorting, low: number, middle: number, end: number): void {
  if (time[order[middle - 1]!]! <= time[order[middle]!]!) return
  const length = middle - low
  left.set(order.subarray(low, middle))
  let right = middle
  for (let i = 0, at = low; i < length; at++) {
    // Of equal times the left one goes first: it arrived first.
    const takeRight = right < end && time[order[right]!]! < time[left[i]!]!
    order[at] = takeRight ? order[right++]! : left[i++]!
  }
}
