import type { SearchRef, SourceRef } from '@desirepath/core'
import type { DrillDown } from '../drill-down.ts'
import { columnsOf, groupsOf, sameSource, sameWords } from './groups.ts'
import { eachSearch } from './searches.ts'
import { eachTouch, stepsOf, UNSAID, WHOLE } from './touches.ts'

type Drilled = Pick<DrillDown, 'journey' | 'workings'>

/** Exactly the journeys behind a figure of sources or searches, ascending; null where there is no such column or step. */
export function originMembers(drill: Drilled, ref: SourceRef | SearchRef): number[] | null {
  const { journey, workings } = drill
  const column = columnsOf(workings.log).find(({ name }) => name === ref.column)
  const step = journey.steps.findIndex(({ id }) => id === ref.stepId)
  if (column === undefined || (ref.stepId !== undefined && step < 0)) return null
  const place = ref.stepId === undefined ? WHOLE : step
  const found = ref.figure === 'source' ? cameFrom : sought
  return [...found(drill, { ref: ref as never, column, place })].sort((a, b) => a - b)
}

interface Asked<Ref> {
  readonly ref: Ref
  readonly column: Parameters<typeof groupsOf>[0]
  readonly place: number
}

function cameFrom({ journey, workings }: Drilled, asked: Asked<SourceRef>): Set<number> {
  const { ref, place: at } = asked
  const found = new Set<number>()
  const groups = groupsOf(asked.column, sameSource)
  const wanted = groups.list.findIndex(({ name }) => name === ref.name)
  if (wanted === UNSAID && ref.name !== '') return found
  const options = { groups, stepOf: stepsOf(journey, workings.log), steps: journey.steps.length }
  eachTouch(workings, options, ({ journey: each, place, ...touch }) => {
    if (place === at && touch[ref.touch] === wanted) found.add(each)
  })
  return found
}

function sought(
  { journey, workings }: Drilled,
  { ref, column, place }: Asked<SearchRef>,
): Set<number> {
  const found = new Set<number>()
  const groups = groupsOf(column, sameWords)
  const options = { groups, stepOf: stepsOf(journey, workings.log) }
  eachSearch(workings, options, ({ journey: each, step, term, after }) => {
    const isMeant =
      (ref.name === undefined || groups.list[term]!.name === ref.name) &&
      (place === WHOLE || step === place) &&
      (ref.after === undefined || after === ref.after)
    if (isMeant) found.add(each)
  })
  return found
}
