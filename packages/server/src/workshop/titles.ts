import { type Card, type CommentTarget, type Journey, plainMentions } from '@desirepath/core'

const LONGEST = 120

/** What a vote is for: the title of a record or the words of a card; null where it is not there. */
export function titleOfTarget(journey: Journey, target: string): string | null {
  const id = target.slice(target.indexOf(':') + 1)
  if (target.startsWith('record:'))
    return journey.records.find((each) => each.id === id)?.title ?? null
  const card = cardsOf(journey).find((each) => each.id === id)
  return card === undefined ? null : titleOfCard(journey, card)
}

/** What a comment is about, in words. */
export function titleOfThing(journey: Journey, { kind, id }: CommentTarget): string {
  const [first = '', second = ''] = id.split('~')
  const step = (stepId: string) => journey.steps.find((each) => each.id === stepId)?.title
  const lane = (laneId: string) => journey.lanes.find((each) => each.id === laneId)?.title
  switch (kind) {
    case 'journey':
      return journey.title
    case 'stage':
      return journey.stages.find((each) => each.id === id)?.title ?? kind
    case 'step':
      return step(id) ?? kind
    case 'lane':
      return lane(id) ?? kind
    case 'cell':
      return [lane(first), step(second)].filter(Boolean).join(', ') || kind
    case 'point':
      return step(second) ?? kind
    case 'edge':
      return `${step(first) ?? 'Start'} → ${step(second) ?? 'Leave'}`
    default:
      return titleOfTarget(journey, `${kind}:${id}`) ?? kind
  }
}

function titleOfCard({ records }: Journey, card: Card): string {
  const record = records.find(({ id }) => id === card.recordId)
  const words = record?.title ?? card.text ?? card.attachment?.name ?? ''
  const plain = plainMentions(words).replaceAll(/\s+/g, ' ').trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain
}

function cardsOf({ lanes }: Journey): readonly Card[] {
  return lanes.flatMap(({ cells }) => cells.flatMap(({ cards }) => cards))
}
