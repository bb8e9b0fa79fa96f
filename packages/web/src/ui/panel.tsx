import { clsx } from 'clsx'
import { AlertTriangle, type LucideIcon } from 'lucide-react'
import type { ComponentProps, CSSProperties, ReactNode } from 'react'
import styles from './panel.module.css'

/** What belongs here, and how to make it: no dead ends. */
export function Empty({
  icon: Icon,
  title,
  children,
  actions,
  heading: Heading = 'h2',
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `h1` where nothing else names the screen. */
  readonly heading?: 'h1' | 'h2'
}) {
  return (
    <div className={styles.empty}>
      <Icon size={30} strokeWidth={1.5} aria-hidden />
      <Heading>{title}</Heading>
      {children}
      {actions && <div className={styles.emptyActions}>{actions}</div>}
    </div>
  )
}

/** What happened, what was kept, what to do. */
export function Problem({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.problem} role="alert">
      <AlertTriangle size={16} aria-hidden />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {children}
        {actions && <div className={styles.problemActions}>{actions}</div>}
      </div>
    </div>
  )
}

/** A share done, 0–1; null while it is not known. */
export function ProgressBar({
  share,
  label,
}: {
  readonly share: number | null
  readonly label: string
}) {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      {...(share === null
        ? { 'data-unknown': true }
        : { 'aria-valuenow': Math.round(share * 100) })}
    >
      <i style={share === null ? undefined : { width: `${share * 100}%` }} />
    </div>
  )
}

export function Skeleton({ width, height }: Pick<CSSProperties, 'width' | 'height'>) {
  return <div className={styles.skeleton} style={{ width, height }} aria-hidden data-skeleton />
}

export function Field({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  )
}

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={clsx(styles.input, className)} />
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} className={clsx(styles.input, styles.area, className)} />
}

export function SelectInput({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={clsx(styles.input, className)} />
}

export function Tag({
  children,
  style,
}: {
  readonly children: ReactNode
  readonly style?: CSSProperties
}) {
  return (
    <span className={styles.tag} style={style}>
      {children}
    </span>
  )
}

/** Severity 1–5 as dots. */
export function SeverityDots({
  severity,
  of = 'painPoint',
}: {
  readonly severity: number
  /** What hurts has a severity; what delights has a strength. */
  readonly of?: 'painPoint' | 'delight'
}) {
  const name = of === 'delight' ? 'Strength' : 'Severity'
  return (
    <span className={styles.dots} role="img" aria-label={`${name} ${severity} of 5`} data-of={of}>
      {[1, 2, 3, 4, 5].map((each) => (
        <i key={each} {...(each <= severity && { 'data-on': true })} />
      ))}
    </span>
  )
}
