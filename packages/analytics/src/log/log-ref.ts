import { parametersOf, type DatasetRef } from '../engine.ts'

/** A step of a map with the raw activities that are bound to it; a journey's steps are of this shape. */
export interface BoundStep {
  readonly id: string
  readonly title?: string
  readonly activities: readonly string[]
}

/**
 * A dataset as a question sees it: one journey a customer, of raw activities, or of the steps they
 * are bound to. Events of no step are left out; their customers stay, if need be without an event.
 */
export interface LogRef extends DatasetRef {
  readonly steps?: readonly BoundStep[]
  /** Consecutive events of one label become the first of them. */
  readonly collapseRepeats?: boolean
}

/** A log whose labels are steps. */
export interface StepLogRef extends LogRef {
  readonly steps: readonly BoundStep[]
}

/** What the SQL of a log takes as parameters. */
export function logParameters(log: LogRef): Readonly<Record<string, unknown>> {
  const stepOf = new Map<string, string>()
  for (const { id, activities } of log.steps ?? []) {
    for (const activity of activities) stepOf.set(activity, id)
  }
  return { ...parametersOf(log), bound: [...stepOf.keys()], boundTo: [...stepOf.values()] }
}
