import type { Card } from '@desirepath/core'
import { recordTypeOf } from '../editing/record-lanes.ts'
import type { CardDesk } from './card-desk.ts'
import { cardWords } from './card-words.ts'
import {
  blockOf,
  type CardMove,
  type CellRef,
  type Direction,
  dropMoves,
  findCard,
  nudgeMoves,
} from './cell-grid.ts'
import { markedCards } from './cell-marks.ts'
import { focusCell, takesFiles } from './writing.ts'

/** What is done with cards, each one step of undo. Nothing happens where one may only read. */
export interface CardActs {
  /** What an action on this card or cell works on: everything marked, if it is, else the card alone. */
  readonly targets: (cardId: string | null) => readonly string[]
  readonly nudge: (cardId: string, direction: Direction) => void
  readonly drop: (
    ids: readonly string[],
    how: {
      readonly grabbed: string
      readonly to: CellRef & { readonly index: number }
      readonly copy: boolean
    },
  ) => void
  readonly moveTo: (ids: readonly string[], to: CellRef) => void
  readonly duplicate: (ids: readonly string[], from: CellRef) => void
  /** Records that stood there live on. */
  readonly remove: (ids: readonly string[], from: CellRef) => void
  readonly removeRecord: (recordId: string, from: CellRef) => void
  readonly merge: (laneId: string, range: { readonly from: string; readonly to: string }) => void
  readonly unmerge: (ids: readonly string[]) => void
  /** Asks what each of them shows. */
  readonly attachFiles: (cell: CellRef, files: readonly File[]) => void
  readonly change: (
    ids: readonly string[],
    fields: Partial<Pick<Card, 'colour' | 'assumed'>>,
  ) => void
}

type Deps = Omit<CardDesk, 'acts'>

export function createCardActs(desk: Deps): CardActs {
  return { ...movingActs(desk), ...changingActs(desk) }
}

type Moving = 'targets' | 'nudge' | 'drop' | 'moveTo' | 'duplicate'

function movingActs({ grid, editor, marks }: Deps): Pick<CardActs, Moving> {
  const move = (moves: readonly CardMove[]) => {
    const edits = editor()
    edits?.together(() => {
      for (const { ids, ...place } of moves) edits.moveCards(ids, place)
    })
    keepMarked(moves)
  }
  /** Marked cells do not travel with their cards. */
  const keepMarked = (moves: readonly CardMove[]) => {
    const ids = moves.flatMap((each) => each.ids)
    if (marks.read().block !== null) marks.set({ cards: new Set(ids), block: null })
  }
  const cellOf = (moves: readonly CardMove[], id: string) =>
    moves.find(({ ids }) => ids.includes(id))
  const targets = (cardId: string | null) => {
    const marked = markedCards(grid(), marks.read())
    const isAmong = cardId === null || marked.includes(cardId)
    return isAmong ? marked : [cardId]
  }
  return {
    targets,
    nudge(cardId, direction) {
      if (editor() === null) return
      const moves = nudgeMoves(grid(), targets(cardId), direction)
      move(moves)
      const cell = cellOf(moves, cardId)
      if (cell !== undefined) focusCell(cell, cardId)
    },
    drop(ids, { grabbed, to, copy }) {
      const edits = editor()
      const moves = dropMoves(grid(), ids, { grabbed, to })
      const cell = cellOf(moves, grabbed)
      if (edits === null || cell === undefined) return
      if (!copy) {
        move(moves)
        focusCell(cell, grabbed)
        return
      }
      const copies = edits.together(() =>
        moves.flatMap(({ ids: own, ...place }) => edits.copyCards(own, place)),
      )
      if (copies.length > 1) marks.set({ cards: new Set(copies), block: null })
      focusCell(cell, copies[0])
    },
    moveTo(ids, to) {
      move([{ ids, ...to }])
      focusCell(to, ids[0])
    },
    duplicate(ids, from) {
      const edits = editor()
      if (edits === null || ids.length === 0) return
      const placed = ids.flatMap((id) => findCard(grid(), id) ?? [])
      const byCell = Map.groupBy(placed, ({ laneId, stepId }) => `${laneId}~${stepId}`)
      const copies = edits.together(() =>
        [...byCell.values()].flatMap((cards) => {
          const last = cards.at(-1)
          if (last === undefined) return []
          const { laneId, stepId, index } = last
          const own = cards.map(({ card }) => card.id)
          return edits.copyCards(own, { laneId, stepId, index: index + 1 })
        }),
      )
      if (copies.length > 1) marks.set({ cards: new Set(copies), block: null })
      focusCell(from, copies[0])
    },
  }
}

function changingActs({ grid, editor, marks, say, writing, open }: Deps): Omit<CardActs, Moving> {
  return {
    remove(ids, from) {
      const edits = editor()
      if (edits === null || ids.length === 0) return
      const only = ids.length === 1 ? findCard(grid(), ids[0] ?? '')?.card : undefined
      edits.removeCards(ids)
      marks.clear()
      if (only?.recordId != null) {
        say(cardWords.removedHere(edits.placementsOf(only.recordId).length), true)
      }
      focusCell(from)
    },
    removeRecord(recordId, from) {
      editor()?.removeRecord(recordId)
      marks.clear()
      focusCell(from)
    },
    merge(laneId, range) {
      const edits = editor()
      const lane = grid().lanes.find(({ id }) => id === laneId)
      if (edits === null || lane === undefined) return
      const from = { laneId, stepId: range.from }
      const { columns } = blockOf(grid(), from, { laneId, stepId: range.to })
      const held = lane.cells.some(
        ({ stepId, cards }) => cards.length > 0 && columns.some(({ step }) => step.id === stepId),
      )
      if (held) {
        const card = edits.mergeCells({ laneId, ...range })
        focusCell(from, card ?? undefined)
      } else if (recordTypeOf(lane.type) === null) writing.addMerged(from, range.to)
      marks.clear()
    },
    unmerge(ids) {
      const edits = editor()
      edits?.together(() => ids.forEach((id) => edits.unmergeCard(id)))
      const placed = findCard(grid(), ids[0] ?? '')
      if (placed !== null) focusCell(placed, placed.card.id)
    },
    attachFiles(cell, files) {
      const lane = grid().lanes.find(({ id }) => id === cell.laneId)
      if (lane === undefined || !takesFiles(lane)) say(cardWords.attachment.noPlace)
      else open({ kind: 'attach', cell, card: null, files })
    },
    change: (ids, fields) => editor()?.changeCards(ids, fields),
  }
}
