import type { LiveSession } from '../../editing/editor.ts'
import { finderOf, type MapSpot, parseSpot, pointOf } from './map-spot.ts'
import styles from './pointer.module.css'
import { peerOf } from './presence.ts'

interface Drawn {
  readonly flag: HTMLElement
  readonly spot: MapSpot
}

interface AwarenessChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** As long as a change of the journey needs to be on the screen. */
const DRAWN_AFTER_MS = 120

/** Draws the pointers of others over the map, until the function given back is called. */
export function drawPointers(
  scroller: HTMLElement,
  { awareness, projection }: Pick<LiveSession, 'awareness' | 'projection'>,
): () => void {
  const grid = scroller.querySelector<HTMLElement>('[role=grid]')
  if (grid === null) return () => {}
  const layer = scroller.appendChild(document.createElement('div'))
  layer.className = styles.layer ?? ''
  layer.ariaHidden = 'true'
  const drawn = new Map<number, Drawn>()
  const place = createPlacing({ scroller, grid, layer })
  let frame = 0
  const changed = new Set<number>()
  const draw = () => {
    frame = 0
    for (const id of changed) {
      const next = read(id)
      const old = drawn.get(id)
      if (next !== null) drawn.set(id, next)
      else {
        old?.flag.remove()
        drawn.delete(id)
      }
    }
    place([...changed].flatMap((id) => drawn.get(id) ?? []))
    changed.clear()
  }
  const read = (id: number): Drawn | null => {
    const state = id === awareness.clientID ? undefined : awareness.getStates().get(id)
    const spot = parseSpot(state?.pointer)
    const peer = state === undefined ? null : peerOf(id, state)
    if (spot === null || peer === null) return null
    return { spot, flag: flagOf(drawn.get(id)?.flag ?? layer.appendChild(newFlag()), peer) }
  }
  const update = (ids: Iterable<number>) => {
    for (const id of ids) changed.add(id)
    frame ||= requestAnimationFrame(draw)
  }
  const onChange = ({ added, updated, removed }: AwarenessChange) =>
    update([...added, ...updated, ...removed])
  const again = () => update(drawn.keys())
  const onScroll = () => {
    if (drawn.size > 0) place([...drawn.values()].filter(({ flag }) => flag.dataset.framed))
  }
  let later = 0
  const endEdits = projection.subscribe(() => {
    clearTimeout(later)
    if (drawn.size > 0) later = window.setTimeout(again, DRAWN_AFTER_MS)
  })
  const observer = new ResizeObserver(again)
  observer.observe(grid)
  scroller.addEventListener('scroll', onScroll, { passive: true })
  awareness.on('change', onChange)
  update(awareness.getStates().keys())
  return () => {
    awareness.off('change', onChange)
    scroller.removeEventListener('scroll', onScroll)
    observer.disconnect()
    endEdits()
    clearTimeout(later)
    cancelAnimationFrame(frame)
    layer.remove()
  }
}

/** The width from which a flag stands on the other side of its pointer. */
const FLAG_ROOM = 140

function createPlacing({
  scroller,
  grid,
  layer,
}: {
  readonly scroller: HTMLElement
  readonly grid: HTMLElement
  readonly layer: HTMLElement
}): (pointers: readonly Drawn[]) => void {
  const find = finderOf(scroller)
  return (pointers) => {
    // All measuring before all writing.
    const box = grid.getBoundingClientRect()
    const frame = scroller.getBoundingClientRect()
    const points = pointers.map(({ spot }) => pointOf(scroller, spot, find))
    const left = box.left - frame.left + scroller.scrollLeft
    Object.assign(layer.style, {
      left: `${left}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
    })
    pointers.forEach(({ flag }, i) => {
      const point = points[i] ?? null
      flag.hidden = point === null
      if (point === null) return
      flag.style.transform = `translate(${point.x - box.left}px, ${point.y - box.top}px)`
      flag.toggleAttribute('data-turned', box.right - point.x < FLAG_ROOM)
      if (point.isFramed) flag.dataset.framed = 'true'
      else delete flag.dataset.framed
    })
  }
}

function flagOf(
  flag: HTMLElement,
  { name, colour }: { readonly name: string; readonly colour: string },
): HTMLElement {
  flag.style.setProperty('--peer', colour)
  flag.dataset.pointer = name
  const label = flag.querySelector('span')
  if (label !== null && label.textContent !== name) label.textContent = name
  return flag
}

const SVG = 'http://www.w3.org/2000/svg'

function newFlag(): HTMLElement {
  const flag = document.createElement('div')
  flag.className = styles.flag ?? ''
  const arrow = document.createElementNS(SVG, 'svg')
  arrow.setAttribute('viewBox', '0 0 16 18')
  const path = arrow.appendChild(document.createElementNS(SVG, 'path'))
  path.setAttribute('d', 'M1.5 1.2 14.2 9.6 8.3 10.6 5.2 16.2Z')
  flag.append(arrow, document.createElement('span'))
  return flag
}
