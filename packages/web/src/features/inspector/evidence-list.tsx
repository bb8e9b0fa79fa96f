import type { Evidence } from '@desirepath/core'
import { formatCount, formatDate, quoted } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { ThumbsDown, ThumbsUp, X } from 'lucide-react'
import { IconButton } from '../../ui/button.tsx'
import { clock } from '../evidence/clock.ts'
import styles from './backing.module.css'
import { words } from './words.ts'

/** What people have put to something; each can be taken away again. */
export function EvidenceList({
  items,
  onTake,
}: {
  readonly items: readonly Evidence[]
  /** Null for whoever may not. */
  readonly onTake: ((item: Evidence) => void) | null
}) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.type === 'feedback' ? item.feedbackId : item.name + item.text}>
          <EvidenceItem item={item} />
          {onTake && (
            <IconButton
              icon={X}
              size="small"
              label={words.takeAway(item.text.slice(0, 60))}
              onClick={() => onTake(item)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** A verbatim or a figure, and whether it speaks for or against. */
export function EvidenceItem({ item }: { readonly item: Evidence }) {
  const Icon = item.against === true ? ThumbsDown : ThumbsUp
  const source = item.type === 'feedback' ? item.source : item.name
  const title = item.type === 'feedback' ? item.title : undefined
  const when = item.at == null ? '' : formatDate(item.at)
  const n = item.type === 'figure' ? `n = ${formatCount(item.n)}` : ''
  return (
    <div className={styles.item} data-against={item.against}>
      <Icon size={14} aria-label={item.against === true ? words.speaksAgainst : words.speaksFor} />
      <p dir="auto">{item.type === 'feedback' ? quoted(item.text) : item.text}</p>
      <small>
        {[title, source, when, n].filter(Boolean).join(' · ')}
        {item.link !== undefined && <Elsewhere link={item.link} />}
        {item.type === 'feedback' && item.inLibrary === true && <InLibrary item={item} />}
      </small>
    </div>
  )
}

/** Only what a browser opens as a page: what people typed may be anything. */
function Elsewhere({ link }: { readonly link: string }) {
  if (!/^https?:\/\//.test(link)) return null
  return (
    <>
      {' · '}
      <a href={link} target="_blank" rel="noreferrer">
        {words.readIt}
      </a>
    </>
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
