import type { Path } from './edit-distance.ts'

export interface WeightedPath {
  readonly path: Path
  readonly weight: number
}

/**
 * Adds, deletes and replaces steps of a path, one at a time and the best first, while that lowers the
 * weighted sum of edit distances to the members. Every single edit is priced exactly from the forward
 * and the backward tables of the distance, so a round costs two tables a member.
 */
export function hillClimb(start: Path, members: readonly WeightedPath[], codes: number): number[] {
  let path = Array.from(start)
  // The sum is a whole number that falls each round, so this ends; the bound only guards the time.
  for (let round = 0; round < 200; round++) {
    const edit = bestEdit(path, members, codes)
    if (edit.gain <= 1e-9) break
    path = path.toSpliced(edit.at, edit.removed, ...edit.added)
  }
  return path
}

interface Edit {
  /** How much the weighted sum falls. */
  readonly gain: number
  readonly at: number
  readonly removed: 0 | 1
  readonly added: readonly number[]
}

function bestEdit(path: readonly number[], members: readonly WeightedPath[], codes: number): Edit {
  const gains: Gains = {
    deleting: new Float64Array(path.length),
    inserting: new CodeGains(path.length + 1, codes),
    replacing: new CodeGains(path.length, codes),
  }
  for (const member of members) price(path, member, gains)
  let best: Edit = { gain: 0, at: -1, removed: 0, added: [] }
  // Of equal gains the shorter path wins: deletions are looked at first, insertions last.
  gains.deleting.forEach((gain, at) => {
    if (path.length > 1 && gain > best.gain + 1e-9) best = { gain, at, removed: 1, added: [] }
  })
  gains.replacing.forEach((gain, at, code) => {
    if (gain > best.gain + 1e-9) best = { gain, at, removed: 1, added: [code] }
  })
  gains.inserting.forEach((gain, at, code) => {
    if (gain > best.gain + 1e-9) best = { gain, at, removed: 0, added: [code] }
  })
  return best
}

interface Gains {
  readonly deleting: Float64Array
  readonly inserting: CodeGains
  readonly replacing: CodeGains
}

/** What putting a code at a place gains: the same for every code, and more for some. */
class CodeGains {
  readonly #codes: number
  readonly #any: Float64Array
  readonly #more: Float64Array
  /** By code: the last visit that credited it, so that no member credits it twice at a place. */
  readonly #stamps: Float64Array
  #visit = 0

  constructor(places: number, codes: number) {
    this.#codes = codes
    this.#any = new Float64Array(places)
    this.#more = new Float64Array(places * codes)
    this.#stamps = new Float64Array(codes)
  }

  /**
   * One member at one place. `without` is its distance with nothing put there; a code costs one edit
   * more, unless it stands in for an insertion or, at the places `matches`, is what the member has.
   */
  credit(at: number, weight: number, { distance, without, matched, text }: Pricing): void {
    let best = without
    for (let j = 0; j < text.length; j++) best = Math.min(best, matched[j]!)
    const unmatched = best + 1
    this.#any[at]! += weight * (distance - unmatched)
    this.#visit++
    for (let j = 0; j < text.length; j++) {
      const code = text[j]!
      if (matched[j] !== best || this.#stamps[code] === this.#visit) continue
      this.#stamps[code] = this.#visit
      this.#more[at * this.#codes + code]! += weight
    }
  }

  forEach(visit: (gain: number, at: number, code: number) => void): void {
    for (let at = 0; at < this.#any.length; at++) {
      for (let code = 0; code < this.#codes; code++) {
        visit(this.#any[at]! + this.#more[at * this.#codes + code]!, at, code)
      }
    }
  }
}

interface Pricing {
  readonly distance: number
  readonly without: number
  /** Per place of the text: the distance where the code put matches what stands there. */
  readonly matched: Int32Array
  readonly text: Path
}

function price(path: readonly number[], { path: text, weight }: WeightedPath, gains: Gains): void {
  const width = text.length + 1
  const forward = table(path, text)
  // Cell (i, j): distance between what follows place i of the path and place j of the text.
  const after = table(path.toReversed(), Array.from(text).reverse()).reverse()
  const distance = forward[path.length * width + text.length]!
  const matched = new Int32Array(text.length)
  /** Joins the beginning before row i to the rest from row `rest`, over a matched place of the text. */
  const match = (i: number, rest: number) => {
    for (let j = 0; j < text.length; j++) {
      matched[j] = forward[i * width + j]! + after[rest * width + j + 1]!
    }
  }
  for (let i = 0; i <= path.length; i++) {
    match(i, i)
    gains.inserting.credit(i, weight, { distance, without: distance, matched, text })
    if (i === path.length) break
    let without = Infinity
    for (let j = 0; j < width; j++) {
      without = Math.min(without, forward[i * width + j]! + after[(i + 1) * width + j]!)
    }
    gains.deleting[i]! += weight * (distance - without)
    match(i, i + 1)
    gains.replacing.credit(i, weight, { distance, without, matched, text })
  }
}

/** The Levenshtein table of all beginnings, (|a| + 1) × (|b| + 1) by rows. */
function table(a: Path, b: Path): Int32Array {
  const width = b.length + 1
  const cells = new Int32Array((a.length + 1) * width)
  for (let j = 0; j < width; j++) cells[j] = j
  for (let i = 1; i <= a.length; i++) {
    const row = i * width
    cells[row] = i
    for (let j = 1; j < width; j++) {
      const replaced = cells[row - width + j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const gap = Math.min(cells[row - width + j]!, cells[row + j - 1]!) + 1
      cells[row + j] = Math.min(replaced, gap)
    }
  }
  return cells
}
