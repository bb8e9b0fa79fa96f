import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './columns.module.css'
import type { ListWidths } from './use-widths.ts'
import { clampWidth, NARROWEST, WIDEST, type Widths } from './widths.ts'
import { words } from './words.ts'

const STEP = 8
const LARGE_STEP = 40

/** The end of a column: dragged or moved by keys it changes the width, a double click or Enter fits it to its content. */
export function ColumnEdge({
  name,
  title,
  widths,
}: {
  readonly name: string
  readonly title: string
  readonly widths: ListWidths
}) {
  const width = widths.shown.get(name)
  return (
    // What is moved by keys takes the focus; it is a splitter as ARIA knows them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <span
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.width(title)}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width ?? NARROWEST}
      aria-valuetext={width === undefined ? words.byContent : words.pixels(width)}
      title={words.edge}
      className={styles.edge}
      onPointerDown={(event) => dragEdge(event, widths, name)}
      onDoubleClick={() => widths.fit(name)}
      onKeyDown={(event) => onKey(event, widths, name)}
    />
  )
}

function onKey(event: KeyboardEvent<HTMLElement>, widths: ListWidths, name: string): void {
  if (event.key === 'Enter') {
    event.preventDefault()
    widths.fit(name)
    return
  }
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const step = by * towards(event.currentTarget) * (event.shiftKey ? LARGE_STEP : STEP)
  const before = widths.measured()
  widths.keep(withWidth(before, name, (before.get(name) ?? 0) + step))
}

function dragEdge(event: PointerEvent<HTMLElement>, widths: ListWidths, name: string): void {
  if (event.button !== 0) return
  const edge = event.currentTarget
  const before = widths.measured()
  const from = event.clientX
  const direction = towards(edge)
  let dragged: Widths | null = null
  const ends = new AbortController()
  const listen = { signal: ends.signal }
  edge.setPointerCapture(event.pointerId)
  edge.addEventListener(
    'pointermove',
    (move: globalThis.PointerEvent) => {
      const by = (move.clientX - from) * direction
      if (dragged === null && Math.abs(by) < 2) return
      dragged = withWidth(before, name, (before.get(name) ?? 0) + by)
      widths.drag(dragged)
    },
    listen,
  )
  const end = (isKept: boolean) => {
    ends.abort()
    if (isKept && dragged !== null) widths.keep(dragged)
    else widths.drag(null)
  }
  edge.addEventListener('pointerup', () => end(true), listen)
  edge.addEventListener('pointercancel', () => end(false), listen)
  window.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape') return
      key.preventDefault()
      end(false)
    },
    { ...listen, capture: true },
  )
}

function withWidth(widths: Widths, name: string, width: number): Widths {
  return new Map([...widths, [name, clampWidth(width)]])
}

/** In languages from right to left a column grows to the left. */
function towards(edge: HTMLElement): 1 | -1 {
  return getComputedStyle(edge).direction === 'rtl' ? -1 : 1
}
