import type { Card, Lane } from '@desirepath/core'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { CardDesk, CardPanel } from './card-desk.ts'
import { type CellRef, cellBeside, type Direction, findCard, type PlacedCard } from './cell-grid.ts'
import { markedCards } from './cell-marks.ts'
import { focusStop } from './focus-drawn.ts'
import { focusCell, holdsNumbers, isQuoted, isWritten, stopIn } from './writing.ts'

/** The cell and the card that an event of a row is about; null for the lane rail and for fields of text. */
export interface Aim {
  readonly cell: CellRef
  readonly cardId: string | null
}

export function aimOf(target: EventTarget): Aim | null {
  if (!(target instanceof Element) || target.closest('[data-writing]') !== null) return null
  const [laneId, stepId] =
    target.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('~') ?? []
  if (laneId === undefined || stepId === undefined) return null
  const cardId = target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null
  return { cell: { laneId, stepId }, cardId }
}

/** A key on a card or a cell. What is not done here is left to the grid: moving the focus. */
export function onCardKey(event: KeyboardEvent, desk: CardDesk): void {
  const aim = aimOf(event.target)
  if (aim === null || event.target instanceof HTMLInputElement) return
  const done =
    onMenuKey(event, desk, aim) ||
    onMarkKey(event, desk, aim) ||
    onMoveKey(event, desk, aim) ||
    onWriteKey(event, desk, aim)
  if (!done) return
  event.preventDefault()
  event.stopPropagation()
}

function onMenuKey(event: KeyboardEvent, desk: CardDesk, { cell, cardId }: Aim): boolean {
  const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
  if (!isMenu || !(event.target instanceof Element)) return false
  if (!hasMenu(desk, cardId)) return false
  openMenu(desk, { cell, cardId }, event.target)
  return true
}

/** Who may not write finds none in an empty cell. */
export function hasMenu(desk: CardDesk, cardId: string | null): boolean {
  return desk.editor() !== null || cardId !== null
}

/** The menu of a card or, where that is among them, of everything marked. */
export function openMenu(
  desk: CardDesk,
  { cell, cardId }: Aim,
  anchor: Element | { readonly x: number; readonly y: number },
): void {
  const marked = markedCards(desk.grid(), desk.marks.read())
  const isInBlock = desk.marks.read().block !== null && cardId === null
  if (!isInBlock && (cardId === null || !marked.includes(cardId))) desk.marks.clear()
  const card = cardId === null ? null : (findCard(desk.grid(), cardId)?.card ?? null)
  desk.open({ kind: 'menu', anchor, cell, card })
}

/** Shift+arrows mark cells or the cards of one cell, Ctrl+Space a card; Esc and plain arrows end it. */
function onMarkKey(event: KeyboardEvent, desk: CardDesk, aim: Aim): boolean {
  const { marks } = desk
  const isMarking = marks.read().block !== null || marks.read().cards.size > 0
  if (event.key === 'Escape' && isMarking) {
    marks.clear()
    return true
  }
  const isToggle = event.key === ' ' && (event.ctrlKey || event.metaKey)
  if (isToggle && aim.cardId !== null) {
    toggleMark(desk, aim.cardId)
    return true
  }
  if (event.key.startsWith('Arrow') && !event.altKey) {
    if (event.shiftKey && !event.ctrlKey) return extendMarks(event, desk, aim)
    if (isMarking && !event.ctrlKey) marks.clear()
  }
  return false
}

function toggleMark({ marks, grid }: CardDesk, cardId: string): void {
  const marked = new Set(markedCards(grid(), marks.read()))
  if (!marked.delete(cardId)) marked.add(cardId)
  marks.set({ cards: marked, block: null })
}

function extendMarks(event: KeyboardEvent, desk: CardDesk, { cell, cardId }: Aim): boolean {
  const { marks, grid } = desk
  const { block, cards } = marks.read()
  const direction = directionOf(event, desk)
  const by = direction === 'after' || direction === 'down' ? 1 : -1
  const isVertical = direction === 'up' || direction === 'down'
  const sibling = isVertical && block === null ? siblingCard(desk, cardId, by) : null
  if (cardId !== null && sibling !== null) {
    const isBack = cards.has(sibling)
    const next = new Set([...cards, cardId, sibling])
    if (isBack) next.delete(cardId)
    marks.set({ cards: next, block: null })
    focusStop(stopIn(cell, sibling))
    return true
  }
  const anchor = block?.anchor ?? cell
  const head = cellBeside(grid(), block?.head ?? cell, isVertical ? { lanes: by } : { columns: by })
  if (head === null) return true
  marks.set({ cards: new Set(), block: { anchor, head } })
  focusStop(stopIn(head))
  return true
}

function siblingCard(desk: CardDesk, cardId: string | null, by: 1 | -1): string | null {
  const placed = cardId === null ? null : findCard(desk.grid(), cardId)
  return placed === null ? null : (cardsBeside(placed)[placed.index + by]?.id ?? null)
}

function cardsBeside({ lane, stepId }: PlacedCard): readonly Card[] {
  return lane.cells.find((cell) => cell.stepId === stepId)?.cards ?? []
}

/** Columns run the other way where one reads from right to left. */
function directionOf({ key }: KeyboardEvent, { root }: CardDesk): Direction {
  if (key === 'ArrowUp') return 'up'
  if (key === 'ArrowDown') return 'down'
  const isRtl = root.current !== null && getComputedStyle(root.current).direction === 'rtl'
  return (key === 'ArrowRight') === isRtl ? 'before' : 'after'
}

