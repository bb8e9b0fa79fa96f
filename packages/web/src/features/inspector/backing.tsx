import type { Backing, Evidence, FigureRef } from '@desirepath/core'
import { formatCount, formatDate, quoted } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Plus, ThumbsDown, ThumbsUp, X } from 'lucide-react'
import { useState } from 'react'
import { useEditor } from '../../editing/live.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { clock } from '../evidence/clock.ts'
import { LevelMark } from '../../ui/level-mark.tsx'
import styles from './backing.module.css'
import { useInspector } from './context.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { Section } from './parts.tsx'
import { type FeedbackAnswer, useFeedback } from './queries.ts'
import { words } from './words.ts'

/** How far something rests on evidence, in a word and a sentence. */
export function BackingLine({
  backing: { level, pro, contra, isFromLog },
  of = 'card',
}: {
  readonly backing: Backing
  readonly of?: keyof typeof words.backing
}) {
  const say = words.backing[isFromLog === true ? 'log' : of]
  return (
    <p className={styles.line}>
      <LevelMark level={level} size={14} isNamed />
      <span>{say[level](formatCount(pro), formatCount(contra))}</span>
    </p>
  )
}

/** What people have put to a card or record, and how they put more; what discovery found stays. */
export function EvidenceSection({
  evidence,
  stepId,
  onChange,
}: {
  readonly evidence: readonly Evidence[]
  /** What customers say there is offered. */
  readonly stepId: string | undefined
  readonly onChange: (evidence: readonly Evidence[]) => void
}) {
  const mayEdit = useEditor() !== null
  const [adding, setAdding] = useState<'said' | 'own' | null>(null)
  const added = evidence.filter((item) => item.added === true)
  const add = (item: Evidence) => onChange([...evidence, { ...item, added: true }])
  if (!mayEdit && added.length === 0) return null
  return (
    <Section title={words.putEvidence}>
      <ul className={styles.list}>
        {added.map((item) => (
          <li key={item.type === 'feedback' ? item.feedbackId : item.name + item.text}>
            <EvidenceItem item={item} />
            {mayEdit && (
              <IconButton
                icon={X}
                size="small"
                label={words.takeAway(item.text.slice(0, 60))}
                onClick={() => onChange(evidence.filter((each) => each !== item))}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <span className={styles.acts}>
          {stepId !== undefined && (
            <Button
              size="small"
              aria-expanded={adding === 'said'}
              onClick={() => setAdding(adding === 'said' ? null : 'said')}
            >
              {words.linkSaid}
            </Button>
          )}
          <Button
            size="small"
            icon={Plus}
            aria-expanded={adding === 'own'}
            onClick={() => setAdding(adding === 'own' ? null : 'own')}
          >
            {words.addEvidence}
          </Button>
        </span>
      )}
      {adding === 'own' && (
        <EvidenceForm
          onAdd={(item) => {
            add(item)
            setAdding(null)
          }}
        />
      )}
      {adding === 'said' && stepId !== undefined && (
        <Said
          figure={{ figure: 'emotion', stepId }}
          isLinked={(id) =>
            added.some((item) => item.type === 'feedback' && item.feedbackId === id)
          }
          onAdd={add}
        />
      )}
    </Section>
  )
}

/** A verbatim or a figure, and whether it speaks for or against. */
export function EvidenceItem({ item }: { readonly item: Evidence }) {
  const Icon = item.against === true ? ThumbsDown : ThumbsUp
  const source = item.type === 'feedback' ? item.source : item.name
  const when = item.type === 'feedback' && item.at !== null ? formatDate(item.at) : ''
  const n = item.type === 'figure' ? `n = ${formatCount(item.n)}` : ''
  return (
    <div className={styles.item} data-against={item.against}>
      <Icon size={14} aria-label={item.against === true ? words.speaksAgainst : words.speaksFor} />
      <p dir="auto">{item.type === 'feedback' ? quoted(item.text) : item.text}</p>
      <small>
        {[source, when, n].filter(Boolean).join(' · ')}
        {item.type === 'feedback' && item.inLibrary === true && <InLibrary item={item} />}
      </small>
    </div>
  )
}

/** Leads to the whole of it, at the second in which it was said. */
function InLibrary({
  item: { feedbackId, second },
}: {
  readonly item: Extract<Evidence, { type: 'feedback' }>
}) {
  const at = second === undefined ? {} : { second: String(second) }
  return (
    <>
      {' · '}
      <Link to="/evidence" search={{ item: feedbackId, ...at }}>
        {second === undefined ? words.inLibrary : words.atSecond(clock(second))}
      </Link>
    </>
  )
}

/** What customers say at the step, each to be put to the card, for it or against it. */
function Said({
  figure,
  isLinked,
  onAdd,
}: {
  readonly figure: FigureRef
  readonly isLinked: (feedbackId: string) => boolean
  readonly onAdd: (item: Evidence) => void
}) {
  const { journey } = useInspector()
  const { data, hasNextPage, fetchNextPage } = useFeedback(journey.id, figure)
  const items = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    ({ id, text }) => !isLinked(id) && (text ?? '') !== '',
  )
  if (data !== undefined && items.length === 0)
    return <p className={styles.none}>{words.noVerbatims}</p>
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

function asEvidence({ id, text, at, language, source, score, scale }: FeedbackAnswer): Evidence {
  return {
    type: 'feedback',
    feedbackId: id,
    text: text ?? '',
    at,
    language,
    source,
    score: score === null || scale === null ? null : { value: score, ...rangeOf(scale) },
  }
}

function rangeOf({ min, max }: { readonly min: number; readonly max: number }) {
  return { min, max }
}
