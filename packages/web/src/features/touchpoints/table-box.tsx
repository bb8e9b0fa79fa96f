import type { ReactNode } from 'react'
import styles from './touchpoints.module.css'

/** A table that scrolls across where the screen is too narrow for it, by keys as well. */
export function TableBox({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    // What scrolls needs the focus, or keys could not scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>{children}</table>
    </div>
  )
}
