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

/** Says on which cards of the map some rest, or which they set off. */
export function LinkDialog({ desk, panel }: PanelProps<'link'>) {
  const { cell, cardIds } = panel
  const [find, setFind] = useState('')
  const grid = desk.grid()
  const { recordOf } = grid
  const all = placedCards(grid)
  const saysOf = (card: Card) => cardSays(card, recordOf.get(card.recordId ?? '')).slice(0, 120)
  const own = all.filter(({ card }) => cardIds.includes(card.id))
  const [links, setLinks] = useState(
    () => new Map(own.map(({ card }) => [card.id, card.linksTo ?? []] as const)),
  )
  const isLinked = (id: string) => [...links.values()].every((each) => each.includes(id))
  const needle = find.trim().toLocaleLowerCase()
  const found = all
    .filter(({ card }) => !cardIds.includes(card.id))
    .map(({ card, lane, column }) => ({
      id: card.id,
      says: saysOf(card),
      place: `${lane.title}, ${grid.columns[column]?.step.title ?? ''}`,
    }))
    .filter(({ says, place }) => `${says} ${place}`.toLocaleLowerCase().includes(needle))
    .toSorted((a, b) => Number(isLinked(b.id)) - Number(isLinked(a.id)))
  const close = () => {
    desk.open(null)
    focusCell(cell, cardIds[0])
  }
  const toggle = (id: string) => {
    const isOff = isLinked(id)
    const next = new Map(
      [...links].map(([from, to]) => {
        const rest = to.filter((each) => each !== id)
        return [from, isOff ? rest : [...rest, id]] as const
      }),
    )
    setLinks(next)
    const edits = desk.editor()
    edits?.together(() => {
      for (const [from, to] of next)
        edits.changeCards([from], { linksTo: to.length === 0 ? undefined : to })
    })
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
        isChosen: isLinked(id),
      }))}
      before={
        <p>{own[0] && own.length === 1 ? saysOf(own[0].card) : cardWords.marked(own.length)}</p>
      }
      onQuery={setFind}
      onChoose={toggle}
      onClose={close}
    />
  )
}
