import type { KnownScore } from '@desirepath/core'
import { formatN, formatShareFigure, formatShareInterval, formatSigned } from '@desirepath/render'
import type { ReactNode } from 'react'
import { SeverityDots } from '../../ui/panel.tsx'
import { scoreSays } from '../decide/score-values.ts'
import { GradeDots } from './grade-dots.tsx'
import type { Row } from './rows.ts'
import styles from './touchpoints.module.css'
import { words } from './words.ts'

const unsaid = <span className={styles.unsaid}>—</span>

/** What the inventory says of a touchpoint in its own way, by column. */
export const inventoryCells = {
  significance: ({ item, significance }) => {
    const manual = item.record.significance
    if (manual === null && significance === null) return <GradeDots grade={null} />
    return (
      <>
        {manual !== null && <GradeDots grade={manual} label={words.manual(manual)} />}
        {significance !== null && (
          <GradeDots grade={significance} label={words.computed(significance)} isComputed />
        )}
      </>
    )
  },
  reach: ({ reach, isNever }) =>
    reach === null ? (
      <span className={styles.unsaid}>{isNever ? words.never : '—'}</span>
    ) : (
      <span title={`${formatN(reach.n)}, 95 %: ${formatShareInterval(reach) ?? ''}`}>
        {formatShareFigure(reach)}
      </span>
    ),
  feeling: ({ scores }) => <FeelingCell known={scores?.feeling} />,
  pains: ({ scores }) => (
    <PainsCell n={scores?.pains.computed?.value} worst={scores?.severity.computed?.value ?? null} />
  ),
} as const satisfies Readonly<Record<string, (row: Row) => ReactNode>>

export type InventoryColumn = keyof typeof inventoryCells

function FeelingCell({ known }: { readonly known: KnownScore | undefined }) {
  if (known?.computed == null) return unsaid
  return <span title={scoreSays('feeling', known)}>{formatSigned(known.computed.value)}</span>
}

function PainsCell({
  n,
  worst,
}: {
  readonly n: number | undefined
  readonly worst: number | null
}) {
  if (n === undefined) return unsaid
  return (
    <span className={styles.pains} title={words.painsTitle(n, worst)}>
      {n}
      {worst !== null && <SeverityDots severity={worst} />}
    </span>
  )
}
