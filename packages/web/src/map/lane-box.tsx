import type { Lane } from '@desirepath/core'
import { createContext, type ReactNode, useContext, useRef } from 'react'
import { useHeadDrag } from './column-drag.ts'
import own from './lane-head.module.css'
import type { LaneSide } from './lane-rows.ts'

const Side = createContext<LaneSide | null>(null)

/** On which side of the lines of a blueprint the lane around it stands. */
export function useLaneSide(): LaneSide | null {
  return useContext(Side)
}

/** What is around the row of a lane: its height, and the place where other lanes are dropped. */
export function LaneBox({
  lane,
  side: laneSide,
  children,
}: {
  readonly lane: Pick<Lane, 'id' | 'height' | 'folded' | 'type' | 'group'>
  readonly side: LaneSide | null
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const { id, height, folded, type, group } = lane
  const side = useHeadDrag(box, {
    head: `lane:${id}`,
    target: `lane:${id}`,
    accepts: isRow,
    axis: 'down',
    handle: '[role=rowheader]',
  })
  const hasHeight = height !== undefined && !folded && type !== 'emotion'
  return (
    <div
      ref={box}
      role="presentation"
      data-lane-box={id}
      data-group={group}
      data-drop={side ?? undefined}
      className={own.box}
      {...(hasHeight && { 'data-height': height === 'clamp' ? 'clamp' : 'fixed' })}
      style={typeof height === 'number' ? { ['--lane-height' as string]: `${height}px` } : {}}
    >
      <Side value={laneSide}>{children}</Side>
    </div>
  )
}

function isRow(dragged: string): boolean {
  return /^(lane|group|line):/.test(dragged)
}
