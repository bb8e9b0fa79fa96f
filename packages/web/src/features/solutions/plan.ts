import { solutionAims } from '@desirepath/core'
import type { Solution } from './predictions.ts'

export type Aim = Solution['aim']

export interface PlanCell {
  readonly stage: string
  readonly aim: Aim
}

export const aims: readonly Aim[] = [...solutionAims, null]

/** The stages of a journey in their order, then others that solutions name; none where some name none. */
export function stagesOf(
  ofJourney: readonly string[],
  solutions: readonly Pick<Solution, 'stage'>[],
): string[] {
  const named = solutions.map(({ stage }) => stage)
  const others = named.filter((stage) => stage !== '').toSorted()
  const all = [...ofJourney, ...others, ...(named.includes('') ? [''] : [])]
  return [...new Set(all)]
}
