import type { Item, Score, ScoreName } from './scores.ts'

/** An item that has both scores. */
export interface Dot {
  readonly item: Item
  readonly x: Score
  readonly y: Score
  /** Whether a search is on and does not find it. */
  readonly isMiss: boolean
}

/** The items that have both scores, and those that have not. */
export function dotsOf(
  items: readonly Item[],
  { x, y, find }: { readonly x: ScoreName; readonly y: ScoreName; readonly find: string },
): { readonly dots: readonly Dot[]; readonly leftOut: readonly Item[] } {
  const needle = find.trim().toLocaleLowerCase()
  const dots: Dot[] = []
  const leftOut: Item[] = []
  for (const item of items) {
    const [across, up] = [item.score(x), item.score(y)]
    const isMiss = !item.title.toLocaleLowerCase().includes(needle)
    if (across === null || up === null) leftOut.push(item)
    else dots.push({ item, x: across, y: up, isMiss })
  }
  return { dots, leftOut }
}
