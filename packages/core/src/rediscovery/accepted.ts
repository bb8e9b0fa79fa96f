import type { Card, Journey, Stage } from '../journey/journey.ts'
import type { Proposal } from './proposals.ts'
import { stepsOutOfOrder } from './order.ts'
import { pointsAt } from './points.ts'
import { threeStates, type ThreeStates } from './three-states.ts'

/** The edited journey with one proposal done; unchanged where it does not apply any more. */
export function accepted(states: ThreeStates, { type, id }: Proposal): Journey {
  return changes[type](threeStates(states), id)
}

type Change = (three: ThreeStates, id: string) => Journey

const changes: Readonly<Record<Proposal['type'], Change>> = {
  addStep: withStep,
  removeStep: ({ edited }, id) => withoutStep(edited, id),
  moveStep: withStepMoved,
  renameStep: ({ edited, next }, id) => ({
    ...edited,
    steps: edited.steps.map((step) =>
      step.id === id ? { ...step, title: titleIn(next, id) ?? step.title } : step,
    ),
  }),
  addRecord: ({ edited, next }, id) => withRecords({ edited, next }, new Set([id])),
  removeRecord: ({ edited }, id) => withoutRecord(edited, id),
  addPersona: withPersona,
  removePersona: ({ edited }, id) => ({
    ...edited,
    personas: edited.personas.filter((persona) => persona.id !== id),
    curves: edited.curves.filter(({ persona }) => persona !== id),
  }),
}

function titleIn({ steps }: Journey, id: string): string | undefined {
  return steps.find((step) => step.id === id)?.title
}

/** Behind the step that comes before it in the data, with its cards, findings, ways and feelings. */
function withStep(three: ThreeStates, id: string): Journey {
  const { edited, next } = three
  const step = next.steps.find((each) => each.id === id)
  if (step === undefined || edited.steps.some((each) => each.id === id)) return edited
  const before = stepBefore(three, id)
  const stages = withStage(three, step.stageId, before)
  const at = edited.steps.findIndex((each) => each.id === before) + 1
  const steps = [...edited.steps.slice(0, at), step, ...edited.steps.slice(at)]
  const placed = inStageOrder(stages, steps)
  const known = new Set(['start', 'exit', ...steps.map((each) => each.id)])
  const drawn: Journey = {
    ...edited,
    stages,
    steps: placed,
    edges: [
      ...edited.edges,
      ...next.edges.filter(
        ({ from, to }) => (from === id || to === id) && known.has(from) && known.has(to),
      ),
    ],
    moments: [...edited.moments, ...next.moments.filter(({ stepId }) => stepId === id)],
    lanes: edited.lanes.map((lane) =>
      withCell(lane, id, textsAt(next, { laneId: lane.id, stepId: id })),
    ),
    curves: edited.curves.map((curve) => withPoints(curve, next, placed)),
  }
  const fresh = next.records.filter(
    (record) =>
      record.stepIds.includes(id) && !edited.records.some((other) => other.id === record.id),
  )
  return withRecords({ edited: drawn, next }, new Set(fresh.map((record) => record.id)))
}

function stepBefore({ edited, next }: ThreeStates, id: string): string | null {
  const inMap = new Set(edited.steps.map((step) => step.id))
  const at = next.steps.findIndex((step) => step.id === id)
  return next.steps.slice(0, at).findLast((step) => inMap.has(step.id))?.id ?? null
}

/** A stage that the map does not have comes behind the one of the step before. */
function withStage({ edited, next }: ThreeStates, id: string, before: string | null): Stage[] {
  const found = next.stages.find((stage) => stage.id === id)
  if (found === undefined || edited.stages.some((stage) => stage.id === id)) return edited.stages
  const behind = edited.steps.find((step) => step.id === before)?.stageId
  const at = edited.stages.findIndex((stage) => stage.id === behind) + 1
  return [...edited.stages.slice(0, at), found, ...edited.stages.slice(at)]
}

function inStageOrder(stages: readonly Stage[], steps: Journey['steps']): Journey['steps'] {
  return stages.flatMap(({ id }) => steps.filter(({ stageId }) => stageId === id))
}

type Lane = Journey['lanes'][number]

function withCell(lane: Lane, stepId: string, cards: readonly Card[]): Lane {
  if (cards.length === 0) return lane
  const cell = lane.cells.find((each) => each.stepId === stepId)
  const others = lane.cells.filter((each) => each !== cell)
  return { ...lane, cells: [...others, { stepId, cards: [...(cell?.cards ?? []), ...cards] }] }
}

function textsAt(
  { lanes }: Journey,
  { laneId, stepId }: { readonly laneId: string; readonly stepId: string },
): readonly Card[] {
  const lane = lanes.find(({ id }) => id === laneId)
  const cards = lane?.cells.find((cell) => cell.stepId === stepId)?.cards ?? []
  return cards.filter(({ recordId }) => recordId === null)
}

