import { Plus } from 'lucide-react'
import type { MouseEvent, PointerEvent } from 'react'
import { type Heads, useHeads } from './column-heads.tsx'
import { clampWidth, scaledWidths } from './column-widths.ts'
import { columnWords as words } from './column-words.ts'
import styles from './column-head.module.css'

/** The end of a column or of a stage: drag to resize its steps, double click to fit them. */
export function ColumnBorder({ steps }: { readonly steps: readonly string[] }) {
  const heads = useHeads()
  if (heads === null || steps.length === 0) return null
  const { resize } = heads
  return (
    <span
      aria-hidden
      data-border={steps.join(' ')}
      className={styles.border}
      title={words.border}
      // Dragging a width is not dragging the step.
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={(event) => dragBorder(event, resize, steps)}
      onDoubleClick={(event: MouseEvent) => {
        event.stopPropagation()
        resize.fit(event.shiftKey ? resize.allSteps() : steps)
      }}
    />
  )
}

function dragBorder(
  event: PointerEvent<HTMLElement>,
  resize: Heads['resize'],
  steps: readonly string[],
): void {
  if (event.button !== 0) return
  event.preventDefault()
  event.stopPropagation()
  const border = event.currentTarget
  const from = event.clientX
  const towards = getComputedStyle(border).direction === 'rtl' ? -1 : 1
  const before = resize.widths(steps)
  const total = before.reduce((sum, width) => sum + width, 0)
  let dragged: ReadonlyMap<string, number> | null = null
  const onMove = (move: globalThis.PointerEvent) => {
    const by = ((move.clientX - from) * towards) / resize.zoom()
    if (dragged === null && Math.abs(by) < 2) return
    const widths = scaledWidths(before, Math.max(1, total + by))
    const alike = clampWidth((total + by) / steps.length)
    dragged = new Map(
      move.shiftKey
        ? resize.allSteps().map((id) => [id, alike])
        : steps.map((id, i) => [id, widths[i] ?? alike]),
    )
    resize.drag(dragged)
  }
  const end = (keep: boolean) => {
    border.removeEventListener('pointermove', onMove)
    border.removeEventListener('pointerup', onUp)
    border.removeEventListener('pointercancel', onCancel)
    window.removeEventListener('keydown', onKey, true)
    if (keep && dragged !== null) resize.keep(dragged)
    else resize.drag(null)
  }
  const onUp = () => end(true)
  const onCancel = () => end(false)
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    end(false)
  }
  border.setPointerCapture(event.pointerId)
  border.addEventListener('pointermove', onMove)
  border.addEventListener('pointerup', onUp)
  border.addEventListener('pointercancel', onCancel)
  window.addEventListener('keydown', onKey, true)
}

/** A quiet + on a border, for the pointer; keys and the menu do the same. */
export function BorderPlus({
  label,
  at,
  onClick,
}: {
  readonly label: string
  readonly at: 'start' | 'end' | 'below'
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-at={at}
      className={styles.plus}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <span>
        <Plus size={12} strokeWidth={2.5} aria-hidden />
      </span>
    </button>
  )
}
