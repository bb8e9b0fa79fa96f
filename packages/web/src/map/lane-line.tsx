import type { Lane } from '@desirepath/core'
import { useRef } from 'react'
import { useHeadDrag } from './column-drag.ts'
import { useHeads } from './column-heads.tsx'
import { MoreButton } from './column-more.tsx'
import own from './lane-head.module.css'
import type { LineKind } from './lane-rows.ts'
import { laneWords as words } from './lane-words.ts'
import styles from './map.module.css'

/** A line of the service blueprint, below a lane; it is moved by drag and by keys. */
export function LaneLine({
  lane,
  line,
  row,
  tracks,
}: {
  readonly lane: Lane
  readonly line: LineKind
  readonly row: number
  readonly tracks: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const heads = useHeads()
  const head = `line:${lane.id}`
  useHeadDrag(box, { head, accepts: nothing, axis: 'down', handle: '[data-grip]' })
  const label = (
    <>
      <b>{words.lines[line]}</b>
      <small>{words.linesMean[line]}</small>
    </>
  )
  return (
    <div
      ref={box}
      role="row"
      aria-rowindex={row}
      className={`${styles.row} ${own.lineRow}`}
      data-line={line}
    >
      <div
        role="rowheader"
        aria-colspan={tracks + 1}
        className={own.line}
        data-row={row}
        data-col={0}
        data-span={tracks + 1}
      >
        <div className={own.lineLabel} data-tools>
          {heads === null ? (
            <span className={own.lineTitle}>{label}</span>
          ) : (
            <button
              type="button"
              data-stop
              data-grip
              data-head={head}
              tabIndex={-1}
              className={own.lineTitle}
              onClick={(event) => heads.openMenu(head, event.currentTarget)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') heads.onKeyDown(head, event)
              }}
              onContextMenu={(event) => {
                event.preventDefault()
                heads.openMenu(head, { x: event.clientX, y: event.clientY })
              }}
            >
              {label}
            </button>
          )}
          <MoreButton head={head} title={words.lines[line]} />
        </div>
      </div>
    </div>
  )
}

function nothing(): boolean {
  return false
}
