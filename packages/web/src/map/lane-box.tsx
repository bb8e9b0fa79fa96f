import type { Lane } from '@desirepath/core'
import { type ReactNode, useRef } from 'react'
import { useHeadDrag } from './column-drag.ts'
import own from './lane-head.module.css'

/** What is around the row of a lane: its height, and the place where other lanes are dropped. */
export function LaneBox({
  lane,
  children,
}: {
  readonly lane: Pick<Lane, 'id' | 'height' | 'folded' | 'type'>
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const { id, height, folded, type } = lane
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
      data-drop={side ?? undefined}
      className={own.box}
      {...(hasHeight && { 'data-height': height === 'clamp' ? 'clamp' : 'fixed' })}
      style={typeof height === 'number' ? { ['--lane-height' as string]: `${height}px` } : {}}
    >
      {children}
    </div>
  )
}

function isRow(dragged: string): boolean {
  return /^(lane|group|line):/.test(dragged)
}
