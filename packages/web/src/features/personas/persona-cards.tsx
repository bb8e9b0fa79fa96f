import { formatShare } from '@desirepath/render'
import { Link } from '@tanstack/react-router'
import { Star } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Tag } from '../../ui/panel.tsx'
import type { Listed } from '../records/queries.ts'
import styles from './cards.module.css'
import { hueOf } from './initials.ts'
import { Portrait } from './portrait.tsx'
import { usePersonaSegment } from './queries.ts'
import { words } from './words.ts'

/** Personas as cards: face, quote, share and how many maps they stand on. */
export function PersonaCards({ items }: { readonly items: readonly Listed<'persona'>[] }) {
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <PersonaCard key={item.record.id} item={item} />
      ))}
    </ul>
  )
}

function PersonaCard({ item: { record, uses } }: { readonly item: Listed<'persona'> }) {
  const { id, title, portrait, quote, description, form, isFocus, isDraft, tags } = record
  const [found] = uses
    .flatMap(({ stands }) => stands.persona ?? [])
    .toSorted((a, b) => b.share.n - a.share.n)
  const says = description === '' ? (found?.summary ?? '') : description
  return (
    <li>
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
        <span className={styles.facts}>
          {isDraft && <Tag>{words.card.draft}</Tag>}
          {tags.slice(0, 2).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {record.segment === null ? (
            found?.share.value != null && <Share share={found.share.value} />
          ) : (
            <ByRule record={record} />
          )}
          <span className={styles.maps}>{words.card.maps(uses.length)}</span>
        </span>
      </Link>
    </li>
  )
}

/** A rule of one's own is counted when it is seen. */
function ByRule({ record: { id, segment } }: { readonly record: Listed<'persona'>['record'] }) {
  const share = usePersonaSegment(id, segment).data?.figures?.share.value
  return share == null ? null : <Share share={share} />
}

function Share({ share }: { readonly share: number }) {
  return <span>{words.card.share(formatShare(share))}</span>
}
