import type { Evidence } from '@desirepath/core'
import { formatDate, quoted } from '@desirepath/render'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useDeferredValue, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Skeleton, TextInput } from '../../ui/panel.tsx'
import { useNotice } from '../../ui/toast.tsx'
import styles from './library-pick.module.css'
import { type ListedEvidence, useBackRecord, useEvidenceList } from './queries.ts'
import { pickWords as words, words as listWords } from './words.ts'

/** So many are offered at once; the search finds the others. */
const MOST = 4

/** Finds evidence of the library and puts it to a record or to a part of it, for it or against it. */
export function LibraryPick({
  record,
  part = {},
  evidence,
}: {
  readonly record: string
  readonly part?: { readonly cause?: string; readonly note?: string }
  /** What is put there already, and is not offered again. */
  readonly evidence: readonly Evidence[]
}) {
  const [find, setFind] = useState('')
  const q = useDeferredValue(find.trim())
  const { data, error } = useEvidenceList(
    { words: 'some', ...(q !== '' && { q: q.slice(0, 500) }) },
    'newest',
  )
  const back = useBackRecord()
  const notice = useNotice()
  const title = useId()
  const own = new Set(evidence.flatMap((item) => (item.type === 'feedback' ? item.feedbackId : [])))
  const found = (data?.pages[0]?.items ?? []).filter(({ id }) => !own.has(id)).slice(0, MOST)
  const put = (id: string, against: boolean) =>
    back.mutate(
      { items: [{ id }], record, against, make: null, ...part },
      { onError: (problem) => notice({ text: problem.message, timeout: 12_000 }) },
    )
  return (
    <section className={styles.pick} aria-labelledby={title}>
      <h3 id={title}>{words.title}</h3>
      <TextInput
        type="search"
        value={find}
        placeholder={words.find}
        aria-label={words.find}
        onChange={({ target }) => setFind(target.value)}
        onKeyDown={(event) => {
          // It may stand in a form, which Enter would send.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      {error !== null && <p className={styles.note}>{error.message}</p>}
      {data === undefined && error === null && <Skeleton width="100%" height={80} />}
      {data !== undefined && found.length === 0 && (
        <p className={styles.note}>{q === '' ? words.empty : words.none}</p>
      )}
      <ul>
        {found.map((item) => (
          <li key={item.id}>
            <p dir="auto">{quoted(item.text ?? item.title ?? '')}</p>
            <small dir="auto">{originOf(item)}</small>
            <span>
              <Button
                size="small"
                look="quiet"
                icon={ThumbsUp}
                disabled={back.isPending}
                onClick={() => put(item.id, false)}
              >
                {words.backs}
              </Button>
              <Button
                size="small"
                look="quiet"
                icon={ThumbsDown}
                disabled={back.isPending}
                onClick={() => put(item.id, true)}
              >
                {words.contradicts}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function originOf({ title, source, sourceName, at }: ListedEvidence): string {
  const when = at === null ? '' : formatDate(at)
  return [title ?? sourceName, listWords.sources[source], when].filter(Boolean).join(' · ')
}
