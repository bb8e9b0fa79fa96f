import type { CommentTarget, Thread } from '@desirepath/core'
import { plainText } from '@desirepath/core'
import { MessageSquare } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useOpenJourney, useSession } from '../../editing/live.tsx'
import { formatSelection } from '../../map/selection.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import styles from './comments.module.css'
import { useComment, useRemoveThread, useResolveThread } from './queries.ts'
import { selectionOf, targetName, targetOf } from './target.ts'
import { words } from './words.ts'

/** Every thread of the journey, those of the selected thing first, and a field to begin one. */
export function CommentsPanel() {
  const journey = useOpenJourney()
  const { search } = useJourneySearch()
  const [showsResolved, setShowsResolved] = useState(false)
  const target = targetOf(journey, search.select)
  const threads = (journey.threads ?? []).filter(({ resolved }) => showsResolved || !resolved)
  const isHere = (thread: Thread) =>
    thread.target.kind === target.kind && thread.target.id === target.id
  const sorted = threads.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))
  const about = target.kind === 'journey' ? words.about : targetName(journey, target)
  return (
    <div className={styles.panel}>
      <div className={styles.filter} role="group" aria-label={words.title}>
        {[false, true].map((all) => (
          <button
            key={String(all)}
            type="button"
            aria-pressed={showsResolved === all}
            onClick={() => setShowsResolved(all)}
          >
            {all ? words.all : words.unresolved}
          </button>
        ))}
      </div>
      <Composer target={target} label={plainText(about ?? words.gone)} />
      {sorted.length === 0 ? (
        <Empty icon={MessageSquare} title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <ul className={styles.threads}>
          {sorted.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} isHere={isHere(thread)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function ThreadItem({ thread, isHere }: { readonly thread: Thread; readonly isHere: boolean }) {
  const journey = useOpenJourney()
  const { change } = useJourneySearch()
  const role = useSession().data?.member.role
  const resolve = useResolveThread(journey.id)
  const remove = useRemoveThread(journey.id)
  const { id, target, resolved } = thread
  const name = targetName(journey, target)
  return (
    <li
      className={styles.thread}
      data-here={isHere || undefined}
      data-resolved={resolved || undefined}
    >
      <button
        type="button"
        className={styles.target}
        disabled={name === null}
        onClick={() => change({ select: formatSelection(selectionOf(target)) })}
      >
        {plainText(name ?? words.gone)}
        {resolved && <small> · {words.resolved}</small>}
      </button>
      <ol>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <b>{comment.author}</b> <time dateTime={comment.at}>{ago(comment.at)}</time>
            <p dir="auto">{comment.text}</p>
          </li>
        ))}
      </ol>
      {role !== 'viewer' && (
        <>
          {!resolved && (
            <Composer target={target} thread={id} label={plainText(name ?? words.gone)} />
          )}
          <div className={styles.actions}>
            <Button
              look="quiet"
              size="small"
              onClick={() => resolve.mutate({ thread: id, resolved: !resolved })}
            >
              {resolved ? words.reopen : words.resolve}
            </Button>
            {role !== 'commenter' && (
              <Button look="danger" size="small" onClick={() => remove.mutate(id)}>
                {words.remove}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  )
}

function Composer({
  target,
  thread,
  label,
}: {
  readonly target: CommentTarget
  readonly thread?: string
  readonly label: string
}) {
  const journey = useOpenJourney()
  const role = useSession().data?.member.role
  const comment = useComment(journey.id)
  const field = useRef<HTMLTextAreaElement>(null)
  if (role === undefined || role === 'viewer') return null
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    const text = field.current?.value.trim() ?? ''
    if (text === '' || comment.isPending) return
    comment.mutate(
      { target, text, ...(thread !== undefined && { thread }) },
      {
        onSuccess: () => {
          if (field.current !== null) field.current.value = ''
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  return (
    <form className={styles.composer} onSubmit={send}>
      {thread === undefined && <span>{label}</span>}
      <textarea
        ref={field}
        rows={thread === undefined ? 2 : 1}
        maxLength={20_000}
        placeholder={thread === undefined ? words.place : words.answer}
        aria-label={`${thread === undefined ? words.send : words.sendAnswer}: ${label}`}
        onKeyDown={onKeyDown}
      />
      {comment.error && (
        <p role="alert">
          {words.failed} {comment.error.message}
        </p>
      )}
      <Button type="submit" size="small" disabled={comment.isPending}>
        {thread === undefined ? words.send : words.sendAnswer}
      </Button>
    </form>
  )
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })

function ago(at: string): string {
  const minutes = Math.round((Date.parse(at) - Date.now()) / 60_000)
  if (minutes > -60) return relative.format(minutes, 'minute')
  if (minutes > -1440) return relative.format(Math.round(minutes / 60), 'hour')
  return relative.format(Math.round(minutes / 1440), 'day')
}
