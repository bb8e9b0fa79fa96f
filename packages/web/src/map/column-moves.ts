import type { Journey } from '@desirepath/core'
import type { StepPlace } from '@desirepath/collab'

type Columns = Pick<Journey, 'stages' | 'steps'>

/** On which side of something, in reading order. */
export type Side = 'before' | 'after'

/** Where a step goes one place earlier or later; past the end of its stage into the next. Null at the ends. */
export function stepMovedBy(
  { stages, steps }: Columns,
  stepId: string,
  by: 1 | -1,
): StepPlace | null {
  const step = steps.find(({ id }) => id === stepId)
  if (step === undefined) return null
  const own = steps.filter(({ stageId }) => stageId === step.stageId)
  const index = own.indexOf(step) + by
  if (index >= 0 && index < own.length) return { stageId: step.stageId, index }
  const stage = stages[stages.findIndex(({ id }) => id === step.stageId) + by]
  if (stage === undefined) return null
  const there = steps.filter(({ stageId }) => stageId === stage.id).length
  return { stageId: stage.id, index: by === 1 ? 0 : there }
}

/** The place beside a step; `moving` is a step that leaves its own place for it. */
export function besideStep(
  { steps }: Columns,
  stepId: string,
  side: Side,
  moving?: string,
): StepPlace | null {
  const step = steps.find(({ id }) => id === stepId)
  if (step === undefined || stepId === moving) return null
  const others = steps.filter(({ stageId, id }) => stageId === step.stageId && id !== moving)
  return { stageId: step.stageId, index: others.indexOf(step) + (side === 'after' ? 1 : 0) }
}

/** The index for `moveStage` that puts a stage beside another; null where it stands there already. */
export function besideStage(
  { stages }: Pick<Columns, 'stages'>,
  {
    moving,
    target,
    side,
  }: { readonly moving: string; readonly target: string; readonly side: Side },
): number | null {
  if (moving === target) return null
  const others = stages.filter(({ id }) => id !== moving)
  const at = others.findIndex(({ id }) => id === target)
  if (at < 0) return null
  const index = at + (side === 'after' ? 1 : 0)
  return index === stages.findIndex(({ id }) => id === moving) ? null : index
}
