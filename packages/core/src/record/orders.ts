import { recordFields } from './fields.ts'
import type { RecordType } from './kinds.ts'

/** What a list of records is put in order by; those that say nothing stand last. */
export const recordOrders = [
  'changed',
  'title',
  'status',
  'due',
  'severity',
  'strength',
  'level',
] as const
export type RecordOrder = (typeof recordOrders)[number]

/** The orders that mean something for a type. */
export function recordOrdersOf(type: RecordType): readonly RecordOrder[] {
  return ['changed', 'title', ...(own[type] ?? []), ...(unlevelled.has(type) ? [] : levelled)]
}

/** The statuses of a type in the order in which they are gone through; none where it has none. */
export function recordStatuses(type: RecordType): readonly string[] {
  return recordFields(type).find(({ name }) => name === 'status')?.choices ?? []
}

const own: Readonly<Partial<Record<RecordType, readonly RecordOrder[]>>> = {
  painPoint: ['severity'],
  delight: ['strength'],
  opportunity: ['status'],
  solution: ['status', 'due'],
}
const levelled = ['level'] as const
/** They are what they are, and rest on no evidence. */
const unlevelled: ReadonlySet<RecordType> = new Set(['channel', 'resource', 'metric'])