function withPoints(
  curve: Journey['curves'][number],
  { curves }: Journey,
  steps: Journey['steps'],
): Journey['curves'][number] {
  if (curve.kind !== 'measured') return curve
  const found = curves.find(({ kind, persona }) => kind === curve.kind && persona === curve.persona)
  return { ...curve, points: pointsAt(steps, [...(found?.points ?? []), ...curve.points]) }
}

function withoutStep(edited: Journey, id: string): Journey {
  return {
    ...edited,
    steps: edited.steps.filter((step) => step.id !== id),
    edges: edited.edges.filter(({ from, to }) => from !== id && to !== id),
    moments: edited.moments.filter(({ stepId }) => stepId !== id),
    lanes: edited.lanes.map((lane) => ({
      ...lane,
      cells: lane.cells.filter(({ stepId }) => stepId !== id),
    })),
    curves: edited.curves.map((curve) => ({
      ...curve,
      points: curve.points.filter(({ stepId }) => stepId !== id),
    })),
    personas: edited.personas.map((persona) => ({
      ...persona,
      path: persona.path.filter((stepId) => stepId !== id),
    })),
    records: edited.records.map((record) => ({
      ...record,
      stepIds: record.stepIds.filter((stepId) => stepId !== id),
    })),
  }
}

/** Into the stage of the step that it comes behind in the data. */
function withStepMoved(three: ThreeStates, id: string): Journey {
  const { edited } = three
  const move = stepsOutOfOrder(three).find((each) => each.id === id)
  const step = edited.steps.find((each) => each.id === id)
  if (move === undefined || step === undefined) return edited
  const others = edited.steps.filter((each) => each !== step)
  const before = others.find((each) => each.id === move.after)
  const stageId = before?.stageId ?? others[0]?.stageId ?? step.stageId
  const at = before === undefined ? 0 : others.indexOf(before) + 1
  return {
    ...edited,
    steps: [...others.slice(0, at), { ...step, stageId }, ...others.slice(at)],
  }
}

/** Records with their placements at the steps that the map has. */
function withRecords(
  { edited, next }: Pick<ThreeStates, 'edited' | 'next'>,
  ids: ReadonlySet<string>,
): Journey {
  const steps = new Set(edited.steps.map(({ id }) => id))
  const fresh = next.records
    .filter(({ id }) => ids.has(id) && !edited.records.some((record) => record.id === id))
    .map((record) => ({ ...record, stepIds: record.stepIds.filter((id) => steps.has(id)) }))
  const isFresh = new Set(fresh.map(({ id }) => id))
  const placedIn = (found: Lane, lane: Lane) =>
    found.cells
      .filter(({ stepId }) => steps.has(stepId))
      .reduce((into, { stepId, cards }) => {
        const placements = cards.filter(
          ({ recordId }) => recordId !== null && isFresh.has(recordId),
        )
        return withCell(into, stepId, placements)
      }, lane)
  const known = new Set(edited.lanes.map(({ id }) => id))
  const lanes = edited.lanes.map((lane) => {
    const found = next.lanes.find(({ id }) => id === lane.id)
    return found === undefined ? lane : placedIn(found, lane)
  })
  const missing = next.lanes
    .filter(({ id }) => !known.has(id))
    .map((lane) => placedIn(lane, { ...lane, cells: [] }))
    .filter(({ cells }) => cells.length > 0)
  return { ...edited, records: [...edited.records, ...fresh], lanes: [...lanes, ...missing] }
}

function withoutRecord(edited: Journey, id: string): Journey {
  return {
    ...edited,
    records: edited.records.filter((record) => record.id !== id),
    lanes: edited.lanes.map((lane) => ({
      ...lane,
      cells: lane.cells
        .map((cell) => ({ ...cell, cards: cell.cards.filter(({ recordId }) => recordId !== id) }))
        .filter(({ cards }) => cards.length > 0),
    })),
  }
}

function withPersona({ edited, next }: ThreeStates, id: string): Journey {
  const persona = next.personas.find((each) => each.id === id)
  if (persona === undefined || edited.personas.some((each) => each.id === id)) return edited
  const steps = new Set(edited.steps.map((step) => step.id))
  const curve = next.curves.find((each) => each.persona === id)
  return {
    ...edited,
    personas: [...edited.personas, { ...persona, path: persona.path.filter((s) => steps.has(s)) }],
    curves:
      curve === undefined
        ? edited.curves
        : [
            ...edited.curves,
            { ...curve, points: curve.points.filter(({ stepId }) => steps.has(stepId)) },
          ],
  }
}
