import type { Journey, JourneyRecord, Persona, Step } from '../journey/journey.ts'
import { formatCount, formatShare } from '../wording/figures.ts'
import { stepsOutOfOrder } from './order.ts'
import { byId, threeStates, type ThreeStates } from './three-states.ts'

export const proposalTypes = [
  'addStep',
  'removeStep',
  'moveStep',
  'renameStep',
  'addRecord',
  'removeRecord',
  'addPersona',
  'removePersona',
] as const

/** A change of the map itself that new data suggest; people accept or reject it. */
export interface Proposal {
  readonly type: (typeof proposalTypes)[number]
  /** Of the step, record or persona. */
  readonly id: string
  readonly title: string
  /** What in the data suggests it, and what it would take with it; one or two sentences. */
  readonly why: string
}

/** The same for everybody and after a reload: what was rejected is remembered by it. */
export function proposalKey({ type, id }: Proposal): string {
  return `${type}~${id}`
}

/**
 * What new data suggest to change in the map. A difference that people made is none: only where the
 * data differ from what the last discovery found, or from all that was found so far.
 */
export function proposalsOf(states: ThreeStates): Proposal[] {
  const three = threeStates(states)
  return [
    ...newSteps(three),
    ...lostSteps(three),
    ...movedSteps(three),
    ...renamedSteps(three),
    ...newRecords(three),
    ...lostRecords(three),
    ...newPersonas(three),
    ...lostPersonas(three),
  ]
}

/** In `next` and in neither of the others: what people deleted is not proposed again. */
function newOnes<T extends { readonly id: string }>(
  { earlier, edited, next }: ThreeStates,
  items: (journey: Journey) => readonly T[],
): T[] {
  const known = new Set([edited, ...(earlier ? [earlier] : [])].flatMap(items).map(({ id }) => id))
  return items(next).filter(({ id }) => !known.has(id))
}

/** Found by the last discovery, still on the map, and not in the new data. */
function lostOnes<T extends { readonly id: string }>(
  { earlier, edited, next }: ThreeStates,
  items: (journey: Journey) => readonly T[],
): T[] {
  const [had, found] = [byId(earlier ? items(earlier) : []), byId(items(next))]
  return items(edited).filter(({ id }) => had.has(id) && !found.has(id))
}

const stepsOf = ({ steps }: Journey): readonly Step[] => steps
const recordsOf = ({ records }: Journey): readonly JourneyRecord[] => records
const personasOf = ({ personas }: Journey): readonly Persona[] => personas

function newSteps(three: ThreeStates): Proposal[] {
  return newOnes(three, stepsOf).map(({ id, title, measured }) => ({
    type: 'addStep',
    id,
    title,
    why:
      measured?.reach.value === null || measured === null
        ? 'The new data show a step that the map does not have.'
        : `${formatShare(measured.reach.value)} of ${formatCount(measured.reach.n)} journeys come to it.`,
  }))
}

function lostSteps(three: ThreeStates): Proposal[] {
  return lostOnes(three, stepsOf).map(({ id, title }) => {
    const written = peoplesCards(three, id)
    const cards = written === 1 ? 'a card that people wrote' : `${written} cards that people wrote`
    return {
      type: 'removeStep',
      id,
      title,
      why: `Nobody comes to it in the new data.${written > 0 ? ` It takes ${cards} with it.` : ''}`,
    }
  })
}

function peoplesCards({ earlier, edited }: ThreeStates, step: string): number {
  const texts = ({ lanes }: Journey) =>
    lanes.flatMap(({ cells }) =>
      cells
        .filter(({ stepId }) => stepId === step)
        .flatMap(({ cards }) => cards.filter(({ recordId }) => recordId === null)),
    )
  const found = new Map((earlier ? texts(earlier) : []).map(({ id, text }) => [id, text]))
  return texts(edited).filter(({ id, text }) => found.get(id) !== text).length
}

function movedSteps(three: ThreeStates): Proposal[] {
  const titles = byId(three.edited.steps)
  return stepsOutOfOrder(three).map(({ id, after }) => ({
    type: 'moveStep',
    id,
    title: titles.get(id)?.title ?? '',
    why:
      after === null
        ? 'In the new data customers come to it first.'
        : `In the new data customers come to it after “${titles.get(after)?.title ?? ''}”.`,
  }))
}

/** Only where nobody has given the step a name of their own. */
function renamedSteps({ earlier, edited, next }: ThreeStates): Proposal[] {
  const [had, found] = [byId(earlier?.steps), byId(next.steps)]
  return edited.steps.flatMap(({ id, title }): Proposal[] => {
    const now = found.get(id)?.title
    if (now === undefined || now === title || had.get(id)?.title !== title) return []
    return [{ type: 'renameStep', id, title, why: `The new data call it “${now}”.` }]
  })
}

/** A record stands at steps of the map; one at a step that is only proposed comes with that step. */
function newRecords(three: ThreeStates): Proposal[] {
  const steps = byId(three.edited.steps)
  return newOnes(three, recordsOf)
    .filter(({ stepIds }) => stepIds.some((id) => steps.has(id)))
    .map(({ id, title, summary }) => ({ type: 'addRecord', id, title, why: summary }))
}

function lostRecords(three: ThreeStates): Proposal[] {
  return lostOnes(three, recordsOf).map(({ id, title }) => ({
    type: 'removeRecord',
    id,
    title,
    why: 'The new data do not show it any more.',
  }))
}

function newPersonas(three: ThreeStates): Proposal[] {
  return newOnes(three, personasOf).map(({ id, title, summary }) => ({
    type: 'addPersona',
    id,
    title,
    why: summary,
  }))
}

function lostPersonas(three: ThreeStates): Proposal[] {
  return lostOnes(three, personasOf).map(({ id, title }) => ({
    type: 'removePersona',
    id,
    title,
    why: 'No group of customers behaves like this in the new data.',
  }))
}
