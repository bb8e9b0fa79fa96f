import type { Journey, Lane } from '@desirepath/core'
import { clsx } from 'clsx'
import { useHeads } from './column-heads.tsx'
import own from './lane-head.module.css'
import { LaneRail } from './lane-rail.tsx'
import { laneSummary } from './lane-summary.ts'
import { laneWords as words } from './lane-words.ts'
import styles from './map.module.css'

/** A lane in one line: how much stands in it, and the worst. */
export function FoldedLane({
  journey,
  lane,
  row,
  tracks,
}: {
  readonly journey: Journey
  readonly lane: Lane
  readonly row: number
  readonly tracks: number
}) {
  const heads = useHeads()
  const summary = laneSummary(journey, lane)
  return (
    <div
      role="row"
      aria-rowindex={row}
      className={clsx(styles.row, own.foldedRow)}
      data-lane={lane.type}
    >
      <LaneRail lane={lane} row={row} />
      <div
        role="gridcell"
        aria-colindex={2}
        aria-colspan={tracks}
        data-row={row}
        data-col={1}
        data-span={tracks}
        className={own.summary}
        style={{ gridColumn: `2 / span ${tracks}` }}
      >
        {heads === null ? (
          <span>{summary}</span>
        ) : (
          <button
            type="button"
            data-stop
            tabIndex={-1}
            title={words.unfold}
            onClick={() => heads.fold(`lane:${lane.id}`)}
          >
            {summary}
          </button>
        )}
      </div>
    </div>
  )
}
