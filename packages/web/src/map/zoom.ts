import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const ZOOM_STEPS = [0.25, 0.33, 0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** Sets a zoom, or makes one of the zoom as it is by then: two quick steps are two steps. */
export type SetZoom = (to: number | ((zoom: number) => number)) => void

/** The next zoom step in or out. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed()
  return steps.find((each) => (direction === 1 ? each > zoom + 0.005 : each < zoom - 0.005)) ?? zoom
}

export function clampZoom(zoom: number): number {
  return Math.floor(Math.min(2, Math.max(0.25, zoom)) * 100 + 1e-9) / 100
}

/** Ctrl+wheel and pinch zoom at the pointer: the spot under it stays where it is. */
export function useWheelZoom(
  scroller: RefObject<HTMLElement | null>,
  zoom: number,
  setZoom: SetZoom,
): void {
  const anchor = useRef<{ x: number; y: number; zoom: number } | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const times = Math.exp(-event.deltaY / 400)
      if (clampZoom(zoom * times) === zoom) return
      const box = element.getBoundingClientRect()
      anchor.current = { x: event.clientX - box.left, y: event.clientY - box.top, zoom }
      setZoom((now) => clampZoom(now * times))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, zoom, setZoom])
  useLayoutEffect(() => {
    const element = scroller.current
    const at = anchor.current
    anchor.current = null
    if (element === null || at === null) return
    const ratio = zoom / at.zoom
    element.scrollTo({
      left: (element.scrollLeft + at.x) * ratio - at.x,
      top: (element.scrollTop + at.y) * ratio - at.y,
      behavior: 'instant',
    })
  }, [scroller, zoom])
}
