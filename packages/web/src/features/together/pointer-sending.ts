import type { Awareness } from 'y-protocols/awareness'
import { type Point, spotAt } from './map-spot.ts'

/** 20 a second. */
const EVERY_MS = 50
/** Who reads or thinks for so long points at nothing. */
const IDLE_MS = 10_000

/** Tells the others what one's pointer is over, until the function given back is called. */
export function sendPointer(scroller: HTMLElement, awareness: Awareness): () => void {
  let at: Point | null = null
  let sending = 0
  let idle = 0
  const send = () => {
    sending = 0
    // Who is alone points for nobody.
    const spot = at && awareness.getStates().size > 1 ? spotAt(scroller, at) : null
    // Between rows it stays where it was.
    if (spot) awareness.setLocalStateField('pointer', spot)
  }
  const soon = () => {
    if (at === null) return
    sending ||= window.setTimeout(send, EVERY_MS)
    clearTimeout(idle)
    idle = window.setTimeout(hide, IDLE_MS)
  }
  const hide = () => {
    at = null
    clearTimeout(sending)
    clearTimeout(idle)
    sending = 0
    if (awareness.getLocalState()?.pointer) awareness.setLocalStateField('pointer', null)
  }
  const move = (event: MouseEvent) => {
    // A finger points only while it presses.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return
    at = { x: event.clientX, y: event.clientY }
    soon()
  }
  // While a card is dragged, only the drag moves.
  for (const name of ['pointermove', 'dragover'] as const) scroller.addEventListener(name, move)
  scroller.addEventListener('scroll', soon, { passive: true })
  scroller.addEventListener('pointerleave', hide)
  document.addEventListener('visibilitychange', hide)
  return () => {
    hide()
    for (const name of ['pointermove', 'dragover'] as const)
      scroller.removeEventListener(name, move)
    scroller.removeEventListener('scroll', soon)
    scroller.removeEventListener('pointerleave', hide)
    document.removeEventListener('visibilitychange', hide)
  }
}
