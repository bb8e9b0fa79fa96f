import { isCounted } from './counted-lane.ts'
import type { Journey } from './journey.ts'

/**
 * One stage as a journey of its own, to look at it closely: its steps with their cards, records,
 * feelings and ways. What was measured of the whole is not said of the part.
 */
export function nestedJourney(
  journey: Journey,
  stageId: string,
  { id, title }: { readonly id: string; readonly title: string },
): Journey {
  const { threads: _, views: __, basedOn: ___, dismissals: ____, ...rest } = journey
  const steps = journey.steps
    .filter((step) => step.stageId === stageId)
    .map((step) => ({ ...step, channels: [], measured: null }))
  const inside = new Set(steps.map((step) => step.id))
  const isInside = ({ stepId }: { readonly stepId: string }) => inside.has(stepId)
  const lanes = journey.lanes
    .filter((lane) => lane.type !== 'measured' && !isCounted(lane))
    .map((lane) => ({ ...lane, cells: lane.cells.filter(isInside) }))
  const placed = new Set(
    lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards.map((card) => card.recordId))),
  )
  return {
    ...rest,
    id,
    title,
    brief: { ...journey.brief, scope: title },
    discovery: null,
    stages: journey.stages
      .filter((stage) => stage.id === stageId)
      .map((stage) => ({ ...stage, reach: null })),
    steps,
    lanes,
    edges: journey.edges.filter(({ from, to }) => inside.has(from) && inside.has(to)),
    curves: journey.curves.map((curve) => ({ ...curve, points: curve.points.filter(isInside) })),
    moments: journey.moments.filter(isInside),
    personas: journey.personas.map((each) => ({
      ...each,
      path: each.path.filter((stepId) => inside.has(stepId)),
    })),
    records: journey.records
      .filter((record) => placed.has(record.id))
      .map((record) => ({
        ...record,
        stepIds: record.stepIds.filter((stepId) => inside.has(stepId)),
        links: record.links.filter((each) => placed.has(each)),
      })),
  }
}
