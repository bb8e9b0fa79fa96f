import { type Change, differenceOf, type Journey } from '@desirepath/core'
import type { CurvePair } from './feelings.ts'

/** What differs at one stage; the first group, without a stage, is about the whole journey. */
export interface ChangeGroup {
  readonly stageId: string | null
  readonly title: string
  /** Position of the stage in its journey, for its hue. */
  readonly index: number
  readonly changes: readonly Change[]
}

/** What differs between a journey and its to-be, apart from what makes it a to-be. */
export function changesOf(
  before: Journey,
  after: Journey,
  pairs: readonly CurvePair[],
): readonly Change[] {
  const comparable = (journey: Journey, side: 'before' | 'after'): Journey => ({
    ...journey,
    lanes: journey.lanes.filter(({ type }) => type !== 'measured'),
    // Only curves of the same customers are compared, whatever they rest on.
    curves: pairs.map((pair) => ({ ...pair[side], id: `curve ${pair.id}`, kind: 'target' })),
  })
  const changes = differenceOf(comparable(before, 'before'), comparable(after, 'after'))
  const isToldBefore = tellOnce(changes, before, after)
  return changes.filter(
    (change) => !(change.what === 'journey' && unlike.has(change.id)) && !isToldBefore(change),
  )
}

/** With a record its placements come and go, with a step its feeling. */
function tellOnce(
  changes: readonly Change[],
  before: Journey,
  after: Journey,
): (change: Change) => boolean {
  const comes = (what: Change['what']) =>
    changes
      .filter(({ type }) => type === 'added' || type === 'removed')
      .filter((c) => c.what === what)
  const told = new Set(
    [...comes('record'), ...comes('step')].map(({ type, id }) => `${type} ${id}`),
  )
  const cards = [before, after].flatMap(({ lanes }) =>
    lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards)),
  )
  const recordOf = new Map(cards.map(({ id, recordId }) => [id, recordId]))
  return ({ what, type, id }) => {
    if (what === 'card') return told.has(`${type} ${recordOf.get(id) ?? ''}`)
    return (what === 'feeling' || what === 'moment') && told.has(`${type} ${stepOfMark(what, id)}`)
  }
}

/** A to-be is always called otherwise, has other journeys beside it, and its status is its own. */
const unlike: ReadonlySet<string> = new Set(['title', 'kind', 'status', 'related'])

/** The changes by stage, in the order of the to-be, then the stages that it has no more. */
export function groupChanges(
  changes: readonly Change[],
  before: Journey,
  after: Journey,
): ChangeGroup[] {
  const kept = new Set(after.stages.map(({ id }) => id))
  const gone = before.stages.filter(({ id }) => !kept.has(id))
  const stageOf = stageFinder(before, after)
  const byStage = Map.groupBy(changes, stageOf)
  const whole = { stageId: null, title: '', index: 0, changes: byStage.get(null) ?? [] }
  const stages = [...after.stages, ...gone].map(({ id, title }, i) => ({
    stageId: id,
    title,
    index:
      after.stages[i]?.hue ??
      (i < after.stages.length ? i : before.stages.findIndex((stage) => stage.id === id)),
    changes: byStage.get(id) ?? [],
  }))
  return [whole, ...stages].filter((group) => group.changes.length > 0)
}

/** The stage at which something differs, in the newer journey that has it. */
function stageFinder(before: Journey, after: Journey): (change: Change) => string | null {
  const [then, now] = [placesOf(before), placesOf(after)]
  return ({ what, id }) => {
    if (what === 'journey' || what === 'lane') return null
    if (what === 'stage') return id
    const key = what === 'feeling' || what === 'moment' ? stepOfMark(what, id) : id
    return now.get(key) ?? then.get(key) ?? null
  }
}

/** A feeling is `curveId~stepId`, a moment `stepId~type`. */
function stepOfMark(what: 'feeling' | 'moment', id: string): string {
  return what === 'feeling' ? id.slice(id.indexOf('~') + 1) : id.slice(0, id.lastIndexOf('~'))
}

/** Step, card and record ids with the stage that they stand in. */
function placesOf({ steps, lanes, records }: Journey): ReadonlyMap<string, string> {
  const places = new Map(steps.map(({ id, stageId }) => [id, stageId]))
  for (const { id, stepIds } of records) {
    const stage = places.get(stepIds[0] ?? '')
    if (stage !== undefined) places.set(id, stage)
  }
  for (const { stepId, cards } of lanes.flatMap(({ cells }) => cells)) {
    const stage = places.get(stepId)
    for (const { id, recordId } of cards) {
      if (stage === undefined) continue
      places.set(id, stage)
      if (recordId !== null && !places.has(recordId)) places.set(recordId, stage)
    }
  }
  return places
}
