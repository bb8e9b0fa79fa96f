import type { CommentTarget } from '@desirepath/core'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useOpenPart } from '../../editing/live.tsx'
import { Button } from '../../ui/button.tsx'
import { useMay } from '../members/may.ts'
import styles from './comments.module.css'
import { type Mention, mentionAt, suggestNames } from './mentions.ts'
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
  const mentions = useMentions(field)
  useEffect(() => {
    if (!isWanted) return
    field.current?.focus()
    onFocused?.()
  }, [isWanted, onFocused])
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const text = field.current?.value.trim() ?? ''
    if (text === '' || comment.isPending) return
    const input = { target, text, ...(thread !== undefined && { thread }) }
    const onSuccess = ({ id }: { readonly id: string }) => {
      if (field.current !== null) field.current.value = ''
      onSent?.(thread ?? id)
    }
    comment.mutate(input, { onSuccess })
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
      <Button type="submit" size="small" disabled={comment.isPending}>
        {isNew ? words.send : words.sendAnswer}
      </Button>
    </form>
  )
}

/** Suggests names after an @. `onKeyDown` tells whether the key was one for the suggestions. */
function useMentions(field: { readonly current: HTMLTextAreaElement | null }) {
  const { others } = usePeople()
  const listId = useId()
  const [mention, setMention] = useState<Mention | null>(null)
  const [at, setAt] = useState(0)
  const names = mention === null ? [] : suggestNames(others, mention.query)
  const chosen = Math.min(at, names.length - 1)
  const read = () => {
    const { value = '', selectionEnd = 0 } = field.current ?? {}
    setMention(mentionAt(value, selectionEnd))
    setAt(0)
  }
  const choose = (name: string) => {
    if (mention === null) return
    const { start, query } = mention
    field.current?.setRangeText(`@${name} `, start, start + 1 + query.length, 'end')
    field.current?.focus()
    setMention(null)
  }
  const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const name = names[chosen]
    if (name === undefined || ctrlKey || metaKey) return false
    if (key === 'Enter' || key === 'Tab') choose(name)
    else if (key === 'Escape') setMention(null)
    else if (key === 'ArrowDown') setAt((chosen + 1) % names.length)
    else if (key === 'ArrowUp') setAt((chosen + names.length - 1) % names.length)
    else return false
    return true
  }
  const isOpen = names.length > 0
  return {
    onKeyDown,
    field: {
      onInput: read,
      onBlur: () => setMention(null),
      'aria-autocomplete': 'list',
      ...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${chosen}` }),
    },
    list: isOpen && (
      <div id={listId} role="listbox" aria-label={words.people} className={styles.names}>
        {names.map((name, i) => (
          <div
            key={name}
            id={`${listId}-${i}`}
            tabIndex={-1}
            role="option"
            aria-selected={i === chosen}
            // Before the field loses the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(name)
            }}
          >
            {name}
          </div>
        ))}
      </div>
    ),
  } as const
}
