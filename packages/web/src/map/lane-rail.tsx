import type { Lane } from '@desirepath/core'
import type { ReactNode } from 'react'
import styles from './map.module.css'

/** The head of a lane, which stays in sight. */
export function LaneRail({
  lane,
  row,
  note,
  children,
}: {
  readonly lane: Lane
  readonly row: number
  readonly note?: string
  readonly children?: ReactNode
}) {
  const subtitle = note ?? lane.subtitle
  return (
    <div role="rowheader" className={styles.rail} data-row={row} data-col={0} data-lane={lane.type}>
      <b>{lane.title}</b>
      {subtitle !== '' && <small>{subtitle}</small>}
      {children}
    </div>
  )
}
