import type { Card, Lane } from '../journey/journey.ts'
import { SUPPORT_LANE } from '../journey/support-part.ts'
import type { ThreeStates } from './three-states.ts'

/** Lanes whose cards say what the data say; cards of records go with their records. */
const FROM_DATA: readonly Lane['type'][] = ['doing', 'touchpoints', 'quotes']

/**
 * The lanes with the cards of discovery brought up to date: those that nobody has touched are
 * replaced, those that people wrote, changed or moved stay, and what they deleted does not come back.
 */
export function withCards({ earlier, edited, next }: ThreeStates): Lane[] {
  const had = cardsOf(earlier?.lanes ?? [])
  const has = cardsOf(edited.lanes)
  const lanes = edited.lanes.map((lane) => {
    const found = next.lanes.find(({ id }) => id === lane.id)
    const isFromData = FROM_DATA.includes(lane.type) || lane.id === SUPPORT_LANE
    if (!isFromData || found === undefined) return lane
    const cells = edited.steps.flatMap(({ id: stepId }) => {
      const now = lane.cells.find((cell) => cell.stepId === stepId)?.cards ?? []
      const finds = new Map(
        found.cells.find((cell) => cell.stepId === stepId)?.cards.map((card) => [card.id, card]),
      )
      const kept = now.flatMap((card) => {
        if (!isAsFound(card, had.get(card.id), { laneId: lane.id, stepId })) return [card]
        return finds.get(card.id) ?? []
      })
      const fresh = [...finds.values()].filter(({ id }) => !has.has(id) && !had.has(id))
      const cards = [...kept, ...fresh]
      return cards.length === 0 ? [] : [{ stepId, cards }]
    })
    return { ...lane, cells }
  })
  return [...lanes, ...firstSupport({ earlier, edited, next })]
}

/** The first tickets bring a lane; one that people took away does not come back. */
function firstSupport({ earlier, edited, next }: ThreeStates): Lane[] {
  const isSupport = ({ id }: Lane) => id === SUPPORT_LANE
  if (edited.lanes.some(isSupport) || earlier?.lanes.some(isSupport) === true) return []
  const steps = new Set(edited.steps.map(({ id }) => id))
  return next.lanes.filter(isSupport).flatMap((lane) => {
    const cells = lane.cells.filter(({ stepId }) => steps.has(stepId))
    return cells.length === 0 ? [] : [{ ...lane, cells }]
  })
}

interface Placed {
  readonly card: Card
  readonly laneId: string
  readonly stepId: string
}

function cardsOf(lanes: readonly Lane[]): ReadonlyMap<string, Placed> {
  return new Map(
    lanes.flatMap((lane) =>
      lane.cells.flatMap(({ stepId, cards }) =>
        cards.map((card) => [card.id, { card, laneId: lane.id, stepId }] as const),
      ),
    ),
  )
}

/** Whether a card stands where discovery put it and says what it wrote, with nothing added by people. */
function isAsFound(
  card: Card,
  found: Placed | undefined,
  place: { readonly laneId: string; readonly stepId: string },
): boolean {
  if (found === undefined) return false
  return (
    found.laneId === place.laneId &&
    found.stepId === place.stepId &&
    JSON.stringify(withoutOrderOfKeys(card)) === JSON.stringify(withoutOrderOfKeys(found.card))
  )
}

function withoutOrderOfKeys(card: Card): readonly (readonly [string, unknown])[] {
  return Object.entries(card)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
