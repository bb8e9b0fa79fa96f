import type { RecordType } from '@desirepath/core'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useRecordComments } from './queries.ts'
import styles from './records.module.css'
import { words } from './words.ts'

/** What people say about a record. */
export function RecordComments({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const { listed, say, settle } = useRecordComments(type, id)
  const [text, setText] = useState('')
  const notice = useNotice()
  const onError = (error: Error) => notice({ text: error.message, timeout: 12_000 })
  return (
    <section className={styles.section}>
      <h2>{words.comments}</h2>
      <ol className={styles.comments}>
        {listed.data?.items.map((item) => (
          <li key={item.id} data-settled={item.isResolved || undefined}>
            <span>
              <b dir="auto">{item.author}</b>
              <time dateTime={item.at}>{moment.format(new Date(item.at))}</time>
              {item.isResolved && <small>{words.settled}</small>}
            </span>
            <p dir="auto">{item.text}</p>
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
          if (text.trim() !== '') say.mutate(text.trim(), { onSuccess: () => setText(''), onError })
        }}
      >
        <TextArea
          rows={2}
          value={text}
          placeholder={words.say}
          aria-label={words.say}
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" disabled={text.trim() === '' || say.isPending}>
          {words.send}
        </Button>
      </form>
    </section>
  )
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
