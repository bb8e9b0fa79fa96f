import { useEffect, useRef } from 'react'
import type { Leaving } from './card-editor.tsx'
import styles from './card-editor.module.css'

/**
 * A title while it is being written: of a record, a step, a stage, a lane. It goes when the writing
 * ends, with the words; Escape ends it without change.
 */
export function TitleEditor({
  value,
  typed = null,
  caret = 'all',
  label,
  className,
  early,
  onLeave,
}: {
  readonly value: string
  /** The key that began the writing and replaces the words; null keeps them. */
  readonly typed?: string | null
  /** Where writing goes on: in place of all words, as of a name, or after them. */
  readonly caret?: 'all' | 'end'
  readonly label: string
  readonly className?: string
  /** Gives what was typed before this was here, once. */
  readonly early?: () => string
  readonly onLeave: (leaving: Leaving, title: string) => void
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    const element = field.current
    if (element === null) return
    element.focus()
    const isWhole = typed === null && caret === 'all'
    element.setSelectionRange(isWhole ? 0 : element.value.length, element.value.length)
    const more = early?.() ?? ''
    if (more !== '') element.setRangeText(more, element.selectionStart, element.selectionEnd, 'end')
  }, [typed, caret, early])
  const leave = (leaving: Leaving) => {
    if (isOver.current) return
    isOver.current = true
    const title = field.current?.value.replaceAll(/\s+/g, ' ').trim() ?? ''
    onLeave(leaving, leaving === 'cancel' ? value : title)
  }
  return (
    <textarea
      ref={field}
      rows={1}
      className={className ?? styles.title}
      defaultValue={typed ?? value}
      aria-label={label}
      onBlur={() => leave('stay')}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        const leaving = leavings[event.key]
        if (leaving === undefined) return
        event.preventDefault()
        if (event.key === 'Tab' && event.shiftKey) leave('previous')
        else leave(event.ctrlKey || event.metaKey ? 'done' : leaving)
      }}
    />
  )
}

const leavings: Readonly<Record<string, Leaving>> = {
  Escape: 'cancel',
  Enter: 'below',
  Tab: 'next',
}
