import type { Card, JourneyRecord, Lane } from '@desirepath/core'
import { placedTypeOf, recordTypeOf } from '../editing/record-lanes.ts'
import type { MapColumn } from './layout.ts'

/** What of the map holds cards, as it is drawn now. */
export interface CellGrid {
  readonly lanes: readonly Lane[]
  readonly columns: readonly MapColumn[]
}

export interface CellRef {
  readonly laneId: string
  readonly stepId: string
}

/** A card and where it stands: `column` counts the columns drawn, `index` the cards of its cell. */
export interface PlacedCard extends CellRef {
  readonly card: Card
  readonly lane: Lane
  readonly column: number
  readonly index: number
}

/** Cards that go to one cell, in this order; to its end where `index` is left out. */
export interface CardMove extends CellRef {
  readonly ids: readonly string[]
  readonly index?: number
}

/** What a lane can hold: cards go only between lanes of one kind. Null for drawn lanes. */
export function laneKind(
  lane: Pick<Lane, 'type'>,
): JourneyRecord['type'] | 'quotes' | 'text' | null {
  if (lane.type === 'measured' || lane.type === 'emotion') return null
  if (lane.type === 'quotes') return 'quotes'
  return recordTypeOf(lane.type) ?? 'text'
}

/** Every card in reading order: lane by lane, column by column. */
export function placedCards({ lanes, columns }: CellGrid): PlacedCard[] {
  const columnOf = new Map(columns.map(({ step }, i) => [step.id, i]))
  return lanes.flatMap((lane) =>
    lane.cells
      .flatMap(({ stepId, cards }) => {
        const column = columnOf.get(stepId)
        if (column === undefined) return []
        return cards.map((card, index) => ({
          card,
          lane,
          laneId: lane.id,
          stepId,
          column,
          index,
        }))
      })
      .toSorted((a, b) => a.column - b.column || a.index - b.index),
  )
}

export function findCard(grid: CellGrid, id: string): PlacedCard | null {
  return placedCards(grid).find(({ card }) => card.id === id) ?? null
}

export interface CellBlock {
  readonly lanes: readonly Lane[]
  readonly columns: readonly MapColumn[]
}

/** The rectangle of cells between two corners; drawn lanes in it hold no cells. */
export function blockOf(grid: CellGrid, anchor: CellRef, head: CellRef): CellBlock {
  const [top, bottom] = ends(
    [anchor, head].map(({ laneId }) => grid.lanes.findIndex(({ id }) => id === laneId)),
  )
  const [first, last] = ends(
    [anchor, head].map(({ stepId }) => grid.columns.findIndex(({ step }) => step.id === stepId)),
  )
  return {
    lanes: grid.lanes.slice(top, bottom + 1).filter((lane) => laneKind(lane) !== null),
    columns: grid.columns.slice(first, last + 1),
  }
}

function ends(places: readonly number[]): [number, number] {
  return [Math.max(0, Math.min(...places)), Math.max(...places)]
}

/** The cell beside another; `by` counts columns or lanes that hold cards. Null past the edge. */
export function cellBeside(
  grid: CellGrid,
  { laneId, stepId }: CellRef,
  by: { readonly columns?: number; readonly lanes?: number },
): CellRef | null {
  const lanes = grid.lanes.filter((lane) => laneKind(lane) !== null)
  const row = lanes.findIndex(({ id }) => id === laneId) + (by.lanes ?? 0)
  const lane = row < 0 ? undefined : lanes[row]
  const at = grid.columns.findIndex(({ step }) => step.id === stepId) + (by.columns ?? 0)
  const column = at < 0 ? undefined : grid.columns[at]
  return lane === undefined || column === undefined
    ? null
    : { laneId: lane.id, stepId: column.step.id }
}

/** The cell where writing goes on: past the last step it is the first of the lane below, as in a table of words. */
export function cellAfter(grid: CellGrid, cell: CellRef, by: 1 | -1): CellRef | null {
  const beside = cellBeside(grid, cell, { columns: by })
  const turned = grid.columns.at(by === 1 ? 0 : -1)
  const end = turned && { laneId: cell.laneId, stepId: turned.step.id }
  return beside ?? (end === undefined ? null : cellBeside(grid, end, { lanes: by }))
}

