import { inTurn, type Tile } from '@desirepath/core'
import { words } from './words.ts'

/** In how many columns tiles stand: under each other, in two, or where they are arranged. */
export type GridMode = 'one' | 'two' | 'whole'

/** “3 of 8” on a phone, else column, row and size. */
export function standsAt(mode: GridMode, tiles: readonly Tile[], tile: Tile): string {
  if (mode === 'one')
    return words.turn(inTurn(tiles).findIndex(({ id }) => id === tile.id) + 1, tiles.length)
  return `${words.place(tile.x, tile.y)}, ${words.extent(tile.w, tile.h)}`
}
