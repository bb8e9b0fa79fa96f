import { Link } from '@tanstack/react-router'
import { SeverityDots, Tag } from '../../ui/panel.tsx'
import { nounOf, recordIcons } from './kinds.ts'
import type { Listed } from './queries.ts'
import { rowFacts } from './row-facts.ts'
import { strongestUse } from './standing.ts'
import { StandingMark } from './standing-line.tsx'
import styles from './records.module.css'
import { words } from './words.ts'

/** A record in a list: what it is called, how far it is backed, where it stands. */
export function RecordRow({
  item: { record, standing, uses },
  isChosen,
  onChoose,
}: {
  readonly item: Listed
  readonly isChosen: boolean
  /** Null for whoever may not change it. */
  readonly onChoose: ((isChosen: boolean) => void) | null
}) {
  const Icon = recordIcons[record.type]
  const finding = strongestUse(uses)?.stands.finding
  // What people judge goes before what was computed, as it does where the list is narrowed by it.
  const judged = record.type === 'painPoint' ? record.severity : null
  const severity = judged ?? finding?.severity ?? null
  const says = record.description === '' ? (finding?.summary ?? '') : record.description
  return (
    <li className={styles.item}>
      {onChoose && (
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={words.choose(record.title)}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <Link
        to="/$noun/$id"
        params={{ noun: nounOf(record.type), id: record.id }}
        className={styles.row}
      >
        <span className={styles.icon} data-type={record.type}>
          <Icon size={16} aria-hidden />
        </span>
        <span className={styles.what}>
          <b dir="auto">{record.title}</b>
          {says !== '' && (
            <span className={styles.says} dir="auto">
              {says}
            </span>
          )}
        </span>
        <span className={styles.facts}>
          {record.isDraft && <Tag>{words.draft}</Tag>}
          {record.type === 'painPoint' && record.form !== 'pain' && (
            <Tag>{words.painForms[record.form]}</Tag>
          )}
          {record.tags.slice(0, 3).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {severity !== null && <SeverityDots severity={severity} />}
          <StandingMark type={record.type} standing={standing} />
          {rowFacts(record).map(({ of, says: fact }) => (
            <span key={of} data-of={of}>
              {fact}
            </span>
          ))}
          <span data-of="owner" dir="auto">
            {record.owner}
          </span>
          <span className={styles.uses}>{words.standsOn(uses.length)}</span>
        </span>
      </Link>
    </li>
  )
}
