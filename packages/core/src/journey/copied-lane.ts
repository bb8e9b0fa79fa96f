import { nameKey } from '../wording/name-key.ts'
import { isCounted } from './counted-lane.ts'
import type { Card, Journey, JourneyRecord, Lane, Step } from './journey.ts'

/** A journey with a lane of another put below its own, and how many cards found no step there. */
export interface LaneCopied {
  readonly journey: Journey
  readonly laneId: string
  readonly left: number
}

/**
 * Copies a lane with its cards and the records placed in it. A cell goes to the step of the same id,
 * else of the same name, else in the same place; a card beyond the last step is left. Links between
 * copied cards lead to the copies; others stay where the journey has their end. Null where there is no
 * such lane. What was measured is not copied: it is not of this journey.
 */
export function withLaneCopied(
  target: Journey,
  source: Journey,
  { laneId, newId }: { readonly laneId: string; readonly newId: () => string },
): LaneCopied | null {
  const lane = source.lanes.find(({ id }) => id === laneId)
  if (lane === undefined || lane.type === 'measured' || isCounted(lane)) return null
  const stepOf = stepsFor(target.steps, source.steps)
  const all = lane.cells.flatMap(({ cards }) => cards)
  const ids = new Map(all.map(({ id }) => [id, newId()]))
  const placed = lane.cells.flatMap(({ stepId, cards }) => {
    const to = stepOf.get(stepId)
    return to === undefined ? [] : [{ stepId: to, cards: cards.map(copyOf(target, ids)) }]
  })
  const cells = target.steps.flatMap(({ id: stepId }) => {
    const cards = placed.filter((cell) => cell.stepId === stepId).flatMap((cell) => cell.cards)
    return cards.length === 0 ? [] : [{ stepId, cards }]
  })
  const kept = cells.reduce((sum, { cards }) => sum + cards.length, 0)
  const copy: Lane = { ...lane, id: newId(), cells }
  return {
    laneId: copy.id,
    left: all.length - kept,
    journey: {
      ...target,
      lanes: [...target.lanes, copy],
      records: [...target.records, ...recordsFor(target, source, { cells, stepOf })],
    },
  }
}

function stepsFor(target: readonly Step[], source: readonly Step[]): ReadonlyMap<string, string> {
  const name = ({ title }: Step) => nameKey(title)
  return new Map(
    source.flatMap((step, i): [string, string][] => {
      const to =
        target.find(({ id }) => id === step.id) ??
        target.find((each) => name(each) !== '' && name(each) === name(step)) ??
        target[i]
      return to === undefined ? [] : [[step.id, to.id]]
    }),
  )
}

function copyOf(target: Journey, ids: ReadonlyMap<string, string>): (card: Card) => Card {
  const known = new Set(
    target.lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards.map(({ id }) => id))),
  )
  return ({ linksTo = [], span: _, ...card }) => {
    const links = linksTo.flatMap((id) => ids.get(id) ?? (known.has(id) ? [id] : []))
    return {
      ...card,
      id: ids.get(card.id) ?? card.id,
      ...(links.length > 0 && { linksTo: links }),
    }
  }
}

/** Records that the copied cards place and the journey does not have, at their new steps. */
function recordsFor(
  { records: known }: Journey,
  { records }: Journey,
  {
    cells,
    stepOf,
  }: { readonly cells: Lane['cells']; readonly stepOf: ReadonlyMap<string, string> },
): JourneyRecord[] {
  const placed = new Set(cells.flatMap(({ cards }) => cards.map(({ recordId }) => recordId)))
  const fresh = records.filter(
    ({ id }) => placed.has(id) && !known.some((record) => record.id === id),
  )
  const ids = new Set([...known, ...fresh].map(({ id }) => id))
  return fresh.map((record) => ({
    ...record,
    stepIds: record.stepIds.flatMap((id) => stepOf.get(id) ?? []),
    links: record.links.filter((id) => ids.has(id)),
  }))
}
