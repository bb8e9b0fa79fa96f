import type { CurvePoint } from '@desirepath/core'
import { type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { FEELING_HEIGHT, feelingAt, feelingY, FREE } from './feeling-scale.ts'

/** A point that is being moved; nothing is edited until it is let go. */
export interface DraggedPoint {
  readonly curveId: string
  readonly stepId: string
  readonly value: number
}

export interface PointDrag {
  readonly begin: (event: PointerEvent<HTMLElement>, point: DragStart) => void
  readonly move: (event: PointerEvent<HTMLElement>) => void
  readonly end: (event: PointerEvent<HTMLElement>) => void
  /** Leaves the point where it was; false where none was moved. */
  readonly cancel: () => boolean
  /** Whether the pointer that was let go last had moved a point, so that its click means nothing. */
  readonly wasDragged: () => boolean
}

interface DragStart extends Pick<CurvePoint, 'stepId'> {
  readonly curveId: string
  readonly value: number
}

/** Pixels on the screen below which a press is a click. */
const SLACK = 3

/**
 * Moves points up and down under a pointer, and gives each on release to `onDrop`, once. The point
 * that is being moved comes first, null while none is. Points snap to each `grain` of the scale.
 */
export function usePointDrag(
  grain: number,
  onDrop: (point: DraggedPoint) => void,
): readonly [DraggedPoint | null, PointDrag] {
  const [at, setAt] = useState<DraggedPoint | null>(null)
  const press = useRef<{ readonly start: DragStart; readonly y: number; grip: number } | null>(null)
  const moved = useRef<DraggedPoint | null>(null)
  const dragged = useRef(false)
  const begin = useCallback((event: PointerEvent<HTMLElement>, start: DragStart) => {
    dragged.current = false
    if (event.button !== 0 || !event.isPrimary) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const grip = laneY(event) - feelingY(start.value)
    press.current = { start, y: event.clientY, grip }
  }, [])
  const move = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const pressed = press.current
      if (pressed === null) return
      if (moved.current === null && Math.abs(event.clientY - pressed.y) < SLACK) return
      const value = feelingAt(laneY(event) - pressed.grip, event.altKey ? FREE : grain)
      dragged.current = true
      const { curveId, stepId } = pressed.start
      if (moved.current?.value === value) return
      moved.current = { curveId, stepId, value }
      setAt(moved.current)
    },
    [grain],
  )
  const cancel = useCallback(() => {
    const wasMoved = moved.current !== null
    press.current = null
    moved.current = null
    setAt(null)
    return wasMoved
  }, [])
  const end = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      move(event)
      const dropped = moved.current
      if (dropped === null) {
        cancel()
        return
      }
      press.current = null
      moved.current = null
      onDrop(dropped)
      // The edit is drawn a frame later; until then the point stays where it was let go.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (moved.current === null) setAt(null)
        }),
      )
    },
    [move, cancel, onDrop],
  )
  const drag = useMemo(
    () => ({ begin, move, end, cancel, wasDragged: () => dragged.current }),
    [begin, move, end, cancel],
  )
  return [at, drag]
}

/** Pixels of the pointer from the top of the lane, at 100 %. */
function laneY({ currentTarget, clientY }: PointerEvent<HTMLElement>): number {
  const cell = currentTarget.closest('[role=gridcell]')?.getBoundingClientRect()
  if (cell === undefined || cell.height === 0) return 0
  return ((clientY - cell.top) / cell.height) * FEELING_HEIGHT
}
