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
  for (const member of members) price(path, member, { deleting, inserting, anyInsert, codes })
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
}

function price(path: readonly number[], { path: text, weight }: WeightedPath, gains: Gains): void {
  const rows = path.length
  const width = text.length + 1
  const forward = table(path, text)
  const backward = table(path.toReversed(), Array.from(text).reverse())
  const distance = forward[rows * width + text.length]!
  /** Distance between what follows place i of the path and what follows place j of the text. */
  const after = (i: number, j: number) => backward[(rows - i) * width + (text.length - j)]!
  const bestOfCode = new Map<number, number>()
  for (let i = 0; i <= rows; i++) {
    let deleted = Infinity
    bestOfCode.clear()
    for (let j = 0; j < width; j++) {
      const before = forward[i * width + j]!
      if (i < rows) deleted = Math.min(deleted, before + after(i + 1, j))
      if (j === text.length) continue
      const matched = before + after(i, j + 1)
      if (matched < (bestOfCode.get(text[j]!) ?? Infinity)) bestOfCode.set(text[j]!, matched)
    }
    if (i < rows) gains.deleting[i]! += weight * (distance - deleted)
    // A code that matches nothing costs one edit, or replaces an insertion the distance already pays.
    const unmatched = unmatchedInsert({ forward, after, width, i, distance })
    gains.anyInsert[i]! += weight * (distance - unmatched)
    for (const [code, matched] of bestOfCode) {
      if (matched < unmatched)
        gains.inserting[i * gains.codes + code]! += weight * (unmatched - matched)
    }
  }
}

interface Insertion {
  readonly forward: Int32Array
  readonly after: (i: number, j: number) => number
  readonly width: number
  readonly i: number
  readonly distance: number
}

function unmatchedInsert({ forward, after, width, i, distance }: Insertion): number {
  let best = distance + 1
  for (let j = 0; j + 1 < width; j++) {
    best = Math.min(best, forward[i * width + j]! + after(i, j + 1) + 1)
  }
  return best
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
