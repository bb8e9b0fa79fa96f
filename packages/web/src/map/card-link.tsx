import type { Card } from '@desirepath/core'
import { useState } from 'react'
import { FindDialog } from '../ui/find-dialog.tsx'
import type { PanelProps } from './card-panels.tsx'
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
  const toggle = (id: string) => {
    const rest = linked.filter((each) => each !== id)
    const next = rest.length === linked.length ? [...linked, id] : rest
    setLinked(next)
    desk.editor()?.changeCards([cardId], { linksTo: next.length === 0 ? undefined : next })
  }
  return (
    <FindDialog
      leavesFocus
      title={cardWords.link.title}
      find={cardWords.link.find}
      none={cardWords.link.none}
      query={find}
      items={found.slice(0, MOST).map(({ id, says, place }) => ({
        id,
        title: says,
        note: place,
        isChosen: linked.includes(id),
      }))}
      before={<p>{own === undefined ? '' : saysOf(own.card)}</p>}
      onQuery={setFind}
      onChoose={toggle}
      onClose={close}
    />
  )
}
