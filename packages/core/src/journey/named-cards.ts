import type { Card, Journey } from './journey.ts'
import { renamedMentions } from './mentions.ts'

type NameOf = (id: string) => string | undefined

/** A journey whose cards mention people by the names that they have today; the same where none is mentioned. */
export function withNamedCards(journey: Journey, nameOf: NameOf): Journey {
  const isMeant = ({ text }: Card) => text?.includes('@[') === true
  const named = (card: Card): Card =>
    isMeant(card) ? { ...card, text: renamedMentions(card.text ?? '', nameOf) } : card
  let isSame = true
  const lanes = journey.lanes.map((lane) => {
    if (!lane.cells.some(({ cards }) => cards.some(isMeant))) return lane
    isSame = false
    const cells = lane.cells.map((cell) => ({ ...cell, cards: cell.cards.map(named) }))
    return { ...lane, cells }
  })
  return isSame ? journey : { ...journey, lanes }
}
