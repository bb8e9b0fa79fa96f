import type { CodedColumn, EventColumns } from '@desirepath/core'
import { codesFor, type Codes, type EventLog } from './event-log.ts'

/**
 * Sorts a log as it arrived: a counting sort by customer, and by time only where a customer's events
 * did not arrive in order. Stable, so equal times keep the order of arrival. O(events) when sorted.
 */
export function createLog(columns: EventColumns): EventLog {
  const { size, customers } = columns
  const offsets = offsetsByCode(columns.customer, size, customers.length)
  const order = orderByCustomer(columns.customer, size, offsets)
  sortWithinCustomers(order, offsets, columns.time)
  return {
    size,
    journeys: customers.length,
    customers,
    activities: columns.activities,
    offsets,
    customerOf: Uint32Array.from({ length: customers.length }, (_, code) => code),
    activity: gather(columns.activity, order, codesFor(columns.activities.length, size)),
    time: gatherTimes(columns.time, order),
    channel: columns.channel && gatherColumn(columns.channel, order),
    attributes: columns.attributes.map((column) => gatherColumn(column, order)),
  }
}

function offsetsByCode(codes: Uint32Array, size: number, distinct: number): Uint32Array {
  const offsets = new Uint32Array(distinct + 1)
  for (let i = 0; i < size; i++) offsets[codes[i]! + 1]!++
  for (let code = 0; code < distinct; code++) offsets[code + 1]! += offsets[code]!
  return offsets
}

function orderByCustomer(codes: Uint32Array, size: number, offsets: Uint32Array): Uint32Array {
  const next = offsets.slice()
  const order = new Uint32Array(size)
  for (let i = 0; i < size; i++) order[next[codes[i]!]!++] = i
  return order
}

function sortWithinCustomers(order: Uint32Array, offsets: Uint32Array, time: Float64Array): void {
  for (let journey = 0; journey + 1 < offsets.length; journey++) {
    const start = offsets[journey]!
    const end = offsets[journey + 1]!
    for (let i = start + 1; i < end; i++) {
      if (time[order[i]!]! >= time[order[i - 1]!]!) continue
      // Positions break ties, so that the sort is stable on typed arrays as well.
      order.subarray(start, end).sort((a, b) => time[a]! - time[b]! || a - b)
      break
    }
  }
}

function gather(codes: Codes, order: Uint32Array, target: Codes): Codes {
  for (let i = 0; i < order.length; i++) target[i] = codes[order[i]!]!
  return target
}

function gatherTimes(time: Float64Array, order: Uint32Array): Float64Array {
  const target = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) target[i] = time[order[i]!]!
  return target
}

function gatherColumn(column: CodedColumn, order: Uint32Array): CodedColumn {
  const codes = gather(column.codes, order, codesFor(column.values.length, order.length))
  return { name: column.name, values: column.values, codes }
}
