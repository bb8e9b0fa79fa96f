import type { Card } from '@desirepath/core'
import type { DrillDown } from '../drill-down.ts'
import { supportCards } from '../lanes/support.ts'

/** What the lane of support says at a step. */
export interface SupportCell {
  readonly stepId: string
  readonly cards: readonly Card[]
}

/** How tickets were handled as the map says it, step by step, those without enough tickets left out. */
export function supportLane({ journey, workings }: DrillDown): SupportCell[] {
  return journey.steps
    .map((step, at) => ({ stepId: step.id, cards: supportCards(workings, step, at) }))
    .filter(({ cards }) => cards.length > 0)
}
