import type { Evidence } from '@desirepath/core'
import { quoted } from '@desirepath/render'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import styles from './backing.module.css'
import type { FeedbackAnswer } from './queries.ts'
import { words } from './words.ts'

/** Pages of what customers said. */
export interface Verbatims {
  readonly data:
    | { readonly pages: readonly { readonly items: readonly FeedbackAnswer[] }[] }
    | undefined
  readonly error: Error | null
  readonly hasNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** What customers said, each to be put to something, for it or against it; what is there already is left out. */
export function VerbatimList({
  verbatims: { data, error, hasNextPage, fetchNextPage },
  evidence,
  none = words.noVerbatims,
  onAdd,
}: {
  readonly verbatims: Verbatims
  readonly evidence: readonly Evidence[]
  /** What is said where there is nothing to put. */
  readonly none?: string
  readonly onAdd: (item: Evidence) => void
}) {
  const linked = new Set(
    evidence.flatMap((item) => (item.type === 'feedback' ? [item.feedbackId] : [])),
  )
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id, text }) => !linked.has(id) && (text ?? '') !== '',
  )
  if (error !== null || (data !== undefined && items.length === 0))
    return <p className={styles.none}>{none}</p>
  return (
    <>
      <ul className={styles.said}>
        {items.map((item) => (
          <li key={item.id}>
            <p dir="auto">{quoted(item.text ?? '')}</p>
            <span className={styles.acts}>
              <Button
                size="small"
                look="quiet"
                icon={ThumbsUp}
                onClick={() => onAdd(asEvidence(item))}
              >
                {words.backsIt}
              </Button>
              <Button
                size="small"
                look="quiet"
                icon={ThumbsDown}
                onClick={() => onAdd({ ...asEvidence(item), against: true })}
              >
                {words.contradictsIt}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" onClick={() => void fetchNextPage()}>
          {words.moreSaid}
        </Button>
      )}
    </>
  )
}

export function asEvidence({
  id,
  text,
  at,
  language,
  source,
  score,
  scale,
}: FeedbackAnswer): Evidence {
  return {
    type: 'feedback',
    feedbackId: id,
    text: text ?? '',
    at,
    language,
    source,
    score:
      score === null || scale === null ? null : { value: score, min: scale.min, max: scale.max },
  }
}
