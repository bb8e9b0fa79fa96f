/** Spans up to this long are sorted by insertion; longer ones by merging such runs. */
const RUN = 16

/**
 * Sorts positions by their times within each span `offsets[s] … offsets[s + 1] − 1`, in place and
 * stably. A span already in order costs one look at each of its times.
 */
export function sortByTime(order: Uint32Array, offsets: Uint32Array, time: Float64Array): void {
  let left = new Uint32Array(0)
  for (let span = 0; span + 1 < offsets.length; span++) {
    const start = offsets[span]!
    const end = offsets[span + 1]!
    if (ascends(order, time, start, end)) continue
    for (let low = start; low < end; low += RUN) {
      insert(order, time, low, Math.min(low + RUN, end))
    }
    if (end - start > left.length) left = new Uint32Array(end - start)
    for (let width = RUN; width < end - start; width *= 2) {
      for (let middle = start + width; middle < end; middle += 2 * width) {
        merge({
          order,
          time,
          left,
          low: middle - width,
          middle,
          end: Math.min(middle + width, end),
        })
      }
    }
  }
}

function ascends(order: Uint32Array, time: Float64Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    if (time[order[i]!]! < time[order[i - 1]!]!) return false
  }
  return true
}

function insert(order: Uint32Array, time: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const position = order[i]!
    const at = time[position]!
    let hole = i
    for (; hole > start && time[order[hole - 1]!]! > at; hole--) order[hole] = order[hole - 1]!
    order[hole] = position
  }
}

interface Merge {
  readonly order: Uint32Array
  readonly time: Float64Array
  /** Room for the left half. */
  readonly left: Uint32Array
  readonly low: number
  readonly middle: number
  readonly end: number
}

function merge({ order, time, left, low, middle, end }: Merge): void {
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
