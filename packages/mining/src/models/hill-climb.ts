import type { Path } from './edit-distance.ts'

export interface WeightedPath {
  readonly path: Path
  readonly weight: number
}

/**
 * Adds and deletes steps of a path, one at a time and the best first, while that lowers the weighted
 * sum of edit distances to the members. Every single edit is priced exactly from the forward and the
 * backward tables of the distance, so a round costs two tables a member.
 */
export function hillClimb(start: Path, members: readonly WeightedPath[], codes: number): number[] {
  let path = Array.from(start)
  // The sum is a whole number that falls each round, so this ends; the bound only guards the time.
  for (let round = 0; round < 200; round++) {
    const edit = bestEdit(path, members, codes)
    if (edit.gain <= 1e-9) break
    path = edit.insert < 0 ? path.toSpliced(edit.at, 1) : path.toSpliced(edit.at, 0, edit.insert)
  }
  return path
}

interface Edit {
  /** How much the weighted sum falls. */
  readonly gain: number
  readonly at: number
  /** The code to put before place `at`, or −1 to delete what stands there. */
  readonly insert: number
}

function bestEdit(path: readonly number[], members: readonly WeightedPath[], codes: number): Edit {
  const deleting = new Float64Array(path.length)
  const inserting = new Float64Array((path.length + 1) * codes)
  /** What any insertion at a place costs where the code matches nothing of the member. */
  const anyInsert = new Float64Array(path.length + 1)
  const stamps = { last: 0, of: new Float64Array(codes) }
  const gains = { deleting, inserting, anyInsert, codes, stamps }
  for (const member of members) price(path, member, gains)
  let best: Edit = { gain: 0, at: -1, insert: -1 }
  // Of equal gains the shorter path wins: deletions are looked at first.
  deleting.forEach((gain, at) => {
    if (path.length > 1 && gain > best.gain + 1e-9) best = { gain, at, insert: -1 }
  })
  for (let at = 0; at <= path.length; at++) {
    for (let code = 0; code < codes; code++) {
      const gain = anyInsert[at]! + inserting[at * codes + code]!
      if (gain > best.gain + 1e-9) best = { gain, at, insert: code }
    }
  }
  return best
}

interface Gains {
  readonly deleting: Float64Array
  readonly inserting: Float64Array
  readonly anyInsert: Float64Array
  readonly codes: number
  /** By code: the last visit that credited it, so that none is credited twice. */
  readonly stamps: { last: number; readonly of: Float64Array }
}

function price(path: readonly number[], { path: text, weight }: WeightedPath, gains: Gains): void {
  const rows = path.length
  const columns = text.length
  const width = columns + 1
  const forward = table(path, text)
  // Cell (i, j): distance between what follows place i of the path and place j of the text.
  const after = table(path.toReversed(), Array.from(text).reverse()).reverse()
  const distance = forward[rows * width + columns]!
  for (let i = 0; i <= rows; i++) {
    const row = i * width
    if (i < rows) {
      let deleted = Infinity
      for (let j = 0; j < width; j++) {
        deleted = Math.min(deleted, forward[row + j]! + after[row + width + j]!)
      }
      gains.deleting[i]! += weight * (distance - deleted)
    }
    // A code that matches nothing costs an edit more, unless it takes the place of an insertion.
    let best = distance
    for (let j = 0; j < columns; j++) best = Math.min(best, forward[row + j]! + after[row + j + 1]!)
    const unmatched = Math.min(distance, best) + 1
    gains.anyInsert[i]! += weight * (distance - unmatched)
    creditMatches({ text, forward, after, row, best, gain: weight * (unmatched - best) }, i, gains)
  }
}

interface PlacePrices {
  readonly text: Path
  readonly forward: Int32Array
  readonly after: Int32Array
  readonly row: number
  /** The cheapest insertion that matches a code of the text. */
  readonly best: number
  readonly gain: number
}

/** Codes whose match is one cheaper than any insertion; each is credited once a member. */
function creditMatches(prices: PlacePrices, place: number, gains: Gains): void {
  const { text, forward, after, row, best, gain } = prices
  const stamp = ++gains.stamps.last
  for (let j = 0; j < text.length; j++) {
    if (forward[row + j]! + after[row + j + 1]! !== best) continue
    const code = text[j]!
    if (gains.stamps.of[code] === stamp) continue
    gains.stamps.of[code] = stamp
    gains.inserting[place * gains.codes + code]! += gain
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
