import {
  type Card,
  type Curve,
  type Journey,
  type Lane,
  type LaneType,
  type Stage,
  type Step,
  splitMentions,
  withMentions,
} from '@desirepath/core'

/** What is written down of a step before anybody judges it. */
export const capturedFields = ['title', 'doing', 'touchpoints'] as const
export type CapturedField = (typeof capturedFields)[number]
/** Those of them that are lanes. */
export type CapturedLane = Exclude<CapturedField, 'title'>

export interface CapturedStep {
  readonly step: Step
  readonly doing: readonly Card[]
  readonly touchpoints: readonly Card[]
  /** Nothing at all stands there, in no lane. */
  readonly isBare: boolean
}

export interface CapturedStage {
  /** Null where the journey has no stage yet. */
  readonly stage: Stage | null
  readonly steps: readonly CapturedStep[]
  /** How many steps come before its own. */
  readonly first: number
}

/** The steps of a journey with what customers do and meet there, and nothing else. */
export function capturedStages(journey: Journey): readonly CapturedStage[] {
  const steps = capturedSteps(journey)
  if (journey.stages.length === 0) return [{ stage: null, steps, first: 0 }]
  let first = 0
  return journey.stages.map((stage) => {
    const own = steps.filter(({ step }) => step.stageId === stage.id)
    first += own.length
    return { stage, steps: own, first: first - own.length }
  })
}

export function capturedSteps(journey: Journey): readonly CapturedStep[] {
  const filled = new Set(journey.lanes.flatMap(({ cells }) => cells.map(({ stepId }) => stepId)))
  const cardsAt = (type: CapturedLane, stepId: string) =>
    laneOf(journey, type)?.cells.find((cell) => cell.stepId === stepId)?.cards ?? []
  return journey.steps.map((step) => ({
    step,
    doing: cardsAt('doing', step.id),
    touchpoints: cardsAt('touchpoints', step.id),
    isBare: step.title === '' && step.measured === null && !filled.has(step.id),
  }))
}

/** The first lane of a type that everyone sees, else the first there is. */
export function laneOf({ lanes }: Pick<Journey, 'lanes'>, type: LaneType): Lane | undefined {
  const own = lanes.filter((lane) => lane.type === type)
  return own.find(({ hidden }) => hidden !== true) ?? own[0]
}

/** The curve of what people assume that everyone feels. */
export function assumedCurve({ curves }: Pick<Journey, 'curves'>): Curve | undefined {
  return curves.find(({ kind, persona }) => kind === 'assumed' && persona === null)
}

/** The ids of the steps of which somebody has said how they feel. */
export function judgedSteps(journey: Pick<Journey, 'curves'>): ReadonlySet<string> {
  const points = assumedCurve(journey)?.points ?? []
  return new Set(points.flatMap(({ stepId, value }) => (value === null ? [] : [stepId])))
}

/** Words that were written anew where mentions stood as names: they still mean the same people. */
export function keptMentions(
  text: string,
  before: string,
  nameOf: (id: string) => string | undefined,
): string {
  const meant = splitMentions(before, [], nameOf).flatMap(({ id, text: name }) =>
    id === undefined ? [] : [{ id, name: name.slice(1) }],
  )
  return withMentions(text, [], meant)
}
