import { solutionAims } from '@desirepath/core'
import type { Solution } from './predictions.ts'

export type Aim = Solution['aim']

export interface PlanCell {
  readonly stage: string
  readonly aim: Aim
}

export const aims: readonly Aim[] = [...solutionAims, null]
