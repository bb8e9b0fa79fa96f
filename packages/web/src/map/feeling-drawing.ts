import type { Curve, CurvePoint } from '@desirepath/core'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Editor } from '../editing/editor.ts'
import { wordAt } from './feeling-emotions.ts'
import { type DraggedPoint, type PointDrag, usePointDrag } from './feeling-drag.ts'
import type { Writing } from './feeling-popover.tsx'
import { feelingAt, feelingBeside, feelingY, grainOf } from './feeling-scale.ts'

interface Place {
  readonly curveId: string
  readonly stepId: string
}

/** What the points of drawn curves do. */
export interface Drawing {
  readonly drag: PointDrag
  /** What points snap to. */
  readonly grain: number
  /** Sets a point where there was none, and puts the focus on it. */
  readonly set: (place: Place, value: number) => void
  /** Leaves a gap where a point was. */
  readonly clear: (place: Place) => void
  readonly onPointKey: (event: KeyboardEvent<HTMLElement>, place: Place) => void
  readonly onGapKey: (event: KeyboardEvent<HTMLElement>, place: Place) => void
  /** Puts the focus on a point, or where it is missing, as soon as it is drawn. */
  readonly focus: (place: Place) => void
  readonly write: (at: Writing) => void
}

/** Draws curves: what is being moved, and what moves it. Null where one may only read. */
export function useDrawing(
  editor: Editor | null,
  {
    curves,
    levels,
    row,
    write,
    onDrawn,
  }: {
    readonly curves: readonly Curve[]
    /** The names of the levels, from worst to best. */
    readonly levels: readonly string[]
    readonly row: RefObject<HTMLElement | null>
    readonly write: (at: Writing) => void
    /** With the curve, of every edit. */
    readonly onDrawn: (curveId: string) => void
  },
): readonly [DraggedPoint | null, Drawing | null] {
  const now = useRef({ curves, onDrawn })
  // Keys come faster than the curve is drawn; each goes on from where the last one came to.
  const moved = useRef(new Map<string, number>())
  useEffect(() => {
    now.current = { curves, onDrawn }
    moved.current.clear()
  })
  const pointAt = useCallback(
    ({ curveId, stepId }: Place): CurvePoint | undefined =>
      now.current.curves
        .find(({ id }) => id === curveId)
        ?.points.find((point) => point.stepId === stepId),
    [],
  )
  const focus = useLateFocus(row)
  const move = useCallback(
    (place: Place, value: number) => {
      const point = pointAt(place)
      const emotion = point === undefined ? undefined : wordAt(point, value, levels)
      moved.current.set(`${place.curveId}~${place.stepId}`, value)
      editor?.setPoint(place, { value, emotion })
      now.current.onDrawn(place.curveId)
    },
    [editor, levels, pointAt],
  )
  const set = useCallback(
    (place: Place, value: number) => {
      move(place, value)
      focus(place)
    },
    [move, focus],
  )
  const grain = grainOf(levels)
  const [dragged, drag] = usePointDrag(
    grain,
    useCallback(({ curveId, stepId, value }) => set({ curveId, stepId }, value), [set]),
  )
  const drawing = useMemo((): Drawing | null => {
    if (editor === null) return null
    const onGapKey: Drawing['onGapKey'] = (event, place) => {
      if (!goBeside(event, row.current, place.curveId)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const clear = (place: Place) => {
      editor.setPoint(place, { value: null })
      now.current.onDrawn(place.curveId)
      focus(place)
    }
    return {
      drag,
      grain,
      set,
      clear,
      focus,
      write,
      onGapKey,
      onPointKey(event, place) {
        if (event.altKey || event.ctrlKey || event.metaKey) return
        const drawn = pointAt(place)?.value ?? 0
        const value = moved.current.get(`${place.curveId}~${place.stepId}`) ?? drawn
        const next = keyValue(event.key, value, grain)
        if (next !== null) move(place, next)
        else if (event.key === 'Delete' || event.key === 'Backspace') clear(place)
        else if (event.key === 'Enter' || event.key === 'F2') write({ kind: 'point', ...place })
        else if (event.key !== 'Escape' || !drag.cancel()) return onGapKey(event, place)
        event.preventDefault()
        event.stopPropagation()
      },
    }
  }, [editor, drag, grain, set, focus, write, row, pointAt, move])
  return [dragged, drawing]
}

/** The value that a key moves a point to; null for another key. */
function keyValue(key: string, value: number, grain: number): number | null {
  const beside = (from: number, direction: 1 | -1) => feelingBeside(from, direction, grain)
  switch (key) {
    case 'ArrowUp':
      return beside(value, 1)
    case 'ArrowDown':
      return beside(value, -1)
    case 'PageUp':
      return beside(beside(value, 1), 1)
    case 'PageDown':
      return beside(beside(value, -1), -1)
    case 'Home':
      return -2
    case 'End':
      return 2
    default:
      return null
  }
}

/** Left and right stay on the curve; true where there was somewhere to go. */
function goBeside(
  { key, target }: KeyboardEvent<HTMLElement>,
  row: HTMLElement | null,
  curveId: string,
): boolean {
  if (row === null || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false
  const isBack = (key === 'ArrowLeft') === (getComputedStyle(row).direction === 'ltr')
  const stops = [...row.querySelectorAll<HTMLElement>(`[data-point^="${CSS.escape(curveId)}~"]`)]
  const next = stops[stops.indexOf(target as HTMLElement) + (isBack ? -1 : 1)]
  if (next === undefined) return false
  bringFocus(next)
  return true
}

/** Milliseconds in which an edit is drawn at the latest. */
const DRAWN = 1000

/** A point and its gap are two elements; the focus goes over once the other is drawn. */
function useLateFocus(row: RefObject<HTMLElement | null>): (place: Place) => void {
  const wanted = useRef<{ readonly key: string; readonly until: number } | null>(null)
  const find = useCallback(
    (key: string) => row.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(key)}"]`),
    [row],
  )
  useEffect(() => {
    if (wanted.current === null) return
    if (performance.now() > wanted.current.until) wanted.current = null
    else if (document.activeElement === document.body) bringFocus(find(wanted.current.key))
  })
  return useCallback(
    ({ curveId, stepId }) => {
      const key = `${curveId}~${stepId}`
      wanted.current = { key, until: performance.now() + DRAWN }
      bringFocus(find(key))
    },
    [find],
  )
}

function bringFocus(stop: HTMLElement | null | undefined): void {
  stop?.focus({ preventScroll: true })
  stop?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Where a missing point would most likely lie: between its neighbours on the curve, or beside one. */
export function likelyValue(
  curve: Curve,
  stepId: string,
  { order, grain }: { readonly order: readonly string[]; readonly grain: number },
): number {
  const at = order.indexOf(stepId)
  const valueOf = new Map(curve.points.map((point) => [point.stepId, point.value]))
  const nearest = (steps: readonly string[]) =>
    steps.map((id) => valueOf.get(id) ?? null).find((value) => value !== null)
  const known = [nearest(order.slice(0, at).toReversed()), nearest(order.slice(at + 1))].filter(
    (value) => value !== undefined,
  )
  const mean = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length
  return feelingAt(feelingY(mean), grain)
}
