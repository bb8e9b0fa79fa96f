import type { Journey, Stage, Step } from '@desirepath/core'

/** A column of the comparison: a step as it is, as it is to be, or both. */
export interface Column {
  readonly id: string
  readonly before: Step | null
  readonly after: Step | null
  readonly mark: 'added' | 'removed' | 'moved' | 'renamed' | null
}

/** Neighbouring columns of one stage; null where the journey has no step. */
export interface Run {
  readonly stage: Stage | null
  /** Position of the stage in its journey, for its hue. */
  readonly index: number
  readonly first: number
  readonly span: number
}

/**
 * The steps of both journeys in one order: that of the to-be, with each step that it has no more
 * behind the one it stood behind.
 */
export function alignSteps(before: Journey, after: Journey): Column[] {
  const then = new Map(before.steps.map((step) => [step.id, step]))
  const now = new Map(after.steps.map((step) => [step.id, step]))
  const ids = after.steps.map(({ id }) => id)
  before.steps.forEach(({ id }, i) => {
    if (!now.has(id)) ids.splice(ids.indexOf(before.steps[i - 1]?.id ?? '') + 1, 0, id)
  })
  const moved = movedOf(before, after)
  return ids.map((id) => {
    const [one, other] = [then.get(id) ?? null, now.get(id) ?? null]
    return { id, before: one, after: other, mark: markOf(one, other, moved) }
  })
}

function markOf(before: Step | null, after: Step | null, moved: ReadonlySet<string>) {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  if (moved.has(after.id)) return 'moved'
  return before.title === after.title ? null : 'renamed'
}

/** Steps in another stage, or that do not keep their order among the steps of both. */
function movedOf(before: Journey, after: Journey): ReadonlySet<string> {
  const place = new Map(before.steps.map((step, i) => [step.id, { i, stageId: step.stageId }]))
  const kept = after.steps.filter(({ id }) => place.has(id))
  const inOrder = longestRising(kept.map(({ id }) => place.get(id)?.i ?? 0))
  return new Set(
    kept
      .filter(({ id, stageId }, i) => !inOrder.has(i) || place.get(id)?.stageId !== stageId)
      .map(({ id }) => id),
  )
}

/** The places of a longest rising subsequence: as few steps as possible count as moved. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const chains: number[][] = []
  values.forEach((value, i) => {
    const before = chains.filter((chain) => (values[chain.at(-1) ?? 0] ?? 0) < value)
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), [])
    chains.push([...longest, i])
  })
  return new Set(chains.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []))
}

/** The stages of one of the two journeys over the columns; a gap inside a stage belongs to it. */
export function stageRuns(columns: readonly Column[], journey: Journey, side: Side): Run[] {
  const order = new Map(journey.stages.map((stage, index) => [stage.id, { stage, index }]))
  const stageIds = columns.map((column) => column[side]?.stageId ?? null)
  const runs: Run[] = []
  stageIds.forEach((own, i) => {
    const next = stageIds.slice(i).find((each) => each !== null)
    const last = runs.at(-1)
    const id = own ?? (last?.stage?.id === next ? (next ?? null) : null)
    if (last !== undefined && (last.stage?.id ?? null) === id) {
      runs[runs.length - 1] = { ...last, span: last.span + 1 }
      return
    }
    const { stage = null, index = 0 } = order.get(id ?? '') ?? {}
    runs.push({ stage, index, first: i, span: 1 })
  })
  return runs
}

export type Side = 'before' | 'after'
