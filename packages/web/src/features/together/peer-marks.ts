import { useMemo } from 'react'
import type { Peer } from '../../editing/editor.ts'
import { type MapMark, useMapMarks } from './map-marks.ts'
import './peer-marks.css'
import { words } from './words.ts'

/** Marks on the map what others have selected or are writing. */
export function usePeerMarks(peers: readonly Peer[]): void {
  const marks = useMemo(
    () =>
      peers.flatMap((peer): MapMark[] => {
        const select = placeOf(peer)
        if (select === null) return []
        const attributes = {
          'data-peer': peer.name,
          'data-peer-does': peer.editing === null ? '' : words.writes,
        }
        return [{ select, attributes, properties: { '--peer': peer.colour } }]
      }),
    [peers],
  )
  useMapMarks(marks)
}

/** Where somebody is on the map: at the card they are writing, or at what they have selected. */
function placeOf({ select, editing }: Pick<Peer, 'select' | 'editing'>): string | null {
  return editing === null ? select : `card:${editing}`
}
