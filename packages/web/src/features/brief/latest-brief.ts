import type { Brief } from '@desirepath/core'
import { useLive } from '../../editing/live.tsx'

/** Reads the brief as it is by then, which a quick second press is made from; `drawn` before it is live. */
export function useLatestBrief(drawn: Brief): () => Brief {
  const live = useLive()
  return () => live?.projection.read().brief ?? drawn
}
