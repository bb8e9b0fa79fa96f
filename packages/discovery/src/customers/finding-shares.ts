import { type Figure, shareFigure } from '@desirepath/core'
import type { DrillDown } from '../drill-down.ts'
import type { Customers } from './customers.ts'

/** A pain point or delight of the map, and whom it hits. */
export interface FindingShare {
  readonly recordId: string
  readonly type: 'painPoint' | 'delight'
  readonly title: string
  /** Of the customers, and of all others. */
  readonly own: Figure
  readonly others: Figure
}

/** The findings that were counted, by the share of these customers that they hit, the largest first. */
export function findingShares(drill: DrillDown, own: Customers): FindingShare[] {
  const isOwn = new Set(own.customers)
  return drill.journey.records
    .flatMap(({ id, type, title }): FindingShare[] => {
      if (type !== 'painPoint' && type !== 'delight') return []
      const members = drill.members({ figure: 'record', recordId: id })
      if (members === null) return []
      const hit = members.customers.filter((each) => isOwn.has(each)).length
      return [
        {
          recordId: id,
          type,
          title,
          own: shareFigure(hit, own.customers.length),
          others: shareFigure(members.customers.length - hit, own.others.customers.length),
        },
      ]
    })
    .sort((a, b) => (b.own.value ?? 0) - (a.own.value ?? 0))
}
