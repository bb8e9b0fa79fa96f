import type { Lane } from '@desirepath/core'
import { useMemo } from 'react'

/** A lane without what stands in it. */
export type LaneFrame = Omit<Lane, 'cells'>

/** The same frame as long as it says the same, so that a letter in one cell draws no other anew. */
export function useLaneFrame({ cells: _, ...frame }: Lane): LaneFrame {
  const text = JSON.stringify(frame)
  return useMemo(() => JSON.parse(text) as LaneFrame, [text])
}

/** In a lane of numbers, the size to which its bars are drawn; never 0. */
export function largestIn({ type, cells }: Lane): number {
  if (type !== 'number') return 1
  return (
    Math.max(...cells.flatMap(({ cards }) => cards.map(({ value = 0 }) => Math.abs(value)))) || 1
  )
}
