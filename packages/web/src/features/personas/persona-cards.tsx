import type { Figure } from '@desirepath/core'
import { formatCount, formatDate, formatShare, formatShareInterval } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Tag } from '../../ui/panel.tsx'
import type { Listed } from '../records/queries.ts'
import type { RecordListProps } from '../records/views.ts'
import { words as recordWords } from '../records/words.ts'
import styles from './cards.module.css'
import { StandingMark } from '../records/standing-line.tsx'
import { hueOf } from './hue.ts'
import { Portrait } from './portrait.tsx'
import { usePersonaSegment } from './queries.ts'
import { words } from './words.ts'

/** Personas as cards: face, quote, share and how many maps they stand on. */
export function PersonaCards({ items, chosen, onChoose }: RecordListProps) {
  return (
    <ul className={styles.cards}>
      {(items as readonly Listed<'persona'>[]).map((item) => (
        <li key={item.record.id} data-chosen={chosen.has(item.record.id) || undefined}>
          <PersonaCard item={item} />
          {onChoose && (
            <input
              type="checkbox"
              aria-label={recordWords.choose(item.record.title)}
              checked={chosen.has(item.record.id)}
              onChange={({ target }) => onChoose(item.record.id, target.checked)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function PersonaCard({ item: { record, standing, uses } }: { readonly item: Listed<'persona'> }) {
  const { id, title, portrait, quote, description, form, isFocus, isDraft, tags } = record
  const [found] = uses
    .flatMap(({ stands: { persona, asOf } }) => (persona ? [{ ...persona, asOf }] : []))
    .toSorted((a, b) => b.share.n - a.share.n)
  const says = description === '' ? (found?.summary ?? '') : description
  return (
    <Link
      to="/$noun/$id"
      params={{ noun: 'personas', id }}
      className={styles.card}
      style={{ '--hue': hueOf(title) } as CSSProperties}
    >
      <span className={styles.top}>
        <Portrait title={title} portrait={portrait} size={64} />
        <span>
          <small className={styles.form}>
            {words.forms[form]}
            {isFocus && (
              <>
                <Star size={12} aria-hidden />
                {words.focus}
              </>
            )}
          </small>
          <b dir="auto">{title}</b>
        </span>
      </span>
      <span className={styles.says} data-quote={quote !== '' || undefined} dir="auto">
        {quote === '' ? says : quote}
      </span>
      {record.segment !== null ? (
        <ByRule record={record} />
      ) : (
        found && <Share share={found.share} asOf={found.asOf} of={words.card.ofJourneys} />
      )}
      <span className={styles.facts}>
        {isDraft && <Tag>{words.card.draft}</Tag>}
        {tags.slice(0, 2).map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        <StandingMark type="persona" standing={standing} />
        <span className={styles.maps}>{words.card.maps(uses.length)}</span>
      </span>
    </Link>
  )
}

/** A rule of one's own is counted when it is seen. */
function ByRule({ record: { id, segment } }: { readonly record: Listed<'persona'>['record'] }) {
  const figures = usePersonaSegment(id, segment).data?.figures
  if (!figures) return null
  return <Share share={figures.share} asOf={figures.asOf} of={words.card.ofCustomers} />
}

/** “32 % of 20,000 customers”, of which day, and how sure. */
function Share({
  share,
  asOf,
  of,
}: {
  readonly share: Figure
  readonly asOf: string | null
  readonly of: (n: string) => string
}) {
  if (share.value === null) return null
  return (
    <span className={styles.share} title={words.card.sure(formatShareInterval(share))}>
      <b>{formatShare(share.value)}</b> {of(formatCount(share.n))}
      {asOf !== null && <small>{words.card.asOf(formatDate(asOf))}</small>}
    </span>
  )
}
