import { type Direction, inTurn, nudged, resized, type Tile, turned } from '@desirepath/core'
import type { KeyboardEvent } from 'react'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

export type TileAct = 'remove' | { readonly move: Direction } | { readonly size: Direction }

/** What a key does with the tile that has it; null for keys that do nothing. */
export function actOfKey({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): TileAct | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'Delete' || key === 'Backspace') return 'remove'
  const direction = arrows[key]
  if (direction === undefined) return null
  return shiftKey ? { size: direction } : { move: direction }
}

/** The tiles after one step up or down on a phone; the same ones where it cannot go further. */
export function steppedTurn(
  tiles: readonly Tile[],
  id: string,
  direction: Direction,
): readonly Tile[] {
  const at = inTurn(tiles).findIndex((tile) => tile.id === id)
  if (direction === 'left' || direction === 'right') return tiles
  return turned(tiles, id, direction === 'up' ? at - 1 : at + 1)
}

/** The tiles after one step of a tile; the same ones where it cannot go further. */
export function stepped(
  tiles: readonly Tile[],
  id: string,
  act: Exclude<TileAct, 'remove'>,
): readonly Tile[] {
  const tile = tiles.find((each) => each.id === id)
  if (tile === undefined) return tiles
  const { w, h } = tile
  if ('move' in act) return nudged(tiles, id, act.move)
  const next = resized(tiles, id, {
    w: w + (act.size === 'right' ? 1 : act.size === 'left' ? -1 : 0),
    h: h + (act.size === 'down' ? 1 : act.size === 'up' ? -1 : 0),
  })
  const now = next.find((each) => each.id === id)
  return now?.w === w && now.h === h ? tiles : next
}
