import type { Card, Lane } from '@desirepath/core'
import { useSyncExternalStore } from 'react'
import type { Leaving } from '../editing/card-editor.tsx'
import type { Editor } from '../editing/editor.ts'
import { recordTypeOf } from '../editing/record-lanes.ts'
import { type CellGrid, cellAfter, type CellRef, laneKind, type PlacedCard } from './cell-grid.ts'
import { focusDrawn } from './focus-drawn.ts'
import { catchLetters } from '../ui/early-letters.ts'

/** The card being written. */
export interface WritingAt extends CellRef {
  readonly cardId: string
  readonly recordId: string | null
  /** The key that began it and replaces what is there; null keeps that. */
  readonly typed: string | null
  readonly field: 'words' | 'value'
}

/** The writing of cards: one at a time on the whole map. */
export interface Writing {
  readonly at: () => WritingAt | null
  readonly subscribe: (listener: () => void) => () => void
  readonly open: (card: PlacedCard, how?: Partial<Pick<WritingAt, 'typed' | 'field'>>) => void
  readonly add: (cell: CellRef & { readonly index?: number }, typed?: string | null) => void
  /** Writes one card over several empty cells. */
  readonly addMerged: (cell: CellRef, to: string) => void
  /** `title` where a record was written, or the words of a number. */
  readonly leave: (leaving: Leaving, title?: string) => void
  /** What was typed until the field has the focus, once. */
  readonly early: () => string
}

interface WritingDeps {
  readonly grid: () => CellGrid
  readonly editor: () => Editor | null
  /** Words that Escape took away, and what writes them again. */
  readonly onDropped: (words: string, again: () => void) => void
}

/** Fewer letters than these are typed again sooner than a notice is read. */
const WORTH_KEEPING = 20

/** Whether people write the cards of a lane: not those that are figures or drawings. */
export function isWritten(lane: Pick<Lane, 'type'>): boolean {
  return laneKind(lane) !== null
}

/** Whether a card says what somebody really said, with its source: nobody changes these words. */
export function isQuoted({ type }: Pick<Lane, 'type'>, { score, note, at }: Card): boolean {
  return type === 'quotes' && (score !== null || note !== null || at !== null)
}

/** Whether a card of the lane can carry a picture or file. */
export function takesFiles(lane: Pick<Lane, 'type'>): boolean {
  const isBare = lane.type === 'touchpoints' || lane.type === 'quotes'
  return isWritten(lane) && recordTypeOf(lane.type) === null && !isBare
}

/** Whether the cards of a lane are numbers first. */
export function holdsNumbers({ type }: Pick<Lane, 'type'>): boolean {
  return type === 'number' || type === 'importance'
}

/** The writing in one lane; null while none of its cards is written. */
export function useWritingIn(writing: Writing, laneId: string): WritingAt | null {
  return useSyncExternalStore(writing.subscribe, () => {
    const at = writing.at()
    return at?.laneId === laneId ? at : null
  })
}

