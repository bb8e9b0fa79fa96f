import { type Figure, hitsOf, type Journey } from '@desirepath/core'
import { comparePeriods, type ShareChange } from '@desirepath/mining'
import type { SegmentFigures } from './queries.ts'

export const compared = ['reach', 'leave'] as const

/** Two segments at one step. */
export interface StepDifference {
  readonly stepId: string
  readonly title: string
  readonly stage: string
  readonly shares: Readonly<
    Record<
      (typeof compared)[number],
      { readonly left: Figure; readonly right: Figure; readonly change: ShareChange }
    >
  >
}

/** Every step that both segments have figures of, compared over the whole table at once. */
export function differencesOf(
  { steps, stages }: Pick<Journey, 'steps' | 'stages'>,
  left: SegmentFigures,
  right: SegmentFigures,
): StepDifference[] {
  const [ofLeft, ofRight] = [left, right].map(
    (side) => new Map(side.steps.map(({ stepId, measured }) => [stepId, measured])),
  )
  const stageOf = new Map(stages.map(({ id, title }) => [id, title]))
  const both = steps.flatMap((step) => {
    const [a, b] = [ofLeft?.get(step.id), ofRight?.get(step.id)]
    return a === undefined || b === undefined ? [] : [{ step, a, b }]
  })
  const changes = comparePeriods(
    both.flatMap(({ step, a, b }) =>
      compared.map((name) => ({
        name: `${name} ${step.id}`,
        a: hitsOf(a[name]),
        na: a[name].n,
        b: hitsOf(b[name]),
        nb: b[name].n,
      })),
    ),
  )
  const change = new Map(changes.map((each) => [each.name, each]))
  return both.map(({ step, a, b }) => ({
    stepId: step.id,
    title: step.title,
    stage: stageOf.get(step.stageId) ?? '',
    shares: {
      reach: { left: a.reach, right: b.reach, change: change.get(`reach ${step.id}`)! },
      leave: { left: a.leave, right: b.leave, change: change.get(`leave ${step.id}`)! },
    },
  }))
}