/** Alt+arrows, Ctrl+D, Delete. */
function onMoveKey(event: KeyboardEvent, desk: CardDesk, { cell, cardId }: Aim): boolean {
  if (desk.editor() === null) return false
  const { acts } = desk
  if (event.altKey && event.key.startsWith('Arrow') && cardId !== null) {
    acts.nudge(cardId, directionOf(event, desk))
    return true
  }
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'd') {
    acts.duplicate(acts.targets(cardId), cell)
    return true
  }
  if (event.key !== 'Delete' && event.key !== 'Backspace') return false
  acts.remove(acts.targets(cardId), cell)
  return true
}

function onWriteKey(event: KeyboardEvent, desk: CardDesk, { cell, cardId }: Aim): boolean {
  const lane = desk.grid().lanes.find(({ id }) => id === cell.laneId)
  const isFree = event.altKey || event.ctrlKey || event.metaKey
  if (desk.editor() === null || lane === undefined || isFree || !isWritten(lane)) return false
  const typed = isLetter(event) ? event.key : null
  const isOpening = event.key === 'Enter' || event.key === 'F2' || typed !== null
  if (!isOpening) return false
  const placed = cardId === null ? null : findCard(desk.grid(), cardId)
  if (placed !== null && isQuoted(lane, placed.card)) return false
  desk.marks.clear()
  if (placed === null) {
    const first = typed === null ? firstPanel(lane, cell, null) : null
    if (first !== null) desk.open(first)
    else addByKey(desk, cell, { lane, typed })
    return true
  }
  return writeCard(event, desk, { placed, typed })
}

function addByKey(
  { acts: _, ...desk }: CardDesk,
  cell: CellRef,
  { lane, typed }: { readonly lane: Lane; readonly typed: string | null },
): void {
  const score = lane.type === 'importance' ? importanceOf(typed) : null
  if (score === null) desk.writing.add(cell, typed)
  else {
    const id = desk.editor()?.addCard(cell, { text: '', value: score })
    focusCell(cell, id)
  }
}

function writeCard(
  { key }: KeyboardEvent,
  { editor, writing, open }: CardDesk,
  { placed, typed }: { readonly placed: PlacedCard; readonly typed: string | null },
): boolean {
  const { card, lane, laneId, stepId } = placed
  // Enter on a record opens it beside the map.
  if (key === 'Enter' && card.recordId !== null) return false
  const score = lane.type === 'importance' ? importanceOf(typed) : null
  const first = typed === null ? firstPanel(lane, { laneId, stepId }, card) : null
  if (score !== null) editor()?.changeCards([card.id], { value: score })
  else if (first !== null && (card.text ?? '') === '') open(first)
  else {
    const isValue = holdsNumbers(lane) && key !== 'F2'
    writing.open(placed, { typed, field: isValue ? 'value' : 'words' })
  }
  return true
}

/** What is asked for where a new card is a picture, a file or a journey before it is words. */
export function firstPanel(
  { type }: Pick<Lane, 'type'>,
  cell: CellRef,
  card: Card | null,
): CardPanel | null {
  if (type === 'images' || type === 'video' || type === 'files')
    return { kind: 'attach', cell, card, files: [] }
  return type === 'journeys' ? { kind: 'nest', cell, cardId: card?.id ?? null } : null
}

function importanceOf(key: string | null): number | null {
  return key !== null && /^[1-5]$/.test(key) ? Number(key) : null
}

/** A key that writes something; the shortcuts of the map are given with the focus elsewhere. */
function isLetter({ key }: KeyboardEvent): boolean {
  return /^.$/u.test(key) && key !== ' ' && key !== '?' && key !== '/'
}

/** A click on a card: it alone, one more, or a whole block; Ctrl+click on a link follows it. */
export function onCardClick(event: MouseEvent, desk: CardDesk, select: () => void): void {
  const aim = aimOf(event.target)
  if (aim === null || aim.cardId === null) return
  const address = (event.target as Element).closest<HTMLElement>('[data-link]')?.dataset.link
  if ((event.ctrlKey || event.metaKey) && address !== undefined) openLink(address)
  else if (event.ctrlKey || event.metaKey) addMark(desk, aim.cardId)
  else if (event.shiftKey) extendTo(desk, aim.cell)
  else {
    desk.marks.clear()
    select()
  }
}

/** One more, beside the card that a plain click has selected before. */
function addMark(desk: CardDesk, cardId: string): void {
  const { block, cards } = desk.marks.read()
  const shown =
    desk.root.current?.querySelectorAll<HTMLElement>('[data-card][aria-pressed="true"]') ?? []
  const first = shown.length === 1 ? shown[0]?.dataset.card : undefined
  if (block === null && cards.size === 0 && first !== undefined && first !== cardId)
    desk.marks.set({ cards: new Set([first]), block: null })
  toggleMark(desk, cardId)
}

/** Marks the block of cells from where marking began, or from where the focus was, to a cell. */
export function extendTo(desk: CardDesk, head: CellRef): void {
  const { block, cards } = desk.marks.read()
  const [first] = cards
  const last = first === undefined ? null : findCard(desk.grid(), first)
  const anchor = block?.anchor ?? last ?? lastFocus(desk) ?? head
  const { laneId, stepId } = anchor
  desk.marks.set({ cards: new Set(), block: { anchor: { laneId, stepId }, head } })
}

function lastFocus({ root }: CardDesk): CellRef | null {
  const stop = root.current?.querySelector('[data-stop][tabindex="0"]')
  return stop == null ? null : (aimOf(stop)?.cell ?? null)
}

export function openLink(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer')
}