export function createWriting({ grid, editor, onDropped }: WritingDeps): Writing {
  let at: WritingAt | null = null
  let endGesture: ((keep?: boolean) => void) | null = null
  let before = ''
  const listeners = new Set<() => void>()
  let early: () => string = () => ''
  const set = (next: WritingAt | null) => {
    at = next
    before = (next !== null && editor()?.cardText(next.cardId)) || ''
    early()
    if (next !== null) early = catchLetters()
    for (const listener of listeners) listener()
  }
  const laneOf = (laneId: string) => grid().lanes.find(({ id }) => id === laneId)
  const add: Writing['add'] = (cell, typed = null) => {
    const edits = editor()
    const lane = laneOf(cell.laneId)
    if (edits === null || lane === undefined || !isWritten(lane)) return
    endGesture ??= edits.gesture()
    const { laneId, stepId } = cell
    const field = holdsNumbers(lane) ? 'value' : 'words'
    set({ laneId, stepId, typed, field, ...addTo(edits, lane, cell) })
  }
  const leave: Writing['leave'] = (leaving, title) => {
    const edits = editor()
    if (edits === null || at === null) return
    const { cardId, recordId, laneId, stepId, field } = at
    if (leaving !== 'cancel' && title !== undefined) {
      if (field === 'value') edits.changeCards([cardId], { value: valueOf(title) })
      else if (recordId !== null && title !== '') edits.changeRecord(recordId, { title })
    }
    const index = indexIn(laneOf(laneId), cardId)
    const isSaid = title !== undefined && title !== ''
    const isEmpty = !isSaid && (recordId !== null || isBlank(edits, cardId, index.card))
    const dropped =
      leaving === 'cancel' && recordId === null ? droppedBy(edits, cardId, before) : ''
    const isNew = before === ''
    set(null)
    endGesture?.(leaving !== 'cancel' && !isEmpty)
    endGesture = null
    if (dropped !== '')
      onDropped(dropped, () => {
        if (isNew) edits.addCard({ laneId, stepId, index: index.at }, { text: dropped })
        else edits.setCardText(cardId, dropped)
      })
    if (leaving === 'below' && !isEmpty) add({ laneId, stepId, index: index.at + 1 })
    else if (leaving === 'next' || leaving === 'previous') {
      const cell = { laneId, stepId }
      focusCell(cellAfter(grid(), cell, leaving === 'next' ? 1 : -1) ?? cell, cardId)
    } else if (leaving !== 'stay') focusCell({ laneId, stepId }, cardId)
  }
  return {
    at: () => at,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open({ card, lane, laneId, stepId }, { typed = null, field = 'words' } = {}) {
      const edits = editor()
      if (edits === null || !isWritten(lane) || isQuoted(lane, card)) return
      endGesture ??= edits.gesture()
      set({ cardId: card.id, recordId: card.recordId, laneId, stepId, typed, field })
    },
    add,
    addMerged({ laneId, stepId }, to) {
      const edits = editor()
      if (edits === null) return
      endGesture ??= edits.gesture()
      const cardId = edits.mergeCells({ laneId, from: stepId, to })
      if (cardId === null) return
      set({ laneId, stepId, cardId, recordId: null, typed: null, field: 'words' })
    },
    leave,
    early: () => early(),
  }
}

/** The words that are lost when the writing of a card is cancelled; nothing where they are few or the old ones. */
function droppedBy(edits: Editor, cardId: string, before: string): string {
  const words = edits.cardText(cardId).trim()
  return words !== before.trim() && words.length >= WORTH_KEEPING ? words : ''
}

/** Whether a card without a number says and shows nothing, so that it goes when its writing ends. */
function isBlank(
  edits: Editor,
  cardId: string,
  card: Lane['cells'][number]['cards'][number] | undefined,
): boolean {
  return edits.cardText(cardId).trim() === '' && card?.attachment === undefined
}

function valueOf(words: string): number | undefined {
  return words === '' ? undefined : Number(words)
}

function indexIn(lane: Lane | undefined, cardId: string) {
  for (const { cards } of lane?.cells ?? []) {
    const at = cards.findIndex(({ id }) => id === cardId)
    if (at >= 0) return { at, card: cards[at] }
  }
  return { at: Infinity, card: undefined }
}

/** A new card: a text, or where the lane holds records a new record and its placement. */
function addTo(
  editor: Editor,
  lane: Lane,
  place: CellRef & { readonly index?: number },
): { readonly cardId: string; readonly recordId: string | null } {
  const type = recordTypeOf(lane.type)
  return type === null
    ? { cardId: editor.addCard(place, { text: '' }), recordId: null }
    : editor.addRecord({ type, title: '' }, place)
}

/**
 * Puts the focus back on the grid once it is drawn again: on the card, or else on what its cell
 * holds. Who has gone elsewhere meanwhile is left there.
 */
export function focusCell(cell: CellRef, cardId?: string): void {
  const before = document.activeElement
  focusDrawn(
    () => stopIn(cell, cardId),
    (now) => now === before || now === document.body,
  )
}

/** The stop of the card, or else what its cell holds, as it is drawn now. */
export function stopIn({ laneId, stepId }: CellRef, cardId?: string): HTMLElement | null {
  const cell = document.querySelector<HTMLElement>(
    `[data-cell="${CSS.escape(laneId)}~${CSS.escape(stepId)}"]`,
  )
  const card =
    cardId === undefined
      ? null
      : cell?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"][data-stop]`)
  if (card != null) return card
  return cell?.matches('[data-stop]') === true
    ? cell
    : (cell?.querySelector<HTMLElement>('[data-stop]') ?? null)
}
