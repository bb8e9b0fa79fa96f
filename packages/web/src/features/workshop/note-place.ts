import type { Journey, Lane } from '@desirepath/core'
import { parseSelection } from '../../map/selection.ts'

export interface NotePlace {
  readonly stepId: string | null
  readonly laneId: string | null
}

/** Where a note belongs that is written while something is selected: its step, and of a card its cell. */
export function placeOfSelection(journey: Journey, select: string | undefined): NotePlace | null {
  const selection = parseSelection(select)
  switch (selection?.kind) {
    case 'step':
      return { stepId: selection.id, laneId: null }
    case 'card':
      return cellOf(journey, ({ id }) => id === selection.id)
    case 'record':
      return cellOf(journey, ({ recordId }) => recordId === selection.id)
    default:
      return null
  }
}

type Card = Lane['cells'][number]['cards'][number]

function cellOf({ lanes }: Journey, isIt: (card: Card) => boolean): NotePlace | null {
  for (const lane of lanes.filter(takesNotes)) {
    const cell = lane.cells.find(({ cards }) => cards.some(isIt))
    if (cell !== undefined) return { stepId: cell.stepId, laneId: lane.id }
  }
  return null
}

/** Whether a note can become a card of a lane. */
export function takesNotes({ type }: Pick<Lane, 'type'>): boolean {
  return type !== 'measured' && type !== 'emotion' && type !== 'quotes'
}
