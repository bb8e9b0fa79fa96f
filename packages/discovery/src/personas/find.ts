import { measuredCurve } from '../feelings/curve.ts'
import type { MapFacts } from '../pains/candidate.ts'
import type { Workings } from '../workings.ts'
import { personaGroups } from './groups.ts'
import { draftPersonas } from './personas.ts'

/** The personas that a log shows, and the measured curve of each. */
export function findPersonas(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
  seed: number,
) {
  const groups = personaGroups(workings, seed)
  const personas = draftPersonas(workings, facts, stepIds, groups)
  const curves = personas.map(({ id }, i) =>
    measuredCurve(workings, stepIds, { id, journeys: new Set(groups[i]) }),
  )
  return { personas, curves }
}
