import type { Card } from '@desirepath/core'
import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { TextInput } from '../ui/panel.tsx'
import type { PanelProps } from './card-panels.tsx'
import styles from './card-tools.module.css'
import { cardWords } from './card-words.ts'
import { cardSays } from './card-says.ts'
import { placedCards } from './cell-grid.ts'
import { focusCell } from './writing.ts'

/** So many are offered at once; the search finds the others. */
const MOST = 60

/** Says on which cards of the map a card rests, or which it sets off. */
export function LinkDialog({ desk, panel }: PanelProps<'link'>) {
  const { cell, cardId } = panel
  const [find, setFind] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const grid = desk.grid()
  const { recordOf } = grid
  const all = placedCards(grid)
  const saysOf = (card: Card) => cardSays(card, recordOf.get(card.recordId ?? '')).slice(0, 120)
  const own = all.find(({ card }) => card.id === cardId)
  const [linked, setLinked] = useState(own?.card.linksTo ?? [])
  const needle = find.trim().toLocaleLowerCase()
  const found = all
    .filter(({ card }) => card.id !== cardId)
    .map(({ card, lane, column }) => ({
      id: card.id,
      says: saysOf(card),
      place: `${lane.title}, ${grid.columns[column]?.step.title ?? ''}`,
    }))
    .filter(({ says, place }) => `${says} ${place}`.toLocaleLowerCase().includes(needle))
    .toSorted((a, b) => Number(linked.includes(b.id)) - Number(linked.includes(a.id)))
  const close = () => {
    desk.open(null)
    focusCell(cell, cardId)
  }
  const toggle = (id: string | undefined) => {
    if (id === undefined) return
    const rest = linked.filter((each) => each !== id)
    const next = rest.length === linked.length ? [...linked, id] : rest
    setLinked(next)
    desk.editor()?.changeCards([cardId], { linksTo: next.length === 0 ? undefined : next })
  }
  return (
    <Dialog open leavesFocus onClose={close} title={cardWords.link.title} focus={field}>
      <div className={styles.form}>
        <p>{own === undefined ? '' : saysOf(own.card)}</p>
        <TextInput
          ref={field}
          aria-label={cardWords.link.find}
          placeholder={cardWords.link.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') toggle(found[0]?.id)
          }}
        />
        {found.length === 0 && <p>{cardWords.link.none}</p>}
        <ul aria-label={cardWords.link.title} className={styles.choices}>
          {found.slice(0, MOST).map(({ id, says, place }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={linked.includes(id)}
                onClick={() => toggle(id)}
              >
                <span dir="auto">
                  {linked.includes(id) && <Check size={13} aria-hidden />} {says}
                </span>
                <small>{place}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
