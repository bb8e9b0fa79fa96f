import type { JourneyRecord, Lane } from '@desirepath/core'
import { recordTypeOf } from '../editing/record-lanes.ts'
import type { CardDesk } from './card-desk.ts'
import { makeRecords } from './card-records.ts'
import { cardWords } from './card-words.ts'
import {
  type CardMove,
  type CellGrid,
  findCard,
  fits,
  grouped,
  laneKind,
  pick,
  type PlacedCard,
} from './cell-grid.ts'
import { focusCell } from './writing.ts'

/** Moves cards to another lane, each at its own step; texts become records where the lane holds such. */
export function carryToLane(desk: CardDesk, ids: readonly string[], laneId: string): void {
  const { grid, editor, marks, say } = desk
  const edits = editor()
  const moves = laneMoves(grid(), ids, laneId)
  const lane = grid().lanes.find(({ id }) => id === laneId)
  const [first] = moves
  if (edits === null || lane === undefined || first === undefined) return
  const moved = moves.flatMap((each) => each.ids)
  const placed = moved.flatMap((id) => findCard(grid(), id) ?? [])
  const texts = placed.filter((each) => becomes(lane, each) !== null).map(({ card }) => card)
  const type = recordTypeOf(lane.type)
  if (type !== null && texts.length > 0) {
    void makeRecords(desk, type, { cards: texts, cell: first, moves })
    return
  }
  edits.together(() => {
    for (const { ids: own, ...place } of moves) edits.moveCards(own, place)
  })
  if (moved.length > 1) marks.set({ cards: new Set(moved), block: null })
  focusCell(first, first.ids[0])
  say(cardWords.toLaneDone(moved.length, lane.title), true)
}

/** Lanes that take all of these cards: as they are, or texts as records of another kind; not where they are now. */
export function lanesFor(grid: CellGrid, ids: readonly string[]): readonly Lane[] {
  const moving = pick(grid, ids)
  return grid.lanes.filter(
    (lane) =>
      moving.some(({ laneId }) => laneId !== lane.id) &&
      moving.every((each) => fits(lane, each) || becomes(lane, each) !== null),
  )
}

/** The kind of record that a text becomes in a lane; null where it stays what it is. */
function becomes({ type }: Lane, { lane: from, card }: PlacedCard): RecordKind | null {
  const isPlain =
    card.recordId === null && card.attachment === undefined && card.value === undefined
  return isPlain && laneKind(from) === 'text' ? recordTypeOf(type) : null
}

type RecordKind = JourneyRecord['type']

/** Cards to the end of another lane, each at its own step. */
export function laneMoves(grid: CellGrid, ids: readonly string[], laneId: string): CardMove[] {
  const target = grid.lanes.find(({ id }) => id === laneId)
  const moving = pick(grid, ids).filter((each) => each.laneId !== laneId)
  return target === undefined
    ? []
    : grouped(
        grid,
        moving.map((each) => ({ ...each, lane: target })),
      )
}
