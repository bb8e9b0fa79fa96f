import { recordOrdersOf, type RecordType } from '@desirepath/core'
import type { ListSearch } from './queries.ts'

const common = [
  'q',
  'tag',
  'owner',
  'journey',
  'draft',
  'form',
  'stage',
  'channel',
  'level',
] as const
const own = ['status', 'due', 'severity', 'strength'] as const

/** Of what an address says that which narrows and orders a list of this type; the rest is the screen’s, or another list’s. */
export function askedOf(type: RecordType, search: ListSearch): ListSearch {
  const orders: readonly string[] = recordOrdersOf(type)
  const names: readonly string[] = [
    ...common,
    ...own.filter((name) => orders.includes(name)),
    'sort',
    'limit',
  ]
  return Object.fromEntries(Object.entries(search).filter(([name]) => names.includes(name)))
}
