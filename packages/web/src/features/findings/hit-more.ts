import { type Figure, hitsOf } from '@desirepath/core'
import { comparePeriods, type ShareChange } from '@desirepath/mining'

/** A persona and everybody else at the step of a pain point: the share that it hits. */
export interface HitShares {
  readonly id: string
  readonly title: string
  readonly own: Figure
  readonly others: Figure
}

export interface HitMore extends HitShares {
  readonly change: ShareChange
}

/** The personas that are hit more than all others, the most first; what may be chance is left out. */
export function hitMore(all: readonly HitShares[]): HitMore[] {
  const changes = comparePeriods(
    all.map(({ id, own, others }) => ({
      name: id,
      a: hitsOf(others),
      na: others.n,
      b: hitsOf(own),
      nb: own.n,
    })),
  )
  return all
    .map((each, i) => ({ ...each, change: changes[i]! }))
    .filter(({ change }) => change.significant && change.low > 0)
    .toSorted((a, b) => b.change.low - a.change.low)
}
