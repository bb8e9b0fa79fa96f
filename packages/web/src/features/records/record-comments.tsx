import type { RecordType } from '@desirepath/core'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useMentionField } from '../comments/mention-field.tsx'
import { MentionText } from '../comments/mention-text.tsx'
import { usePeople } from '../comments/people.ts'
import { momentOf } from '../../ui/moment.ts'
import { useRecordComments } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** What people say about a record. */
export function RecordComments({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const { listed, say, settle } = useRecordComments(type, id)
  const [text, setText] = useState('')
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  const field = useRef<HTMLTextAreaElement>(null)
  const people = usePeople()
  const mentions = useMentionField(field, people.others)
  const send = () => {
    if (text.trim() === '' || say.isPending) return
    say.mutate(mentions.written(text.trim()), { onSuccess: () => setText(''), onError })
  }
  return (
    <section className={styles.section}>
      <h2>{words.comments}</h2>
      <ol className={styles.comments}>
        {listed.data?.items.map((item) => (
          <li key={item.id} data-settled={item.isResolved || undefined}>
            <span>
              <b dir="auto">{item.author}</b>
              <time dateTime={item.at}>{momentOf(item.at)}</time>
              {item.isResolved && <small>{words.settled}</small>}
            </span>
            <MentionText text={item.text} people={people} />
            <Button
              size="small"
              look="quiet"
              onClick={() =>
                settle.mutate({ commentId: item.id, isResolved: !item.isResolved }, { onError })
              }
            >
              {item.isResolved ? words.reopen : words.settle}
            </Button>
          </li>
        ))}
      </ol>
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
          {...mentions.field}
          onKeyDown={(event) => {
            if (mentions.onKeyDown(event)) event.preventDefault()
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
          }}
          value={text}
          placeholder={words.say}
          aria-label={words.say}
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
        {mentions.list}
        <Button type="submit" disabled={text.trim() === '' || say.isPending}>
          {words.send}
        </Button>
      </form>
    </section>
  )
}
