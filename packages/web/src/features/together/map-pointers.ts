import { type RefObject, useEffect } from 'react'
import type { LiveSession } from '../../editing/editor.ts'
import { drawPointers } from './pointer-drawing.ts'
import { sendPointer } from './pointer-sending.ts'

/** Shows one's pointer on the map to others, and theirs here; React draws nothing for it. */
export function useMapPointers(
  scroller: RefObject<HTMLElement | null>,
  session: LiveSession,
): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const ends = [sendPointer(element, session.awareness), drawPointers(element, session)]
    return () => {
      for (const end of ends) end()
    }
  }, [scroller, session])
}
