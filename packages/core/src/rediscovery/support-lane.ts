import { contentId } from '../identity.ts'
import type { Card, Journey, Lane } from '../journey/journey.ts'
import { SUPPORT_LANE } from '../journey/support-part.ts'

type Cells = readonly { readonly stepId: string; readonly cards: readonly Card[] }[]

/**
 * A map whose lane of support says what the tickets say now: cards as they were found are replaced, those
 * that people wrote or changed stay, and what they took away does not come back. The same journey where
 * nothing changes, or where it has no such lane.
 */
export function withSupport(
  journey: Journey,
  found: Cells,
  earlier: Pick<Journey, 'lanes'> | null,
): Journey {
  const lane = journey.lanes.find(({ id }) => id === SUPPORT_LANE)
  if (lane === undefined) return journey
  const had = new Set(
    earlier?.lanes
      .find(({ id }) => id === SUPPORT_LANE)
      ?.cells.flatMap(({ stepId, cards }) => (cards.length > 0 ? [stepId] : [])),
  )
  const cells = journey.steps.flatMap(({ id: stepId }): Lane['cells'] => {
    const now = lane.cells.find((cell) => cell.stepId === stepId)?.cards ?? []
    const own = now.filter((card) => !isAsFound(card, stepId))
    const isTakenAway = now.length === own.length && had.has(stepId)
    const fresh = isTakenAway ? [] : (found.find((cell) => cell.stepId === stepId)?.cards ?? [])
    const cards = [...fresh, ...own]
    return cards.length === 0 ? [] : [{ stepId, cards }]
  })
  if (says(cells) === says(lane.cells)) return journey
  const lanes = journey.lanes.map((each) => (each === lane ? { ...lane, cells } : each))
  return { ...journey, lanes }
}

/** The lane that says how tickets were handled, in cells as they were found. */
export function laneOfSupport(cells: Lane['cells']): Lane {
  const subtitle = 'from tickets: how soon, how often again'
  return { id: SUPPORT_LANE, type: 'text', title: 'Support', subtitle, cells }
}

/** A map with a lane of support, below its touchpoints; the same where it has one. */
export function withSupportLane(journey: Journey, found: Cells): Journey {
  if (journey.lanes.some(({ id }) => id === SUPPORT_LANE)) return journey
  const below = journey.lanes.findLastIndex(({ type }) => type === 'touchpoints') + 1
  const lanes = journey.lanes.toSpliced(
    below || Infinity,
    0,
    laneOfSupport(found.map(({ stepId, cards }) => ({ stepId, cards: [...cards] }))),
  )
  return { ...journey, lanes }
}

/** The id of a card of the data is made of its words: whoever changes these leaves the id. */
function isAsFound({ id, text, note }: Card, stepId: string): boolean {
  return id === contentId('card', 'support', stepId, text ?? '', note ?? '')
}

function says(cells: Cells): string {
  return cells
    .map(
      ({ stepId, cards }) =>
        `${stepId}: ${cards
          .map(({ id }) => id)
          .toSorted()
          .join(' ')}`,
    )
    .toSorted()
    .join('\n')
}
