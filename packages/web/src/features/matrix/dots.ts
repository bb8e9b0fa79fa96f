import { formatSelection } from '../../map/selection.ts'
import type { Item, Score, ScoreName } from './scores.ts'

/** An item that has both scores. */
export interface Dot {
  readonly item: Item
  readonly x: Score
  readonly y: Score
  /** Whether a search is on and does not find it, or a filter does not keep it. */
  readonly isMiss: boolean
}

/** The items that have both scores, and those that have not. */
export function dotsOf(
  items: readonly Item[],
  {
    x,
    y,
    find,
    kept,
  }: {
    readonly x: ScoreName
    readonly y: ScoreName
    readonly find: string
    /** What fits the filters, as selections in an address; null without a filter. */
    readonly kept: ReadonlySet<string> | null
  },
): { readonly dots: readonly Dot[]; readonly leftOut: readonly Item[] } {
  const needle = find.trim().toLocaleLowerCase()
  const dots: Dot[] = []
  const leftOut: Item[] = []
  for (const item of items) {
    const [across, up] = [item.score(x), item.score(y)]
    const isKept = kept === null || kept.has(formatSelection(item.selection))
    const isMiss = !isKept || !item.title.toLocaleLowerCase().includes(needle)
    if (across === null || up === null) leftOut.push(item)
    else dots.push({ item, x: across, y: up, isMiss })
  }
  return { dots, leftOut }
}
