import { type Figure, type FigureRef, hitsOf } from '@desirepath/core'
import { formatCount, formatShare, formatShareInterval, thin } from '@desirepath/render'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useInspector } from './context.ts'
import styles from './inspector.module.css'
import { useMembers } from './queries.ts'
import { words } from './words.ts'

export function Section({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <h3>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h3>
      {children}
    </section>
  )
}

export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>
}

/** A name and a value; with a reference, a button to those it counts. */
export function FigureRow({
  name,
  value,
  note,
  alarm = false,
  plain = false,
  figure,
}: {
  readonly name: string
  /** A sentence rather than a number. */
  readonly plain?: boolean
  readonly value: ReactNode
  readonly note?: ReactNode
  readonly alarm?: boolean
  readonly figure?: FigureRef | undefined
}) {
  const { drill } = useInspector()
  const content = (
    <>
      <span>{name}</span>
      <span>
        {plain ? value : <b className={clsx(alarm && styles.alarm)}>{value}</b>}
        {note !== undefined && note !== '' && <small>{note}</small>}
      </span>
    </>
  )
  if (figure === undefined) return <div className={styles.figure}>{content}</div>
  return (
    <button
      type="button"
      className={styles.figure}
      title={words.show(name)}
      onClick={() => drill(figure)}
    >
      {content}
    </button>
  )
}

/** A share with how many it counts, of how many, and its interval. */
export function ShareRow({
  name,
  share,
  alarm = false,
  figure,
}: {
  readonly name: string
  readonly share: Figure
  readonly alarm?: boolean
  readonly figure?: FigureRef
}) {
  if (share.value === null) {
    return <FigureRow name={name} value={`too few (n${thin}=${thin}${formatCount(share.n)})`} />
  }
  const hit = hitsOf(share)
  const interval = formatShareInterval(share)
  return (
    <FigureRow
      name={name}
      value={`${formatCount(hit)} · ${formatShare(share.value)}`}
      note={`of ${formatCount(share.n)}${interval === null ? '' : `; 95${thin}%: ${interval}`}`}
      alarm={alarm}
      figure={hit > 0 ? figure : undefined}
    />
  )
}

/** How many journeys are behind a figure that counts something else: moves, visits, answers. */
export function CountRow({ name, figure }: { readonly name: string; readonly figure: FigureRef }) {
  const { journey } = useInspector()
  const n = useMembers(journey.id, figure).data?.pages[0]?.n
  if (n === undefined || n === 0) return null
  return <FigureRow name={name} value={formatCount(n)} figure={figure} />
}
