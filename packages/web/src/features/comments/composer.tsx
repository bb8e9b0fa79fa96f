import type { CommentTarget } from '@desirepath/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useOpenPart } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { useMay } from '../members/may.ts'
import styles from './comments.module.css'
import { earlyComment } from './early-comment.ts'
import { useHeard } from './heard.ts'
import { useMentionField } from './mention-field.tsx'
import { usePeople } from './people.ts'
import { useComment } from './queries.ts'
import { words } from './words.ts'

export interface ComposerProps {
  readonly target: CommentTarget
  /** Left out for a new thread. */
  readonly thread?: string
  /** What the target is called. */
  readonly label: string
  /** Takes the focus, and says so, as soon as it is true. */
  readonly isWanted?: boolean
  readonly onFocused?: () => void
  /** With the id of the thread that was begun or answered. */
  readonly onSent?: (thread: string) => void
}

/** Begins or answers a thread; nothing for those who may not. */
export function Composer(props: ComposerProps) {
  return useMay('POST /api/journeys/:id/threads') ? <ComposerForm {...props} /> : null
}

function ComposerForm(props: ComposerProps) {
  const { target, thread, label, isWanted = false, onFocused, onSent } = props
  const comment = useComment(useOpenPart(({ id }) => id))
  const field = useRef<HTMLTextAreaElement>(null)
  const { others } = usePeople(useHeard())
  const mentions = useMentionField(field, others)
  useEffect(() => {
    if (!isWanted) return
    field.current?.focus()
    write(field.current, earlyComment())
    onFocused?.()
  }, [isWanted, onFocused])
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const text = field.current?.value.trim() ?? ''
    if (field.current === null || text === '') return
    const said = mentions.written(text)
    const input = { target, text: said, ...(thread !== undefined && { thread }) }
    // Free for the next words at once; those that were not taken stand there again.
    field.current.value = ''
    comment.mutate(input, {
      onSuccess: ({ id }) => onSent?.(thread ?? id),
      onError() {
        if (field.current?.value === '') field.current.value = text
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKeyDown(event)) event.preventDefault()
    // Words that are not sent are not closed away.
    else if (event.key === 'Escape' && field.current?.value !== '') event.preventDefault()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  const isNew = thread === undefined
  return (
    <form className={styles.composer} data-answer={!isNew || undefined} onSubmit={send}>
      {isNew && <span>{label}</span>}
      <textarea
        ref={field}
        rows={isNew ? 2 : 1}
        maxLength={20_000}
        placeholder={isNew ? words.place : words.answer}
        aria-label={`${isNew ? words.send : words.sendAnswer}: ${label}`}
        {...mentions.field}
        onKeyDown={onKeyDown}
      />
      {mentions.list}
      {comment.error && (
        <p role="alert">
          {words.failed} {comment.error.message}
        </p>
      )}
      <Button type="submit" size="small">
        {isNew ? words.send : words.sendAnswer}
      </Button>
    </form>
  )
}

/** As if typed, so that an @ among the letters is heard. */
function write(field: HTMLTextAreaElement | null, letters: string): void {
  if (field === null || letters === '') return
  field.setRangeText(letters, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
