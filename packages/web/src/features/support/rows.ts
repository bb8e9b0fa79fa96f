import type { Figure } from '@desirepath/core'
import type { StepSupport, Support } from './queries.ts'

/** By what the tables are sorted, the worst first; `order` is that of the map. */
const sorts = [
  'order',
  'tickets',
  'firstReply',
  'resolution',
  'reopened',
  'handedOver',
  'satisfied',
  'success',
] as const
export type Sort = (typeof sorts)[number]

/** A line of a table: the tickets of a step, a channel or a team. */
export interface Row {
  readonly key: string
  readonly title: string
  readonly under?: string
  /** Which tickets they are, for the figures that lead to them. */
  readonly scope: {
    readonly stepId?: string
    readonly by?: 'channel' | 'team'
    readonly name?: string
  }
  readonly support: Support
  /** Of a step. */
  readonly success?: StepSupport['success']
}

/** The sort that an address names; by the first reply where it names none. */
export function sortOf(text: string | undefined): Sort {
  return sorts.find((sort) => sort === text) ?? 'firstReply'
}

/** The worst first; what says nothing last, in the order in which it came. */
export function sorted(rows: readonly Row[], sort: Sort, least: number): Row[] {
  if (sort === 'order') return [...rows]
  return rows.toSorted((a, b) => badness(b, sort, least) - badness(a, sort, least))
}

const NOTHING = -Infinity

function badness({ support, success }: Row, sort: Exclude<Sort, 'order'>, least: number): number {
  switch (sort) {
    case 'tickets':
      return support.tickets
    case 'firstReply':
    case 'resolution': {
      const { median } = support[sort]
      // Where fewer than half have come to an end it takes longer than anywhere else.
      return median.n < least ? NOTHING : (median.value ?? Number.MAX_VALUE)
    }
    case 'satisfied':
      return support.satisfied.value === null ? NOTHING : -support.satisfied.value
    case 'success':
      return success == null ? NOTHING : -(success.difference.value ?? 0)
    default:
      return support[sort].value ?? NOTHING
  }
}

/** Whether a figure is worse than that of all tickets by more than chance explains. */
export function isWorse(own: Figure, all: Figure, bad: 'high' | 'low'): boolean {
  if (all.value === null || own.value === null) return false
  return bad === 'high'
    ? own.low !== null && own.low > all.value
    : own.high !== null && own.high < all.value
}
