import type { CSSProperties, ReactNode, Ref } from 'react'
import styles from './touchpoints.module.css'

/** A table that scrolls across where the screen is too narrow for it, by keys as well. */
export function TableBox({
  label,
  table,
  width,
  children,
}: {
  readonly label: string
  readonly table?: Ref<HTMLTableElement>
  /** Of a table whose columns have widths of their own; as wide as there is room where it is left out. */
  readonly width?: number | undefined
  readonly children: ReactNode
}) {
  const style: CSSProperties | undefined = width === undefined ? undefined : { width }
  return (
    // What scrolls needs the focus, or keys could not scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label={label}>
      <table ref={table} className={styles.table} data-fixed={style && ''} style={style}>
        {children}
      </table>
    </div>
  )
}
