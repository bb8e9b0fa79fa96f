import { useEffect, useState } from 'react'

/** Rows are broken so that their titles have 11 pixels. */
const ROW_ZOOM = 0.86
/** A window that is being drawn wider settles before the steps move. */
const SETTLED = 150

/**
 * How wide a row of steps may be; null before the picture is on the screen. It follows the window:
 * what opens beside the picture does not make steps jump.
 */
export function useRowWidth(picture: HTMLElement | null): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    if (picture === null) return
    const measure = () => setWidth((picture.clientWidth * 0.94) / ROW_ZOOM)
    let timer = 0
    const later = () => {
      clearTimeout(timer)
      timer = window.setTimeout(measure, SETTLED)
    }
    measure()
    window.addEventListener('resize', later)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('resize', later)
    }
  }, [picture])
  return width
}
