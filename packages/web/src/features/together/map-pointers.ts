import { type RefObject, useEffect } from 'react'
import { useLive } from '../../editing/live.tsx'
import { drawPointers } from './pointer-drawing.ts'
import { sendPointer } from './pointer-sending.ts'

/** Shows one's pointer on the map to others, and theirs here; React draws nothing for it. */
export function MapPointers({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const session = useLive()
  useEffect(() => {
    const element = scroller.current
    if (element === null || session === null) return
    const ends = [sendPointer(element, session.awareness), drawPointers(element, session)]
    return () => {
      for (const end of ends) end()
    }
  }, [scroller, session])
  return null
}
