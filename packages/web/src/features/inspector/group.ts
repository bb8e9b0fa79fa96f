import {
  backingOfCard,
  backingOfRecord,
  type Card,
  type EvidenceLevel,
  evidenceLevels,
  type Journey,
  type JourneyRecord,
  type Lane,
  ownerOfCard,
} from '@desirepath/core'

interface GroupCard {
  readonly card: Card
  readonly lane: Lane
  readonly stepId: string
  /** What it places. */
  readonly record: JourneyRecord | undefined
}

/** Several cards, and what they have in common. */
export interface Group {
  readonly cards: readonly GroupCard[]
  /** Those that are words and no records. */
  readonly texts: readonly GroupCard[]
  readonly kinds: readonly (readonly [JourneyRecord['type'] | 'text', number])[]
  readonly lanes: readonly string[]
  readonly steps: readonly string[]
  readonly levels: readonly (readonly [EvidenceLevel, number])[]
  /** Null where they do not have the same. */
  readonly owner: string | null
}

export function groupOf(journey: Journey, ids: readonly string[]): Group {
  const wanted = new Set(ids)
  const records = new Map(journey.records.map((each) => [each.id, each]))
  const cards = journey.lanes.flatMap((lane) =>
    lane.cells.flatMap(({ stepId, cards: own }) =>
      own
        .filter(({ id }) => wanted.has(id))
        .map((card) => ({ card, lane, stepId, record: records.get(card.recordId ?? '') })),
    ),
  )
  const stood = new Set(cards.map(({ stepId }) => stepId))
  const levels = cards.map(({ card, lane, record }) =>
    record === undefined
      ? backingOfCard(journey, lane, card).level
      : backingOfRecord(journey, record).level,
  )
  const owners = new Set(cards.map(({ card }) => ownerOfCard(card, (id) => records.get(id))))
  return {
    cards,
    texts: cards.filter(({ card }) => card.recordId === null),
    kinds: counted(cards.map(({ record }) => record?.type ?? ('text' as const))),
    lanes: [...new Set(cards.map(({ lane }) => lane.title))],
    steps: journey.steps.filter(({ id }) => stood.has(id)).map(({ title }) => title),
    levels: counted(levels).toSorted(
      ([a], [b]) => evidenceLevels.indexOf(a) - evidenceLevels.indexOf(b),
    ),
    owner: owners.size === 1 ? ([...owners][0] ?? '') : null,
  }
}

function counted<T>(items: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const each of items) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts]
}
