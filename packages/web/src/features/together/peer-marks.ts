import { useEffect } from 'react'
import type { Peer } from '../../editing/editor.ts'
import { useOpenJourney } from '../../editing/live.tsx'
import type { Journey } from '@desirepath/core'
import { parseSelection } from '../../map/selection.ts'
import './peer-marks.css'

/**
 * Marks on the map what others have selected or are writing. The marks are attributes that the map
 * itself knows nothing of, so that nothing is drawn again when somebody moves about.
 */
export function usePeerMarks(peers: readonly Peer[]): void {
  const journey = useOpenJourney()
  useEffect(() => {
    const marked = peers.flatMap((peer) => {
      const element = elementOf(journey, peer)
      if (element === null) return []
      element.dataset.peer = peer.name
      element.style.setProperty('--peer', peer.colour)
      return [element]
    })
    return () => {
      for (const element of marked) {
        delete element.dataset.peer
        element.style.removeProperty('--peer')
      }
    }
  }, [peers, journey])
}

/** Where somebody is on the map, as far as it is drawn. */
export function elementOf(
  journey: Journey,
  { select, editing }: Pick<Peer, 'select' | 'editing'>,
): HTMLElement | null {
  const find = (name: string, value: string) =>
    document.querySelector<HTMLElement>(`[role=grid] [data-${name}="${CSS.escape(value)}"]`)
  if (editing !== null) return find('card', editing)
  const selection = parseSelection(select ?? undefined)
  if (selection?.kind === 'card') return find('card', selection.id)
  if (selection?.kind === 'record') return find('card', placementOf(journey, selection.id))
  return selection === null ? null : find('select', select ?? '')
}

function placementOf({ lanes }: Journey, recordId: string): string {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  return cards.find((card) => card.recordId === recordId)?.id ?? ''
}
