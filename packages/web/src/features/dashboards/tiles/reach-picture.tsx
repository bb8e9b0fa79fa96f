import type { Figure, Journey } from '@desirepath/core'
import { formatN, formatShareFigure, formatShareInterval } from '@desirepath/render'
import type { Size } from '../../../ui/use-size.ts'
import { TileNone } from './tile-parts.tsx'
import styles from './tiles.module.css'
import { words } from './words.ts'

/** A row of a step, and the least that one of a stage may be. */
const ROW = 24
const LEAST = 17

/** How many come to each step; to each stage where the steps have no room. */
export function ReachPicture({
  journey,
  size: { height },
}: {
  readonly journey: Journey
  readonly size: Size
}) {
  const steps = journey.steps.flatMap(({ id, title, branch, measured }): Reached[] =>
    measured === null || branch !== undefined ? [] : [{ id, title, reach: measured.reach }],
  )
  const stages = journey.stages.flatMap(({ id, title, reach }): Reached[] =>
    reach === null ? [] : [{ id, title, reach }],
  )
  const rows = steps.length * ROW <= height || stages.length === 0 ? steps : stages
  if (rows.length === 0) return <TileNone title={words.noReach} />
  const high = Math.max(LEAST, Math.min(ROW + 4, height / rows.length))
  return (
    <ol className={styles.funnel} aria-label={words.reachOf(journey.title)}>
      {rows.map(({ id, title, reach }) => (
        <li key={id} title={saysOf(reach)} style={{ blockSize: high }}>
          <span dir="auto">{title}</span>
          <i aria-hidden>
            <i style={{ width: `${(reach.value ?? 0) * 100}%` }} />
          </i>
          <b>{formatShareFigure(reach)}</b>
        </li>
      ))}
    </ol>
  )
}

interface Reached {
  readonly id: string
  readonly title: string
  readonly reach: Figure
}

function saysOf(reach: Figure): string {
  return [formatShareInterval(reach) ?? '', formatN(reach.n)]
    .filter((part) => part !== '')
    .join(' · ')
}
