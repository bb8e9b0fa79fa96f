import type { RecordType } from '@desirepath/core'
import { useMemo } from 'react'
import { useNotice } from '../../ui/toast.tsx'
import { usePeople } from '../comments/people.ts'
import { useMay } from '../members/may.ts'
import { CommentForm } from './comment-form.tsx'
import { useRecordComments } from './queries.ts'
import { RecordTalk } from './record-talk.tsx'
import styles from './records.module.css'
import { words } from './words.ts'

/** What people say about a record, talk by talk. */
export function RecordComments({ type, id }: { readonly type: RecordType; readonly id: string }) {
  const { listed, ...acts } = useRecordComments(type, id)
  const mayComment = useMay('POST /api/personas/:id/comments')
  const notice = useNotice()
  const items = listed.data?.items
  const people = usePeople(useMemo(() => (items ?? []).map(({ author }) => author), [items]))
  return (
    <section className={styles.section}>
      <h2>{words.comments}</h2>
      <ol className={styles.comments}>
        {items
          ?.filter(({ answers }) => answers === null)
          .map((begun) => (
            <RecordTalk
              key={begun.id}
              begun={begun}
              answers={items.filter(({ answers }) => answers === begun.id)}
              acts={acts}
              people={people}
            />
          ))}
      </ol>
      {mayComment && (
        <CommentForm
          label={words.say}
          submit={words.send}
          people={people}
          onSend={async (text) => {
            try {
              await acts.say.mutateAsync({ text })
            } catch (error) {
              if (error instanceof Error) notice({ text: error.message, timeout: 12_000 })
              throw error
            }
          }}
        />
      )}
    </section>
  )
}
