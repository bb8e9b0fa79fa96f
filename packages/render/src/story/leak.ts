import type { Figure, Journey, Step } from '@desirepath/core'
import { goalSteps } from './goal.ts'

export const FEW_JOURNEYS = 30

/** Where most journeys end early. */
export interface Leak {
  readonly step: Step
  readonly share: number
  /** The share with what it rests on. */
  readonly figure: Figure
  readonly lost: number
  readonly of: number
}

/** The step at which most journeys end that have not come to a good end; null where none is known to. */
export function worstLeak(journey: Journey): Leak | null {
  const goals = goalSteps(journey)
  const open = measuredSteps(journey).filter(
    (step) => step.id !== journey.steps.at(-1)?.id && !goals.has(step.id),
  )
  const lost = (step: (typeof open)[number]) =>
    (step.measured.leave.value ?? 0) * step.measured.leave.n
  const worst = open.toSorted((a, b) => lost(b) - lost(a))[0]
  if (worst === undefined || worst.measured.leave.value === null || lost(worst) < 1) return null
  const figure = worst.measured.leave
  return { step: worst, share: worst.measured.leave.value, figure, lost: lost(worst), of: figure.n }
}

/** The steps that so many journeys come to that something can be said of them. */
export function measuredSteps({
  steps,
}: Journey): (Step & { readonly measured: NonNullable<Step['measured']> })[] {
  return steps.flatMap((step) =>
    step.measured !== null && step.measured.leave.n >= FEW_JOURNEYS
      ? [{ ...step, measured: step.measured }]
      : [],
  )
}
