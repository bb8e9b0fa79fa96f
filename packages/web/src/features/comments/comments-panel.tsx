import type { Thread } from '@desirepath/core'
import { clsx } from 'clsx'
import { plainText } from '@desirepath/core'
import { MessageSquare } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useOpenJourney } from '../../editing/live.tsx'
import { Empty } from '../../ui/panel.tsx'
import { useJourneySearch } from '../journey/journey-search.ts'
import segmented from '../../ui/segmented.module.css'
import styles from './comments.module.css'
import { Composer } from './composer.tsx'
import { targetName, targetOf } from './target.ts'
import { ThreadItem } from './thread-item.tsx'
import { words } from './words.ts'

/** Every thread of the journey, those of the selected thing first, and a field to begin one. */
export function CommentsPanel() {
  const journey = useOpenJourney()
  const { search, change } = useJourneySearch()
  const [isAll, setAll] = useState(false)
  const target = targetOf(journey, search.select)
  const isAsked = ({ id }: Thread) => id === search.thread
  const isHere = (thread: Thread) =>
    thread.target.kind === target.kind && thread.target.id === target.id
  const threads = (journey.threads ?? [])
    .filter((thread) => isAll || !thread.resolved || isAsked(thread))
    .toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)))
  const about = target.kind === 'journey' ? words.about : targetName(journey, target)
  // Only once: whoever selects something else keeps the focus there.
  const onFocused = useCallback(() => change({ thread: undefined }, { replace: true }), [change])
  return (
    <div className={styles.panel}>
      <Filter isAll={isAll} setAll={setAll} />
      <Composer
        target={target}
        label={plainText(about ?? words.gone)}
        isWanted={search.thread === 'new'}
        onFocused={onFocused}
        onSent={(thread) => change({ thread }, { replace: true })}
      />
      {threads.length === 0 ? (
        <Empty icon={MessageSquare} title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <ul className={styles.threads}>
          {threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} isHere={isHere(thread)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Filter({
  isAll,
  setAll,
}: {
  readonly isAll: boolean
  readonly setAll: (isAll: boolean) => void
}) {
  return (
    <div
      className={clsx(segmented.segmented, segmented.small)}
      role="group"
      aria-label={words.title}
    >
      {[false, true].map((all) => (
        <button
          key={String(all)}
          type="button"
          aria-pressed={isAll === all}
          onClick={() => setAll(all)}
        >
          {all ? words.all : words.unresolved}
        </button>
      ))}
    </div>
  )
}
