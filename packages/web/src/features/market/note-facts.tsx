import type { MarketNote } from '@desirepath/core'
import { formatDate } from '@desirepath/render'
import { sourceIcons } from '../evidence/names.ts'
import { OldMark } from '../evidence/old-mark.tsx'
import { words as evidenceWords } from '../evidence/words.ts'
import styles from './market.module.css'

/** What kind of note it is, where it is from, of when, and whether that is long ago. */
export function NoteFacts({
  note: { kind, card, evidence },
  step,
}: {
  readonly note: MarketNote
  /** Where it stands, where that is in question. */
  readonly step: string | null
}) {
  const Icon = kind === null ? null : sourceIcons[kind]
  const at = evidence?.at ?? card.at
  return (
    <small className={styles.facts}>
      {kind !== null && Icon !== null && (
        <span>
          <Icon size={13} aria-hidden /> {evidenceWords.sources[kind]}
        </span>
      )}
      {card.note !== null && <span dir="auto">{card.note}</span>}
      {at !== null && <span>{formatDate(at)}</span>}
      {kind !== null && <OldMark at={at} />}
      {step !== null && <span dir="auto">{step}</span>}
    </small>
  )
}
