import type { Journey, Lane } from '@desirepath/core'
import { clsx } from 'clsx'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { TitleEditor } from '../editing/title-editor.tsx'
import { useHeadDrag } from './column-drag.ts'
import { useHeads } from './column-heads.tsx'
import { MoreButton } from './column-more.tsx'
import own from './lane-head.module.css'
import { isGroupFolded } from './lane-rows.ts'
import { groupSummary } from './lane-summary.ts'
import { laneWords as words } from './lane-words.ts'
import styles from './map.module.css'

/** The head of a group of lanes; folded, it says in one line what they hold. */
export function LaneGroup({
  journey,
  title,
  lanes,
  row,
  tracks,
}: {
  readonly journey: Journey
  readonly title: string
  readonly lanes: readonly Lane[]
  readonly row: number
  readonly tracks: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const heads = useHeads()
  const head = `group:${title}`
  useHeadDrag(box, { head, accepts: nothing, axis: 'down', handle: '[role=rowheader]' })
  const isFolded = isGroupFolded(lanes)
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    <div
      ref={box}
      role="row"
      aria-rowindex={row}
      className={clsx(styles.row, own.groupRow)}
      data-lane-group={title}
    >
      <div
        role="rowheader"
        data-tools
        className={clsx(styles.rail, own.groupRail)}
        data-row={row}
        data-col={0}
      >
        {heads?.renaming === head ? (
          <b>
            <TitleEditor
              value={title}
              label={words.groupTitle}
              early={heads.early}
              onLeave={heads.leave}
            />
          </b>
        ) : heads === null ? (
          <b dir="auto">{title}</b>
        ) : (
          <button
            type="button"
            data-stop
            data-head={head}
            tabIndex={-1}
            aria-expanded={!isFolded}
            className={own.groupTitle}
            onClick={() => heads.fold(head)}
            onDoubleClick={() => heads.rename(head)}
            onKeyDown={(event) => {
              // Enter and Space fold, as on every button; F2 renames.
              if (event.key !== 'Enter') heads.onKeyDown(head, event)
            }}
          >
            <Chevron size={13} className={own.chevron} aria-hidden />
            <span dir="auto">{title}</span>
          </button>
        )}
        <MoreButton head={head} title={title} />
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        aria-colspan={tracks}
        className={own.summary}
        style={{ gridColumn: `2 / span ${tracks}` }}
      >
        <span>{isFolded ? groupSummary(journey, lanes) : words.lanes(lanes.length)}</span>
      </div>
    </div>
  )
}

function nothing(): boolean {
  return false
}
