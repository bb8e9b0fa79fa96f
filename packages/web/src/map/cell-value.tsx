import { useEffect, useRef, useState } from 'react'
import type { Leaving } from '../editing/card-editor.tsx'
import styles from './card-shell.module.css'
import { cardWords } from './card-words.ts'
import { readNumber } from './cell-number.ts'

/** A number while it is being written; what is none stays in the field until it is one. */
export function ValueEditor({
  value,
  typed,
  max,
  label,
  onLeave,
  early,
}: {
  readonly value: number | undefined
  /** The key that began the writing and replaces the number; null keeps it. */
  readonly typed: string | null
  /** The largest of a scale that begins at 1; null where any number will do. */
  readonly max: number | null
  readonly label: string
  /** The number as JavaScript reads it; empty where it was taken away. */
  readonly onLeave: (leaving: Leaving, value: string) => void
  /** What was typed until the field has the focus. */
  readonly early: () => string
}) {
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  const [isWrong, setWrong] = useState(false)
  const before = value === undefined ? '' : String(value)
  useEffect(() => {
    const element = field.current
    if (element === null) return
    element.focus()
    element.setSelectionRange(typed === null ? 0 : element.value.length, element.value.length)
    const more = early()
    if (more !== '')
      element.setRangeText(more, element.selectionStart ?? 0, element.selectionEnd ?? 0, 'end')
  }, [typed, early])
  const leave = (leaving: Leaving) => {
    if (isOver.current) return
    const text = field.current?.value.trim() ?? ''
    const read = readNumber(text)
    const isNone = text !== '' && read === null
    if (isNone && leaving !== 'cancel' && leaving !== 'stay') {
      setWrong(true)
      return
    }
    isOver.current = true
    const kept = read === null ? '' : String(within(read, max))
    onLeave(leaving, isNone || leaving === 'cancel' ? before : kept)
  }
  return (
    <input
      ref={field}
      inputMode="decimal"
      className={styles.number}
      defaultValue={typed ?? before}
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? cardWords.notNumber : undefined}
      onInput={() => setWrong(false)}
      onBlur={() => leave('stay')}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        const leaving = leavings[event.key]
        if (leaving === undefined) return
        event.preventDefault()
        if (event.key === 'Tab' && event.shiftKey) leave('previous')
        else leave(leaving)
      }}
    />
  )
}

const leavings: Readonly<Record<string, Leaving>> = {
  Escape: 'cancel',
  Enter: 'done',
  Tab: 'next',
}

function within(value: number, max: number | null): number {
  return max === null ? value : Math.min(max, Math.max(1, Math.round(value)))
}