/** Where cards go when one of them, `grabbed`, is let go over a cell: the others keep their places beside it. */
export function dropMoves(
  grid: CellGrid,
  ids: readonly string[],
  { grabbed, to }: { readonly grabbed: string; readonly to: CellRef & { readonly index: number } },
): CardMove[] {
  const moving = pick(grid, ids)
  const held = moving.find(({ card }) => card.id === grabbed)
  const target = grid.lanes.find(({ id }) => id === to.laneId)
  if (held === undefined || target === undefined) return []
  const isOneCell = moving.every(
    (each) => each.laneId === held.laneId && each.stepId === held.stepId,
  )
  if (isOneCell)
    return fits(target, held) ? [{ ids: moving.map(({ card }) => card.id), ...to }] : []
  const columns = grid.columns.findIndex(({ step }) => step.id === to.stepId) - held.column
  const isOneLane = moving.every(({ laneId }) => laneId === held.laneId)
  const rows = grid.lanes.indexOf(target) - grid.lanes.indexOf(held.lane)
  const laneFor = (each: PlacedCard) => {
    const lane = isOneLane ? target : grid.lanes[grid.lanes.indexOf(each.lane) + rows]
    return lane !== undefined && fits(lane, each) ? lane : each.lane
  }
  return grouped(
    grid,
    moving.map((each) => ({ ...each, lane: laneFor(each), column: each.column + columns })),
  ).map((move) => (move.ids.includes(grabbed) ? { ...move, index: to.index } : move))
}

export type Direction = 'before' | 'after' | 'up' | 'down'

/** Where cards go by one key: a column on, or up and down in their cell and then to the next lane of their kind. */
export function nudgeMoves(
  grid: CellGrid,
  ids: readonly string[],
  direction: Direction,
): CardMove[] {
  const moving = pick(grid, ids)
  const first = moving[0]
  if (first === undefined) return []
  if (direction === 'before' || direction === 'after') {
    const by = direction === 'after' ? 1 : -1
    const isOut = moving.some(({ column }) => grid.columns[column + by] === undefined)
    return isOut
      ? []
      : grouped(
          grid,
          moving.map((each) => ({ ...each, column: each.column + by })),
        )
  }
  const isOneCell = moving.every(
    (each) => each.laneId === first.laneId && each.stepId === first.stepId,
  )
  const within = isOneCell ? indexBeside(moving, direction) : null
  if (within !== null) {
    const { laneId, stepId } = first
    return [{ ids: moving.map(({ card }) => card.id), laneId, stepId, index: within }]
  }
  const lanes = moving.map((each) => nextLane(grid, each, direction))
  if (lanes.includes(null)) return []
  return grouped(
    grid,
    moving.map((each, i) => ({ ...each, lane: lanes[i] ?? each.lane })),
  ).map((move) => (direction === 'down' ? { ...move, index: 0 } : move))
}

/** The place one up or down among the cards that stay; null at the edge of the cell. */
function indexBeside(moving: readonly PlacedCard[], direction: 'up' | 'down'): number | null {
  const first = moving[0]
  const cards = first?.lane.cells.find(({ stepId }) => stepId === first.stepId)?.cards ?? []
  const indices = moving.map(({ index }) => index)
  const [top, bottom] = ends(indices)
  if (direction === 'up') return top === 0 ? null : top - 1
  return bottom + 1 >= cards.length ? null : bottom + 2 - moving.length
}

function nextLane(grid: CellGrid, each: PlacedCard, direction: 'up' | 'down'): Lane | null {
  const by = direction === 'down' ? 1 : -1
  for (let at = grid.lanes.indexOf(each.lane) + by; at >= 0 && at < grid.lanes.length; at += by) {
    const lane = grid.lanes[at]
    if (lane !== undefined && fits(lane, each)) return lane
  }
  return null
}

/** A touchpoint or metric stays in lanes of its type, though texts go in and out of those. */
export function fits(lane: Lane, { lane: from, card }: PlacedCard): boolean {
  if (laneKind(lane) === null || laneKind(lane) !== laneKind(from)) return false
  return card.recordId === null || placedTypeOf(lane.type) === placedTypeOf(from.type)
}

export function pick(grid: CellGrid, ids: readonly string[]): PlacedCard[] {
  return placedCards(grid).filter(({ card }) => ids.includes(card.id))
}

/** Past the first or last column cards stay in that. */
export function grouped(grid: CellGrid, cards: readonly PlacedCard[]): CardMove[] {
  const end = grid.columns.length - 1
  const byCell = Map.groupBy(cards, ({ lane, column }) => {
    const stepId = grid.columns[Math.max(0, Math.min(end, column))]?.step.id ?? ''
    return `${lane.id}\n${stepId}`
  })
  return [...byCell].map(([cell, group]) => {
    const [laneId = '', stepId = ''] = cell.split('\n')
    return { laneId, stepId, ids: group.map(({ card }) => card.id) }
  })
}
