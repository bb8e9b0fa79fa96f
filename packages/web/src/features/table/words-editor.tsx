import { useEffect, useRef } from 'react'
import styles from './table.module.css'
import { words } from './words.ts'

export type Ending = 'done' | 'cancel' | 'next' | 'previous'

/** The words of a row while they are written in their cell; lines are kept. */
export function WordsEditor({
  value,
  onEnd,
}: {
  readonly value: string
  readonly onEnd: (ending: Ending, text: string) => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (ending: Ending) => {
    if (isOver.current) return
    isOver.current = true
    onEnd(ending, field.current?.value.trim() ?? value)
  }
  return (
    <textarea
      ref={field}
      rows={Math.min(6, value.split('\n').length + 1)}
      className={styles.editor}
      defaultValue={value}
      aria-label={words.edit}
      title={words.editingKeys}
      onBlur={() => end('done')}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        const ending = endingOf(event)
        if (ending === null) return
        event.preventDefault()
        end(ending)
      }}
    />
  )
}

function endingOf({
  key,
  shiftKey,
}: {
  readonly key: string
  readonly shiftKey: boolean
}): Ending | null {
  if (key === 'Escape') return 'cancel'
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return key === 'Enter' && !shiftKey ? 'done' : null
}
