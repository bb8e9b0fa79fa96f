import type { Tile } from '@desirepath/core'
import { kindWords } from './words.ts'

/** What a tile is called where what it shows is not loaded. */
export function titleOf({ title, subject }: Pick<Tile, 'title' | 'subject'>): string {
  return title === '' ? kindWords[subject.kind].name : title
}

/** What a tile is called on the screen. */
export function shownName(tile: Tile): string {
  return document.getElementById(`tile-${tile.id}`)?.textContent ?? titleOf(tile)
}
