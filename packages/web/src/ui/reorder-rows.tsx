import { GripVertical } from 'lucide-react'
import { type ComponentProps, useEffect, useId, useRef, useState } from 'react'
import { reorderWords } from './reorder-words.ts'
import styles from './reorder.module.css'

export interface ReorderRows {
  /** What a row has so that others can be dropped on it. */
  readonly row: (at: number) => ComponentProps<'li'>
  /** By what a row is dragged, or moved with the arrow keys. */
  readonly grip: (at: number) => ComponentProps<typeof Grip>
  /** Where what was moved stands now, for screen readers. */
  readonly says: string
}

/** Rows that are put in order by pointer and by keys. */
export function useReorderRows(
  names: readonly string[],
  onOrder: (from: number, to: number) => void,
): ReorderRows {
  const id = useId()
  const dragged = useRef<number | null>(null)
  const moved = useRef<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [says, setSays] = useState('')
  const order = names.join('\n')
  // What was moved by keys keeps the focus where it stands now.
  useEffect(() => {
    if (moved.current === null) return
    document.getElementById(`${id}-${moved.current}`)?.focus()
    moved.current = null
  }, [id, order])
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= names.length) return
    setSays(reorderWords.moved(names[from]!, to + 1, names.length))
    onOrder(from, to)
  }
  return {
    says,
    row: (at) => ({
      className: styles.row,
      'data-over': over === at || undefined,
      onDragOver(event) {
        if (dragged.current === null) return
        event.preventDefault()
        setOver(at)
      },
      onDragLeave: () => setOver(null),
      onDrop(event) {
        if (dragged.current === null) return
        event.preventDefault()
        setOver(null)
        move(dragged.current, at)
      },
    }),
    grip: (at) => ({
      id: `${id}-${at}`,
      name: names[at] ?? '',
      onDrag: (isOn) => {
        dragged.current = isOn ? at : null
      },
      onArrow(by) {
        moved.current = Math.min(Math.max(0, at + by), names.length - 1)
        move(at, at + by)
      },
    }),
  }
}

export function Grip({
  id,
  name,
  onDrag,
  onArrow,
}: {
  readonly id: string
  readonly name: string
  readonly onDrag: (isOn: boolean) => void
  readonly onArrow: (by: -1 | 1) => void
}) {
  return (
    <button
      id={id}
      type="button"
      className={styles.grip}
      draggable
      aria-label={reorderWords.move(name)}
      title={reorderWords.hint}
      onDragStart={(event) => {
        onDrag(true)
        event.dataTransfer.effectAllowed = 'move'
        // Firefox drags nothing that carries nothing.
        event.dataTransfer.setData('text/plain', name)
        const row = event.currentTarget.closest('li')
        if (row !== null) event.dataTransfer.setDragImage(row, 12, 12)
      }}
      onDragEnd={() => onDrag(false)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
        if (by === null) return
        event.preventDefault()
        event.stopPropagation()
        onArrow(by)
      }}
    >
      <GripVertical size={14} aria-hidden />
    </button>
  )
}
