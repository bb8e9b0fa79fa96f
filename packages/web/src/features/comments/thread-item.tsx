import { plainText, type Thread } from '@desirepath/core'
import { Link2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useEditor, useOpenJourney } from '../../editing/live.tsx'
import { formatSelection } from '../../map/selection.ts'
import { ago } from '../../ui/ago.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useNotice } from '../../ui/toast.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import { useMay } from '../members/may.ts'
import styles from './comments.module.css'
import { Composer } from './composer.tsx'
import { useHeard } from './heard.ts'
import { MentionText } from './mention-text.tsx'
import { usePeople } from './people.ts'
import { useResolveThread } from './queries.ts'
import { selectionOf, targetName } from './target.ts'
import { words } from './words.ts'

/** A thread with its comments, and what can be done with it. */
export function ThreadItem({
  thread,
  isHere,
}: {
  readonly thread: Thread
  readonly isHere: boolean
}) {
  const journey = useOpenJourney()
  const people = usePeople(useHeard())
  const { search, change } = useJourneySearch()
  const mayAnswer = useMay('POST /api/journeys/:id/threads/:thread/comments')
  const { id, target, resolved } = thread
  const name = targetName(journey, target)
  const isOpen = search.thread === id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const show = () => change({ select: formatSelection(selectionOf(target)), thread: id })
  return (
    <li
      ref={item}
      className={styles.thread}
      data-here={isHere || undefined}
      data-open={isOpen || undefined}
      data-resolved={resolved || undefined}
    >
      <button type="button" className={styles.target} disabled={name === null} onClick={show}>
        {plainText(name ?? words.gone)}
        {resolved && <small> · {words.resolved}</small>}
      </button>
      <ol>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <b>{people.nameOf(comment.authorId ?? '') ?? comment.author}</b>{' '}
            <time dateTime={comment.at}>{ago(comment.at)}</time>
            <MentionText text={comment.text} people={people} />
          </li>
        ))}
      </ol>
      {mayAnswer && !resolved && (
        <Composer target={target} thread={id} label={plainText(name ?? words.gone)} />
      )}
      <ThreadActions thread={thread} />
    </li>
  )
}

function ThreadActions({ thread: { id, target, resolved } }: { readonly thread: Thread }) {
  const journey = useOpenJourney()
  const editor = useEditor()
  const mayResolve = useMay('PATCH /api/journeys/:id/threads/:thread')
  const resolve = useResolveThread(journey.id)
  const notice = useNotice()
  const remove = () => {
    if (editor === null) return
    editor.removeThread(id)
    const newest = editor.newest()
    const undo = () => {
      if (editor.newest() === newest) editor.undo()
    }
    notice({ text: words.removed, action: { label: words.undo, run: undo } })
  }
  const copy = async () => {
    const address = new URL(`/journeys/${journey.id}`, location.origin)
    address.searchParams.set('select', formatSelection(selectionOf(target)))
    address.searchParams.set('panel', 'comments')
    address.searchParams.set('thread', id)
    await navigator.clipboard.writeText(address.href).then(
      () => notice({ text: words.copied }),
      () => notice({ text: address.href, timeout: 20_000 }),
    )
  }
  return (
    <div className={styles.actions}>
      {mayResolve && (
        <Button
          look="quiet"
          size="small"
          disabled={resolve.isPending}
          onClick={() => resolve.mutate({ thread: id, resolved: !resolved })}
        >
          {resolved ? words.reopen : words.resolve}
        </Button>
      )}
      {editor !== null && (
        <Button look="danger" size="small" onClick={remove}>
          {words.remove}
        </Button>
      )}
      <IconButton icon={Link2} size="small" label={words.link} onClick={() => void copy()} />
    </div>
  )
}
