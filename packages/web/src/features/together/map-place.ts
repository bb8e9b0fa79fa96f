import { CORNER, headOf, type MapSpot, type Point, pointOf, spotAt } from './map-spot.ts'

/** The scroller of the map, where the map is the open view. */
export function mapScroller(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-map]')
}

/** The spot in the middle of what one sees of the map, or the nearest above it. */
export function spotInSight(scroller: HTMLElement): MapSpot | null {
  const middle = middleOf(scroller)
  const rows = [
    ...scroller.querySelectorAll<HTMLElement>('[data-lane-box], [data-lane-group]'),
    ...scroller.querySelectorAll<HTMLElement>('[role=row][aria-rowindex="2"]'),
  ]
  const at = rows
    .map((row) => ({ row, box: row.getBoundingClientRect() }))
    .filter(({ box }) => box.top <= middle.y && box.height > 0)
    .toSorted((a, b) => b.box.top - a.box.top)[0]
  if (at === undefined) return null
  return spotAt(scroller, { x: middle.x, y: Math.min(middle.y, at.box.bottom - 1) }, at.row)
}

/** Scrolls until a spot is in the middle; where its lane is not shown, its column is. */
export function scrollToSpot(scroller: HTMLElement, spot: MapSpot): boolean {
  const point = pointOf(scroller, spot)
  const column = point ?? pointOf(scroller, { ...spot, row: 'steps', card: null })
  if (column === null) return false
  const middle = middleOf(scroller)
  scroller.scrollBy({
    left: column.x - middle.x,
    top: point === null || point.isFramed ? 0 : point.y - middle.y,
    behavior: 'instant',
  })
  return true
}

/** The middle of what the lane heads and the steps leave free. */
function middleOf(scroller: HTMLElement): Point {
  const all = scroller.getBoundingClientRect()
  const rail = scroller.querySelector(CORNER)?.getBoundingClientRect()
  const head = headOf(scroller)?.getBoundingClientRect()
  const isRtl = getComputedStyle(scroller).direction === 'rtl'
  const left = isRtl ? all.left : (rail?.right ?? all.left)
  const right = isRtl ? (rail?.left ?? all.right) : all.right
  return { x: (left + right) / 2, y: ((head?.bottom ?? all.top) + all.bottom) / 2 }
}

/** A view that has just been opened is drawn within this. */
const DRAWN_WITHIN_MS = 1500

/** Does something with the map as soon as it is drawn: until it says that it is done. */
export function onMap(act: (scroller: HTMLElement) => boolean): void {
  const until = performance.now() + DRAWN_WITHIN_MS
  const tries = () => {
    const scroller = mapScroller()
    if (scroller !== null && act(scroller)) return
    if (performance.now() < until) requestAnimationFrame(tries)
  }
  requestAnimationFrame(tries)
}
