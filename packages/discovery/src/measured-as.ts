import { type Journey, type MeasuredAs, shareFigure, type Step } from '@desirepath/core'
import { logSummary } from '@desirepath/mining'
import type { DrillDown } from './drill-down.ts'
import { edgesOf } from './edges.ts'
import { factsOf } from './facts.ts'
import { isDrawn, measuredCurve } from './feelings/curve.ts'
import { findingsOf } from './findings.ts'
import { measureSteps } from './measured.ts'
import { findPersonas } from './personas/find.ts'
import { recordOf } from './records.ts'
import { stageReach } from './stages/stages.ts'
import { boundAnew } from './trust.ts'

/** Every figure of a journey counted anew from its own bindings; its steps stay as people have them. */
export function measuredAs({ journey, workings }: DrillDown): MeasuredAs {
  const { visits } = workings
  const stepIds = journey.steps.map(({ id }) => id)
  const seed = journey.discovery?.parameters.seed ?? 1
  const facts = factsOf(journey)
  const { personas, curves: ofPersona } = findPersonas(workings, facts, stepIds, seed)
  // A persona that these bindings do not show keeps its place, and has its curve again under others.
  const known = new Set([null, ...journey.personas.map(({ id }) => id)])
  const curves = [measuredCurve(workings, stepIds), ...ofPersona].filter(
    (curve) => known.has(curve.persona) && isDrawn(curve),
  )
  const found = findingsOf(workings, facts, seed)
  const steps = stepsOf(workings, journey.steps)
  return {
    discovery: discoveryOf(journey, workings),
    stages: stagesOf(journey, visits),
    steps: steps.filter(({ activities }) => activities.length > 0),
    edges: edgesOf(visits, steps, visits.journeys),
    curves,
    personas,
    records: [
      ...found.pains.map((each) => recordOf('painPoint', each, stepIds, workings)),
      ...found.delights.map((each) => recordOf('delight', each, stepIds, workings)),
    ],
  }
}

type Workings = DrillDown['workings']

function stepsOf({ steps, visits }: Workings, drawn: readonly Step[]): Step[] {
  const measures = measureSteps(steps, visits)
  return drawn.map((step, i) => ({ ...step, ...measures[i]! }))
}

function stagesOf({ stages, steps }: Journey, visits: Workings['visits']): Journey['stages'] {
  const of = steps.map(({ stageId }) => stages.findIndex(({ id }) => id === stageId))
  const reach = stageReach(visits, of, stages.length)
  return stages.map((stage, i) => ({ ...stage, reach: shareFigure(reach[i]!, visits.journeys) }))
}

/** What is bound by hand is neither folded nor left out any more; what was let go is left out. */
function discoveryOf({ discovery, steps }: Journey, { log, steps: bound }: Workings) {
  if (discovery === null) return null
  const stepOf = new Map(
    steps.flatMap((step) => step.activities.map((name) => [name, step] as const)),
  )
  const before = new Map(discovery.folded.map((each) => [each.activity, each]))
  const folded = logSummary(log).activities.flatMap(({ name, events }) => {
    const step = stepOf.get(name)
    if (step === undefined) return [{ activity: name, events, into: null }]
    const isFolded = before.has(name) && before.get(name)!.into !== null
    return isFolded && step.ownActivities !== true ? [before.get(name)!] : []
  })
  const boundShare = log.size === 0 ? 0 : bound.size / log.size
  const warnings = boundAnew(discovery.warnings, { boundShare, events: log.size })
  return { ...discovery, boundShare, folded, warnings }
}
