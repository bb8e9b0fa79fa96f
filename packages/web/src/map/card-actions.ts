import type { Lane } from '@desirepath/core'
import { type Focused, useFocusedActions } from '../shell/actions.tsx'
import { cardCommands } from './card-commands.ts'
import type { CardDesk } from './card-desk.ts'
import { type Aim, aimOf } from './card-keys.ts'
import { cardWords } from './card-words.ts'
import { findCard } from './cell-grid.ts'
import { flatActions } from './flat-actions.ts'

/** Lists what can be done with the card or the empty cell that has the focus. */
export function CardActions({ desk }: { readonly desk: CardDesk }) {
  useFocusedActions((focused) => {
    const aim = aimOf(focused)
    return aim === null ? null : cardActions(desk, aim)
  })
  return null
}

/** What can be done with a card or an empty cell; null where one may only read. */
export function cardActions(desk: CardDesk, { cell, cardId }: Aim): Focused | null {
  const lane = desk.grid().lanes.find(({ id }) => id === cell.laneId)
  if (lane === undefined || desk.editor() === null) return null
  const card = cardId === null ? null : (findCard(desk.grid(), cardId)?.card ?? null)
  return {
    name: nameOf(desk, { lane, stepId: cell.stepId, cardId }),
    actions: flatActions(cardCommands(desk, { cell, card })),
  }
}

function nameOf(
  desk: CardDesk,
  at: { readonly lane: Lane; readonly stepId: string; readonly cardId: string | null },
): string {
  const marked = desk.acts.targets(at.cardId).length
  if (marked > 1) return cardWords.marked(marked)
  const step = desk.grid().columns.find(({ step: { id } }) => id === at.stepId)?.step.title ?? ''
  return `${at.lane.title}, ${step}`
}
