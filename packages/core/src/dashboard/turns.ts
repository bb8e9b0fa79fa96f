import { inReadingOrder, type Placed } from './arrangement.ts'

interface Turned extends Placed {
  readonly turn?: number | undefined
}

/**
 * Tiles as they stand under each other on a phone: in the order that somebody gave them there, else in the
 * order of reading. One that came later stands after the one that it follows in reading.
 */
export function inTurn<T extends Turned>(tiles: readonly T[]): T[] {
  const read = inReadingOrder(tiles)
  const turned = read.filter(({ turn }) => turn !== undefined)
  const order = turned.toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0))
  read.forEach((tile, at) => {
    if (tile.turn !== undefined) return
    const before = read[at - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, tile)
  })
  return order
}

/** The tiles with one taken to another turn, from 0; the same ones where it stands there already. */
export function turned<T extends Turned>(
  tiles: readonly T[],
  id: string,
  to: number,
): readonly T[] {
  const order = inTurn(tiles)
  const from = order.findIndex((tile) => tile.id === id)
  const at = Math.min(Math.max(0, to), order.length - 1)
  const tile = order[from]
  if (tile === undefined || at === from) return tiles
  const turns = new Map(
    order
      .toSpliced(from, 1)
      .toSpliced(at, 0, tile)
      .map((each, turn) => [each.id, turn]),
  )
  return tiles.map((each) => ({ ...each, turn: turns.get(each.id) }))
}
