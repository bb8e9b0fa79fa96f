import type { EvidenceLevel, Journey, JourneyRecord } from '@desirepath/core'
import { costWindow, costWords, formatCount } from '@desirepath/render'
import { clsx } from 'clsx'
import type { KeyboardEvent, MouseEvent } from 'react'
import { ChannelGlyph, Glyph } from '../ui/glyph.tsx'
import { NamedIcon } from '../ui/named-icon.tsx'
import { SeverityDots, Tag } from '../ui/panel.tsx'
import { CardShell } from './card-shell.tsx'
import { searchMark, type Sought } from './layout.ts'
import styles from './map.module.css'
import { OwnerChip } from './owner-chip.tsx'
import { words } from './words.ts'

export const recordIcons = {
  painPoint: 'warning',
  delight: 'heart',
  opportunity: 'idea',
  solution: 'tool',
  touchpoint: 'place',
  metric: 'gauge',
} as const satisfies Record<JourneyRecord['type'], string>

/** The icon of its type; of a touchpoint, that of its channel. */
function RecordGlyph({ record: { type, channel, icon } }: { readonly record: JourneyRecord }) {
  if (icon !== undefined) return <NamedIcon icon={icon} size={13} />
  if (channel !== undefined) return <ChannelGlyph channel={channel} />
  return <Glyph name={recordIcons[type]} size={13} />
}

/** A record placed on the map. */
export function RecordCard({
  record,
  cardId,
  isSelected,
  find = '',
  isKept,
  level = null,
  discovery,
  onSelect,
}: Partial<Sought> & {
  readonly record: JourneyRecord
  /** The placement; left out where the record stands outside a map. */
  readonly cardId?: string
  readonly isSelected: boolean
  readonly level?: EvidenceLevel | null
  /** Of the map that it stands on: from when to when its customers were counted. */
  readonly discovery: Journey['discovery']
  readonly onSelect: (event: MouseEvent | KeyboardEvent) => void
}) {
  const isPain = record.type === 'painPoint'
  const isUnproven = isPain && record.rank === null && record.kind !== null
  // What people judge stands for what was computed; the inspector shows both.
  const severity = record.judged?.severity ?? record.severity
  const foot = isUnproven
    ? words.seen
    : [costWords(record), costWindow(record, discovery)].filter(Boolean).join(' ')
  return (
    <CardShell
      cardId={cardId}
      isSelected={isSelected}
      level={level}
      className={clsx(styles.card, styles.record)}
      {...searchMark({ find, isKept }, record.title, record.summary, record.owner ?? null)}
      data-type={record.type}
      data-unproven={isUnproven || undefined}
      onSelect={onSelect}
    >
      <span className={styles.recordTitle}>
        <RecordGlyph record={record} />
        <span className={styles.text} data-text dir="auto">
          {record.title}
        </span>
      </span>
      <span className={styles.recordFoot}>
        {isPain && severity !== null && !isUnproven && <SeverityDots severity={severity} />}
        {record.judged?.form !== undefined && <Tag>{words.painForms[record.judged.form]}</Tag>}
        {record.evidenceCount > 0 && (
          <span
            className={styles.evidence}
            title={words.evidence(formatCount(record.evidenceCount))}
          >
            <Glyph name="quote" size={10} />
            {formatCount(record.evidenceCount)}
          </span>
        )}
        {record.draft && !isPain && <Tag>{words.draft}</Tag>}
        {foot !== '' && <span className={styles.cost}>{foot}</span>}
      </span>
      <OwnerChip owner={record.owner} />
    </CardShell>
  )
}
