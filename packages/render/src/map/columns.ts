import type { Journey, Stage, Step } from '@desirepath/core'

interface Column {
  /** Null for a stage that holds no step yet: it keeps its place. */
  readonly step: Step | null
  readonly x: number
  readonly width: number
}

export interface StageSpan {
  readonly stage: Stage
  readonly index: number
  readonly x: number
  readonly width: number
}

export interface Columns {
  readonly list: readonly Column[]
  readonly stages: readonly StageSpan[]
  readonly byStep: ReadonlyMap<string, Column>
  /** Pixels, from the left edge of the first column to the right edge of the last. */
  readonly width: number
}

export const RAIL = 156
const NARROWEST = 132
const WIDEST = 260
const USUAL = 172

/** One column a step, in the order of the stages; steps of no known stage stand last. */
export function columnsOf(journey: Journey, wishedWidth?: number): Columns {
  const known = new Set(journey.stages.map((stage) => stage.id))
  const homeless = journey.steps.filter((step) => !known.has(step.stageId))
  const groups: (readonly [Stage, readonly (Step | null)[]])[] = journey.stages.map((stage) => {
    const steps = journey.steps.filter((step) => step.stageId === stage.id)
    return [stage, steps.length === 0 ? [null] : steps] as const
  })
  if (homeless.length > 0) groups.push([{ id: '', title: 'No stage', reach: null }, homeless])
  const count = groups.reduce((sum, [, steps]) => sum + steps.length, 0)
  const width = columnWidth(count, wishedWidth)
  const list: Column[] = []
  const stages: StageSpan[] = []
  groups.forEach(([stage, steps], index) => {
    stages.push({ stage, index, x: list.length * width, width: steps.length * width })
    for (const step of steps) list.push({ step, x: list.length * width, width })
  })
  const byStep = new Map(
    list.flatMap((column) => (column.step ? [[column.step.id, column] as const] : [])),
  )
  return { list, stages, byStep, width: count * width }
}

function columnWidth(count: number, wished?: number): number {
  if (count === 0) return 0
  if (wished === undefined) return count < 6 ? Math.min(WIDEST, Math.floor(1032 / count)) : USUAL
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor((wished - RAIL) / count)))
}
