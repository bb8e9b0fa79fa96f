import { applyJourney, projectJourney } from '@desirepath/collab'
import {
  formatJourney,
  type MeasuredAs,
  type BindingChange,
  type StepBinding,
  withBindings,
  withFigures,
} from '@desirepath/core'
import type { LiveRef } from '@desirepath/store'
import type { Ask } from '../drill-down/ask.ts'
import type { Live } from '../live/live.ts'

interface BindingDeps {
  readonly live: Live
  readonly ask: Ask
}

/**
 * Binds steps of a journey and counts its figures anew, in one change of the map that every screen
 * sees; with no changes it counts what people bound before. Gives back how the steps were bound.
 * Throws a `ProblemError` where the journey has no events.
 */
export type Bind = (
  ref: LiveRef,
  how: { readonly by: string; readonly changes: readonly BindingChange[] },
) => Promise<readonly StepBinding[]>

/** One change after the other: each is counted with those before it. */
export function createBind(deps: BindingDeps): Bind {
  let last: Promise<unknown> = Promise.resolve()
  return (ref, how) => {
    const done = last.then(() => bindAndMeasure(deps, ref, how))
    last = done.catch(() => {})
    return done
  }
}

async function bindAndMeasure(
  { live, ask }: BindingDeps,
  { workspaceId, journeyId }: LiveRef,
  { by, changes }: Parameters<Bind>[1],
): ReturnType<Bind> {
  const ref = { workspaceId, journeyId }
  const planned = withBindings((await live.read(ref)).journey, changes).journey
  const figures = (await ask({
    workspaceId,
    id: journeyId,
    question: { type: 'measuredAs' },
    document: formatJourney(planned),
  })) as MeasuredAs
  return live.edit(ref, by, (doc) => {
    const { journey, before } = withBindings(projectJourney(doc), changes)
    applyJourney(doc, withFigures(journey, figures))
    return before
  })
}
