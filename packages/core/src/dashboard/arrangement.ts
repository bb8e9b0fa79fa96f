/** Where a tile stands in the grid and how large it is, in columns and rows. */
export interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export const COLUMNS = 12
export const LEAST = { w: 2, h: 2 } as const
export const MOST_ROWS = 16

/** In the order of reading: by row, then by column. */
export function inReadingOrder<T extends Placed>(tiles: readonly T[]): T[] {
  return tiles.toSorted((a, b) => a.y - b.y || a.x - b.x)
}

/** The same tiles inside the grid, none upon another, each as far up as those before it let it be. */
export function settled<T extends Placed>(tiles: readonly T[]): T[] {
  return stacked(inReadingOrder(tiles.map(inside)))
}

/** A tile taken to another place; those that stand there give way. */
export function moved<T extends Placed>(
  tiles: readonly T[],
  id: string,
  to: { readonly x: number; readonly y: number },
): T[] {
  const tile = tiles.find((each) => each.id === id)
  if (tile === undefined) return [...tiles]
  const placed = inside({ ...tile, x: to.x, y: to.y })
  const others = inReadingOrder(tiles.filter((each) => each.id !== id))
  // It passes another where its edge ahead passes that one’s middle.
  const edge = placed.y > tile.y ? placed.y + placed.h : placed.y
  const at = others.findIndex((each) => shareColumns(each, placed) && each.y + each.h / 2 > edge)
  return stacked(at === -1 ? [...others, placed] : others.toSpliced(at, 0, placed))
}

/** A tile made larger or smaller at its end and bottom. */
export function resized<T extends Placed>(
  tiles: readonly T[],
  id: string,
  { w, h }: { readonly w: number; readonly h: number },
): T[] {
  return settled(
    tiles.map((each) =>
      each.id === id
        ? { ...each, w: within(w, LEAST.w, COLUMNS - each.x), h: within(h, LEAST.h, MOST_ROWS) }
        : each,
    ),
  )
}

export const directions = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof directions)[number]

/** A tile moved the least that makes a difference; the same tiles where there is nowhere to go. */
export function nudged<T extends Placed>(
  tiles: readonly T[],
  id: string,
  direction: Direction,
): readonly T[] {
  const tile = tiles.find((each) => each.id === id)
  if (tile === undefined) return tiles
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  const most = isAcross ? COLUMNS : Math.max(...tiles.map(({ y, h }) => y + h))
  for (let far = 1; far <= most; far++) {
    const next = moved(tiles, id, {
      x: tile.x + (isAcross ? sign * far : 0),
      y: tile.y + (isAcross ? 0 : sign * far),
    })
    const now = next.find((each) => each.id === id)
    if (now !== undefined && (isAcross ? now.x !== tile.x : now.y !== tile.y)) return next
  }
  return tiles
}

/** With a new tile where it fits first, below everything if need be. */
export function withTile<T extends Placed>(tiles: readonly T[], tile: T): T[] {
  const bottom = Math.max(0, ...tiles.map(({ y, h }) => y + h))
  const size = inside({ ...tile, x: 0, y: 0 })
  for (let y = 0; y < bottom; y++)
    for (let x = 0; x <= COLUMNS - size.w; x++) {
      const place = { ...size, x, y }
      if (!tiles.some((each) => overlaps(each, place))) return settled([...tiles, place])
    }
  return settled([...tiles, { ...size, x: 0, y: bottom }])
}

/** The same tiles on a narrow grid, in the order of reading: small ones in pairs, all others as wide as it is. */
export function narrowed<T extends Placed>(tiles: readonly T[]): T[] {
  const half = COLUMNS / 2
  const rows = inReadingOrder(tiles).reduce<T[][]>((all, tile) => {
    const last = all.at(-1)
    const fits = last?.length === 1 && [...(last ?? []), tile].every(({ w }) => w < half)
    return fits ? [...all.slice(0, -1), [...(last ?? []), tile]] : [...all, [tile]]
  }, [])
  let y = 0
  return rows.flatMap((row) => {
    const [top, h] = [y, Math.max(...row.map((tile) => tile.h))]
    y += h
    const w = COLUMNS / row.length
    return row.map((tile, i) => ({ ...tile, x: i * w, y: top, w, h }))
  })
}

export function rowsOf(tiles: readonly Placed[]): number {
  return Math.max(0, ...tiles.map(({ y, h }) => y + h))
}

function stacked<T extends Placed>(ordered: readonly T[]): T[] {
  const tops = Array.from({ length: COLUMNS }, () => 0)
  return ordered.map((tile) => {
    const y = Math.max(...tops.slice(tile.x, tile.x + tile.w))
    tops.fill(y + tile.h, tile.x, tile.x + tile.w)
    return { ...tile, y }
  })
}

function inside<T extends Placed>(tile: T): T {
  const w = within(tile.w, LEAST.w, COLUMNS)
  const h = within(tile.h, LEAST.h, MOST_ROWS)
  return { ...tile, w, h, x: within(tile.x, 0, COLUMNS - w), y: Math.max(0, Math.round(tile.y)) }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)))
}

function shareColumns(a: Placed, b: Placed): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w
}

function overlaps(a: Placed, b: Placed): boolean {
  return shareColumns(a, b) && a.y < b.y + b.h && b.y < a.y + a.h
}
