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

/** All normalised distances between paths, n × n by rows. */
export function distanceMatrix(paths: readonly Path[]): Float32Array {
  const n = paths.length
  const matrix = new Float32Array(n * n)
  // One kind of array keeps the inner loop fast, whatever the paths came as.
  const texts = paths.map((path) => Int32Array.from(path))
  texts.forEach((row, i) => {
    const pattern = new Pattern(row)
    for (let j = i + 1; j < n; j++) {
      matrix[i * n + j] = normalisedDistance(pattern.distance(texts[j]!), row, texts[j]!)
    }
  })
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) matrix[i * n + j] = matrix[j * n + i]!
  }
  return matrix
}

/** One sequence made ready to be compared with many. */
export class Pattern {
  readonly #length: number
  /** One more than the highest code; also the row of a code that stands nowhere. */
  readonly #codes: number
  /** Per block of 32 places and code: a bit for each place where the code stands. */
  readonly #places: readonly Int32Array[]
  /** Per column of the text: difference −1, 0, +1 at the lower edge of the block above. */
  #edge: Int8Array = new Int8Array(64)

  constructor(pattern: Path) {
    let highest = -1
    for (let i = 0; i < pattern.length; i++) highest = Math.max(highest, pattern[i]!)
    const codes = highest + 1
    const blocks = Math.ceil(pattern.length / 32)
    this.#length = pattern.length
    this.#codes = codes
    this.#places = Array.from({ length: blocks }, () => new Int32Array(codes + 1))
    for (let i = 0; i < pattern.length; i++) {
      this.#places[i >>> 5]![pattern[i]!]! |= 1 << (i & 31)
    }
  }

  distance(text: Path): number {
    const blocks = this.#places.length
    if (this.#edge.length < text.length) this.#edge = new Int8Array(2 * text.length)
    // The row above the first costs one more for each column.
    this.#edge.fill(1, 0, text.length)
    let change = text.length
    for (let block = 0; block < blocks; block++) {
      const height = block + 1 < blocks ? 32 : this.#length - 32 * block
      change = this.#block(this.#places[block]!, text, height - 1)
    }
    return this.#length + change
  }

  /** Runs one block over the whole text; the change along its lower edge, which it leaves behind. */
  #block(places: Int32Array, text: Path, top: number): number {
    const edge = this.#edge
    const codes = this.#codes
    let plus = -1
    let minus = 0
    let change = 0
    for (let column = 0; column < text.length; column++) {
      const above = edge[column]!
      const code = text[column]!
      const match = places[code < codes ? code : codes]!
      const equal = match | (above >>> 31)
      const x = match | minus
      const zero = (((equal & plus) + plus) ^ plus) | equal
      let across = minus | ~(zero | plus)
      let down = plus & zero
      const below = ((across >>> top) & 1) - ((down >>> top) & 1)
      edge[column] = below
      change += below
      across = (across << 1) | (above > 0 ? 1 : 0)
      down = (down << 1) | (above >>> 31)
      plus = down | ~(x | across)
      minus = across & x
    }
    return change
  }
}
