import type { Card, Lane } from '@desirepath/core'
import type { Columns } from './columns.ts'

export interface Cell {
  /** Position of its column among those that are drawn. */
  readonly column: number
  /** How many of the drawn columns each card covers. */
  readonly cards: readonly { readonly card: Card; readonly span: number }[]
}

/**
 * The cells of a lane that hold something, from the first column on. A card that covers columns of
 * the next band is continued there; one that would cover more columns than there are ends with them.
 */
export function cellsOf(lane: Lane, columns: Columns): Cell[] {
  const first = columns.list[0]?.at ?? 0
  const cells = new Map<number, { card: Card; span: number }[]>()
  for (const { stepId, cards } of lane.cells) {
    const at = columns.order.get(stepId)
    if (at === undefined) continue
    for (const card of cards) {
      const start = Math.max(0, at - first)
      const end = Math.min(columns.list.length, at - first + (card.span ?? 1))
      if (start >= end) continue
      const cell = cells.get(start) ?? []
      cell.push({ card, span: end - start })
      cells.set(start, cell)
    }
  }
  return [...cells]
    .map(([column, cards]) => ({ column, cards }))
    .toSorted((a, b) => a.column - b.column)
}
