import type { Card } from '@desirepath/core'
import type { MapColumn } from './layout.ts'

/** Cards that lie in grid rows `from` to `to`, 1-based, `to` not included; −1 is the end. */
export interface Band {
  readonly cards: readonly Card[]
  readonly from: number
  readonly to: number
  /** Tracks of the map that the band covers. */
  readonly span: number
}

export interface BandedLane {
  /** Rows of the lane's grid. */
  readonly rows: number
  /** By step, every column. */
  readonly bands: ReadonlyMap<string, readonly Band[]>
}

/**
 * Lays a lane with merged cards into rows: column by column each merged card lies under all that
 * stands in the columns it covers, and what follows in those lies under it. Null where no card is
 * merged, so that the lane needs no rows.
 */
export function bandsOf(
  cards: ReadonlyMap<string, readonly Card[]>,
  columns: readonly MapColumn[],
): BandedLane | null {
  if (![...cards.values()].flat().some(({ span = 1 }) => span > 1)) return null
  const depths = columns.map(() => 1)
  const bands = columns.map((): Band[] => [])
  columns.forEach(({ step, index, at: first }, at) => {
    let stack: Card[] = []
    const close = (to: number) => {
      bands[at]?.push({ cards: stack, from: depths[at] ?? 1, to, span: 1 })
      stack = []
    }
    for (const card of cards.get(step.id) ?? []) {
      // Steps of a folded branch are covered, too, and have no column.
      const end = first + (card.span ?? 1)
      const covered = columns.slice(at).filter((each) => each.at < end)
      if (covered.length < 2) {
        stack.push(card)
        continue
      }
      const free = depths.slice(at, at + covered.length)
      const row = Math.max(...free, (depths[at] ?? 1) + (stack.length > 0 ? 1 : 0))
      if (stack.length > 0) close(row)
      const span = (covered.at(-1)?.index ?? index) - index + 1
      bands[at]?.push({ cards: [card], from: row, to: row + 1, span })
      depths.fill(row + 1, at, at + covered.length)
    }
    close(-1)
  })
  return {
    rows: Math.max(...depths),
    bands: new Map(columns.map(({ step }, at) => [step.id, bands[at] ?? []])),
  }
}
