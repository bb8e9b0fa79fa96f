import type { Journey, Step } from '../journey/journey.ts'
import { withMeasured } from './measured.ts'

/** Which activities belong to a step, and whether people chose them. */
export interface StepBinding {
  readonly id: string
  readonly activities: readonly string[]
  readonly own: boolean
}

/** A change of a binding: from what it is now, or from `activities` where they are given. */
export interface BindingChange {
  readonly id: string
  readonly activities?: readonly string[] | undefined
  readonly add?: readonly string[] | undefined
  readonly remove?: readonly string[] | undefined
  readonly own: boolean
}

/** Figures that follow from which activities belong to which step. */
export type MeasuredAs = Pick<
  Journey,
  'discovery' | 'stages' | 'steps' | 'edges' | 'curves' | 'personas' | 'records'
>

/**
 * The journey with steps bound by hand. An activity belongs to one step: the one that gets it takes it
 * from the others. `before` are the bindings of all steps that changed, so that they can be put back.
 */
export function withBindings(
  journey: Journey,
  changes: readonly BindingChange[],
): { readonly journey: Journey; readonly before: readonly StepBinding[] } {
  const given = new Map(changes.map((change) => [change.id, change]))
  const taken = new Set(changes.flatMap(({ activities = [], add = [] }) => [...activities, ...add]))
  const steps = journey.steps.map((step) => {
    const own = given.get(step.id)
    if (own !== undefined) return bound(step, changed(step, own), own.own)
    const left = step.activities.filter((name) => !taken.has(name))
    return left.length === step.activities.length ? step : bound(step, left, true)
  })
  const before = journey.steps
    .filter((step, i) => step !== steps[i])
    .map(({ id, activities, ownActivities }) => ({
      id,
      activities,
      own: ownActivities === true,
    }))
  return { journey: { ...journey, steps }, before }
}

function changed(
  step: Step,
  { activities = step.activities, add = [], remove = [] }: BindingChange,
): string[] {
  return [...activities, ...add].filter((name) => !remove.includes(name))
}

function bound(
  { ownActivities: _, ...step }: Step,
  activities: readonly string[],
  own: boolean,
): Step {
  return {
    ...step,
    activities: [...new Set(activities)],
    ...(own && { ownActivities: true as const }),
  }
}

/** The journey with its figures counted anew on the same log; its words stay as they are. */
export function withFigures(edited: Journey, figures: MeasuredAs): Journey {
  const words = new Map(edited.records.map((record) => [record.id, record]))
  const records = figures.records.flatMap((found) => {
    const record = words.get(found.id)
    if (record === undefined) return []
    const { title, summary, severity } = record
    return [{ ...found, title, summary, severity }]
  })
  const next = { ...edited, ...figures, records, lanes: [] }
  return withMeasured({ earlier: null, edited, next })
}
