export type Path = ArrayLike<number>

/**
 * Levenshtein distance of two sequences of codes ≥ 0: fewest insertions, deletions and substitutions.
 * Bit-parallel (Myers 1999, in blocks of 32 by Hyyrö 2003): O(|a|/32 · |b|).
 */
export function editDistance(a: Path, b: Path): number {
  return new Pattern(a).distance(b)
}

/** Distance over the longer length, 0–1; two empty sequences are the same. */
export function normalisedDistance(distance: number, a: Path, b: Path): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 0 : distance / longer
}

/**
 * All normalised distances between paths, n × n by rows. Texts are taken in lexicographic order, so
 * that paths with a common beginning share the work done on it.
 */
export function distanceMatrix(paths: readonly Path[]): Float32Array {
  const n = paths.length
  const matrix = new Float32Array(n * n)
  const order = paths.map((_, i) => i).toSorted((a, b) => comparePaths(paths[a]!, paths[b]!))
  const common = order.map((i, at) =>
    at === 0 ? 0 : commonPrefix(paths[order[at - 1]!]!, paths[i]!),
  )
  order.forEach((row, at) => {
    const pattern = new Pattern(paths[row]!)
    let shared = 0
    for (let next = at + 1; next < n; next++) {
      const column = order[next]!
      const text = paths[column]!
      shared = next === at + 1 ? 0 : common[next]!
      const distance = normalisedDistance(pattern.distance(text, shared), paths[row]!, text)
      matrix[row * n + column] = distance
      matrix[column * n + row] = distance
    }
  })
  return matrix
}

/** One sequence made ready to be compared with many. */
export class Pattern {
  readonly #length: number
  readonly #blocks: number
  /** One more than the highest code. */
  readonly #codes: number
  /** By code and block: a bit for each place of the pattern where the code stands; zeros at last. */
  readonly #places: Int32Array
  /** Vertical differences after each depth of the last text, so that a shared beginning is reused. */
  #plus: Int32Array = new Int32Array(0)
  #minus: Int32Array = new Int32Array(0)
  #scores: Int32Array = new Int32Array(0)

  constructor(pattern: Path) {
    this.#length = pattern.length
    this.#blocks = Math.max(1, Math.ceil(pattern.length / 32))
    let highest = -1
    for (let i = 0; i < pattern.length; i++) highest = Math.max(highest, pattern[i]!)
    this.#codes = highest + 1
    this.#places = new Int32Array((this.#codes + 1) * this.#blocks)
    for (let i = 0; i < pattern.length; i++) {
      this.#places[pattern[i]! * this.#blocks + (i >>> 5)]! |= 1 << (i & 31)
    }
  }

  /** Distance to a text whose first `shared` codes are those of the text before (0 at first). */
  distance(text: Path, shared: number = 0): number {
    if (this.#length === 0) return text.length
    if (this.#scores.length <= text.length) this.#grow(text.length)
    for (let depth = shared; depth < text.length; depth++) {
      this.#advance(depth, Math.min(text[depth]!, this.#codes))
    }
    return this.#scores[text.length]!
  }

  #grow(length: number): void {
    const room = Math.max(64, 2 * length) + 1
    const grown = (old: Int32Array, size: number) => {
      const array = new Int32Array(size)
      array.set(old)
      return array
    }
    const fresh = this.#scores.length === 0
    this.#plus = grown(this.#plus, room * this.#blocks)
    this.#minus = grown(this.#minus, room * this.#blocks)
    this.#scores = grown(this.#scores, room)
    if (!fresh) return
    this.#plus.fill(-1, 0, this.#blocks)
    this.#scores[0] = this.#length
  }

  /** One column of the dynamic programme, all blocks, from the state at `depth` to `depth + 1`. */
  #advance(depth: number, code: number): void {
    const plus = this.#plus
    const minus = this.#minus
    const places = this.#places
    const blocks = this.#blocks
    const row = code * blocks
    const from = depth * blocks
    const to = from + blocks
    const top = (this.#length - 1) & 31
    // The row above the first costs one more for each column: a carry of +1 comes in.
    let carryPlus = 1
    let carryMinus = 0
    let across = 0
    let down = 0
    for (let block = 0; block < blocks; block++) {
      const above = plus[from + block]!
      const below = minus[from + block]!
      const match = places[row + block]!
      const equal = match | carryMinus
      const x = match | below
      const zero = (((equal & above) + above) ^ above) | equal
      across = below | ~(zero | above)
      down = above & zero
      const shifted = (across << 1) | carryPlus
      const shiftedDown = (down << 1) | carryMinus
      plus[to + block] = shiftedDown | ~(x | shifted)
      minus[to + block] = shifted & x
      carryPlus = across >>> 31
      carryMinus = down >>> 31
    }
    this.#scores[depth + 1] = this.#scores[depth]! + ((across >>> top) & 1) - ((down >>> top) & 1)
  }
}

export function comparePaths(a: Path, b: Path): number {
  const at = commonPrefix(a, b)
  if (at === a.length || at === b.length) return a.length - b.length
  return a[at]! - b[at]!
}

function commonPrefix(a: Path, b: Path): number {
  const shorter = Math.min(a.length, b.length)
  let at = 0
  while (at < shorter && a[at] === b[at]) at++
  return at
}
