import { type Person, plainMentions, splitMentions } from '@desirepath/core'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/panel.tsx'
import { useMentionField } from '../comments/mention-field.tsx'
import type { People } from '../comments/people.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** A field for words about a record, with people after an @. */
export function CommentForm({
  label,
  submit,
  people,
  begin = '',
  isBusy = false,
  onSend,
  onCancel,
}: {
  readonly label: string
  readonly submit: string
  readonly people: People
  /** A comment that is written anew. */
  readonly begin?: string
  readonly isBusy?: boolean
  /** Fails where the words were not taken: they then stand in the field again. */
  readonly onSend: (text: string) => Promise<unknown>
  /** Where it can be closed again: it then has the focus at once. */
  readonly onCancel?: () => void
}) {
  const plain = plainMentions(begin, people.nameOf)
  const [text, setText] = useState(plain)
  const field = useRef<HTMLTextAreaElement>(null)
  const mentions = useMentionField(field, people.others, personsIn(begin, people))
  const isOpened = onCancel !== undefined
  useEffect(() => {
    // Whoever opened it wants to write.
    if (isOpened) field.current?.focus()
  }, [isOpened])
  const send = () => {
    if (text.trim() === '' || isBusy) return
    // A field that stays is free for the next words at once; one that is opened closes with its own.
    if (!isOpened) setText('')
    onSend(mentions.written(text.trim())).catch(() => setText((now) => (now === '' ? text : now)))
  }
  return (
    <form
      className={styles.say}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        ref={field}
        rows={2}
        maxLength={20_000}
        {...mentions.field}
        onKeyDown={(event) => {
          if (mentions.onKeyDown(event)) event.preventDefault()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          else if (event.key === 'Escape' && text === plain) onCancel?.()
        }}
        value={text}
        placeholder={label}
        aria-label={label}
        dir="auto"
        onChange={({ target }) => setText(target.value)}
      />
      {mentions.list}
      <span className={styles.sayActs}>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
        <Button type="submit" disabled={text.trim() === '' || isBusy}>
          {submit}
        </Button>
      </span>
    </form>
  )
}

function personsIn(text: string, { nameOf }: People): readonly Person[] {
  return splitMentions(text, [], nameOf).flatMap(({ id, text: said }) =>
    id === undefined ? [] : [{ id, name: said.slice(1) }],
  )
}
