import type { Card } from '@desirepath/core'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { cardSays } from '../../map/card-says.ts'
import { useInspector } from './context.ts'
import styles from './backing.module.css'
import { Section } from './parts.tsx'
import { words } from './words.ts'

/** The cards that a card rests on or sets off, and those that do so with it; each leads there. */
export function LinkedSection({ card }: { readonly card: Card }) {
  const { journey, select } = useInspector()
  const cards = journey.lanes.flatMap(({ title, cells }) =>
    cells.flatMap((cell) => cell.cards.map((each) => ({ card: each, lane: title }))),
  )
  const recordOf = ({ recordId }: Card) => journey.records.find(({ id }) => id === recordId)
  const to = cards.filter((each) => card.linksTo?.includes(each.card.id))
  const from = cards.filter((each) => each.card.linksTo?.includes(card.id))
  if (to.length + from.length === 0) return null
  const line = (Icon: typeof ArrowLeft, way: string) => (linked: (typeof cards)[number]) => (
    <li key={`${way} ${linked.card.id}`}>
      <button
        type="button"
        onClick={() =>
          select(
            linked.card.recordId === null
              ? { kind: 'card', id: linked.card.id }
              : { kind: 'record', id: linked.card.recordId },
          )
        }
      >
        <Icon size={14} aria-label={way} />
        <span dir="auto">{cardSays(linked.card, recordOf(linked.card))}</span>
        <small dir="auto">{linked.lane}</small>
      </button>
    </li>
  )
  return (
    <Section title={words.linked}>
      <ul className={styles.wrong}>
        {to.map(line(ArrowRight, words.linkedTo))}
        {from.map(line(ArrowLeft, words.linkedFrom))}
      </ul>
    </Section>
  )
}
