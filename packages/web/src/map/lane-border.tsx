import type { PointerEvent } from 'react'
import { type Heads, useHeads } from './column-heads.tsx'
import own from './lane-head.module.css'
import { laneWords as words } from './lane-words.ts'

/** The lower end of a lane: drag to fix its height, double click to let its content decide. */
export function LaneBorder({ laneId }: { readonly laneId: string }) {
  const heads = useHeads()
  if (heads === null) return null
  return (
    <span
      aria-hidden
      className={own.border}
      data-lane-border={laneId}
      title={words.border}
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={(event) => dragBorder(event, heads.resize, laneId)}
      onDoubleClick={(event) => {
        event.stopPropagation()
        heads.resize.keepHeight(laneId, undefined)
      }}
    />
  )
}

function dragBorder(
  event: PointerEvent<HTMLElement>,
  resize: Heads['resize'],
  laneId: string,
): void {
  const border = event.currentTarget
  const box = border.closest<HTMLElement>('[data-lane-box]')
  if (event.button !== 0 || box === null) return
  event.preventDefault()
  event.stopPropagation()
  const before = box.getBoundingClientRect().height / resize.zoom()
  let height: number | null = null
  const onMove = (move: globalThis.PointerEvent) => {
    const by = (move.clientY - event.clientY) / resize.zoom()
    if (height === null && Math.abs(by) < 3) return
    height = Math.max(32, before + by)
    box.dataset.height = 'fixed'
    box.style.setProperty('--lane-height', `${height}px`)
  }
  const end = () => {
    border.removeEventListener('pointermove', onMove)
    border.removeEventListener('pointerup', end)
    border.removeEventListener('pointercancel', end)
    if (height !== null) resize.keepHeight(laneId, height)
  }
  border.setPointerCapture(event.pointerId)
  border.addEventListener('pointermove', onMove)
  border.addEventListener('pointerup', end)
  border.addEventListener('pointercancel', end)
}
