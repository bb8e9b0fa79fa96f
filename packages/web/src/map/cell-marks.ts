import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import { blockOf, type CellGrid, type CellRef, placedCards } from './cell-grid.ts'

/** What several actions work on: single cards, or a block of cells. */
export interface Marks {
  readonly cards: ReadonlySet<string>
  readonly block: { readonly anchor: CellRef; readonly head: CellRef } | null
}

export interface MarksStore {
  readonly read: () => Marks
  readonly set: (marks: Marks) => void
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
}

const nothing: Marks = { cards: new Set(), block: null }

export function createMarks(): MarksStore {
  let marks = nothing
  const listeners = new Set<() => void>()
  const set = (next: Marks) => {
    if (next === marks) return
    marks = next
    for (const listener of listeners) listener()
  }
  return {
    read: () => marks,
    set,
    clear: () => set(nothing),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The cards that are marked, in reading order. */
export function markedCards(grid: CellGrid, { cards, block }: Marks): string[] {
  if (cards.size === 0 && block === null) return []
  const { lanes, columns } =
    block === null ? { lanes: [], columns: [] } : blockOf(grid, block.anchor, block.head)
  const inBlock = (laneId: string, stepId: string) =>
    lanes.some(({ id }) => id === laneId) && columns.some(({ step }) => step.id === stepId)
  return placedCards(grid)
    .filter(({ card, laneId, stepId }) => cards.has(card.id) || inBlock(laneId, stepId))
    .map(({ card }) => card.id)
}

/**
 * Shows what is marked. The marks are attributes that the rows know nothing of, so that a lasso over
 * thousands of cards draws none of them again.
 */
export function useMarksShown(
  root: RefObject<HTMLElement | null>,
  marks: MarksStore,
  grid: CellGrid,
): Marks {
  const shown = useSyncExternalStore(marks.subscribe, marks.read)
  useEffect(() => {
    const elements = markedElements(root.current, shown, grid)
    for (const element of elements) element.dataset.marked = ''
    for (const element of elements)
      element.closest('[role=gridcell]')?.setAttribute('aria-selected', 'true')
    return () => {
      for (const element of elements) {
        delete element.dataset.marked
        element.closest('[role=gridcell]')?.removeAttribute('aria-selected')
      }
    }
  }, [root, shown, grid])
  return shown
}

function markedElements(
  root: HTMLElement | null,
  { cards, block }: Marks,
  grid: CellGrid,
): HTMLElement[] {
  if (root === null || (cards.size === 0 && block === null)) return []
  const found: HTMLElement[] = []
  for (const card of root.querySelectorAll<HTMLElement>('[data-card]')) {
    if (cards.has(card.dataset.card ?? '')) found.push(card)
  }
  if (block === null) return found
  const { lanes, columns } = blockOf(grid, block.anchor, block.head)
  const cells = new Set(lanes.flatMap(({ id }) => columns.map(({ step }) => `${id}~${step.id}`)))
  for (const cell of root.querySelectorAll<HTMLElement>('[data-cell]')) {
    if (cells.has(cell.dataset.cell ?? '')) found.push(cell)
  }
  return found
}
