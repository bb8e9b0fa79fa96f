import type { Card, Journey, JourneyRecord, Lane, Stage, Step } from '@desirepath/core'

export interface StageColumns {
  readonly stage: Stage
  /** Its position decides the colour. */
  readonly index: number
  readonly steps: readonly Step[]
}

/** The columns of the map, stage by stage; steps of no known stage stand last. */
export function stageColumns(journey: Journey): StageColumns[] {
  const known = new Set(journey.stages.map((stage) => stage.id))
  const homeless = journey.steps.filter((step) => !known.has(step.stageId))
  const stages =
    homeless.length === 0
      ? journey.stages
      : [...journey.stages, { id: '', title: 'No stage', reach: null }]
  return stages.map((stage, index) => ({
    stage,
    index,
    steps: stage.id === '' ? homeless : journey.steps.filter((step) => step.stageId === stage.id),
  }))
}

/** A card where it stands: `last` is the step of the last column that it covers. */
export interface PlacedCard {
  readonly card: Card
  readonly step: Step
  readonly last: Step
}

/** The cards of a lane from left to right; cells of steps that are not there are left out. */
export function placedCards(lane: Lane, steps: readonly Step[]): PlacedCard[] {
  return steps.flatMap((step, i) =>
    lane.cells
      .filter((cell) => cell.stepId === step.id)
      .flatMap((cell) =>
        cell.cards.map((card) => ({
          card,
          step,
          last: steps[Math.min(i + (card.span ?? 1), steps.length) - 1] ?? step,
        })),
      ),
  )
}

export function recordsById(journey: Journey): ReadonlyMap<string, JourneyRecord> {
  return new Map(journey.records.map((record) => [record.id, record]))
}
