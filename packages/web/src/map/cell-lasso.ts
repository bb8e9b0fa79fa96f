import type { CardDesk } from './card-desk.ts'

/** A rectangle in pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Pixels that the pointer goes before it is a lasso and not a click. */
const START = 5

/**
 * Marks the cards under a rectangle that is drawn with the mouse from empty ground on; with Shift or
 * Ctrl beside what is marked already. Gives back how to end it.
 */
export function startLasso(
  root: HTMLElement,
  { marks }: CardDesk,
  show: (box: Box | null) => void,
): () => void {
  let from: { readonly x: number; readonly y: number } | null = null
  let kept: ReadonlySet<string> = new Set()
  let isDrawn = false
  const scroller = root.parentElement
  /** The corner travels with the map while that is scrolled. */
  const scrolled = () => ({ x: scroller?.scrollLeft ?? 0, y: scroller?.scrollTop ?? 0 })
  const onPress = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType !== 'mouse' || !isGround(event.target)) return
    const { x, y } = scrolled()
    from = { x: event.clientX + x, y: event.clientY + y }
    isDrawn = false
    kept = event.shiftKey || event.ctrlKey || event.metaKey ? marks.read().cards : new Set()
    if (kept.size === 0 && !event.shiftKey) marks.clear()
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onEnd)
    window.addEventListener('pointercancel', onEnd)
  }
  const onMove = (event: PointerEvent) => {
    if (from === null) return
    const { x, y } = scrolled()
    const box = boxBetween({ x: from.x - x, y: from.y - y }, { x: event.clientX, y: event.clientY })
    if (!isDrawn && box.right - box.left < START && box.bottom - box.top < START) return
    if (!isDrawn) document.getSelection()?.removeAllRanges()
    isDrawn = true
    event.preventDefault()
    show(box)
    marks.set({ cards: new Set([...kept, ...cardsUnder(root, box)]), block: null })
    if (scroller !== null) scrollAtEdge(scroller, event)
  }
  const onEnd = () => {
    from = null
    show(null)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onEnd)
    window.removeEventListener('pointercancel', onEnd)
  }
  root.addEventListener('pointerdown', onPress)
  return () => {
    onEnd()
    root.removeEventListener('pointerdown', onPress)
  }
}

function isGround(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-cell]') !== null &&
    target.closest('[data-card], button, input, textarea') === null
  )
}

function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  }
}

function cardsUnder(root: HTMLElement, box: Box): string[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')]
    .filter((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect()
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top
    })
    .map(({ dataset }) => dataset.card ?? '')
}

function scrollAtEdge(scroller: Element, { clientX, clientY }: PointerEvent): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect()
  const by = (at: number, start: number, end: number) =>
    at < start + 24 ? -16 : at > end - 24 ? 16 : 0
  scroller.scrollBy(by(clientX, left, right), by(clientY, top, bottom))
}
