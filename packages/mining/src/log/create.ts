import type { CodedColumn, EventColumns } from '@desirepath/core'
import { codesFor, type Codes, type EventLog } from './event-log.ts'
import { sortByTime } from './sort-by-time.ts'
import { dropEmptyJourneys } from './subset.ts'

/**
 * Sorts a log as it arrived: a counting sort by customer, and by time only where a customer's events
 * did not arrive in order. Stable, so equal times keep the order of arrival. A log that arrived in
 * order shares the times of its source instead of copying them.
 */
export function createLog(columns: EventColumns): EventLog {
  const { size, customers, activities, channel, attributes } = columns
  const offsets = offsetsByCode(columns.customer, size, customers.length)
  const order = arrivedInOrder(columns) ? null : orderByCustomer(columns.customer, size, offsets)
  if (order) sortByTime(order, offsets, columns.time)
  const place = (codes: Codes, distinct: number) => narrow(codes, order, codesFor(distinct, size))
  const placeColumn = ({ name, values, codes }: CodedColumn): CodedColumn => ({
    name,
    values,
    codes: place(codes, values.length),
  })
  return dropEmptyJourneys({
    size,
    journeys: customers.length,
    customers,
    activities,
    offsets,
    customerOf: Uint32Array.from({ length: customers.length }, (_, code) => code),
    activity: place(columns.activity, activities.length),
    time: order ? gatherTimes(columns.time, order) : columns.time.subarray(0, size),
    channel: channel && placeColumn(channel),
    attributes: attributes.map(placeColumn),
  })
}

function offsetsByCode(codes: Uint32Array, size: number, distinct: number): Uint32Array {
  const offsets = new Uint32Array(distinct + 1)
  for (let i = 0; i < size; i++) offsets[codes[i]! + 1]!++
  for (let code = 0; code < distinct; code++) offsets[code + 1]! += offsets[code]!
  return offsets
}

function arrivedInOrder({ size, customer, time }: EventColumns): boolean {
  for (let i = 1; i < size; i++) {
    if (customer[i]! < customer[i - 1]!) return false
    if (customer[i] === customer[i - 1] && time[i]! < time[i - 1]!) return false
  }
  return true
}

function orderByCustomer(codes: Uint32Array, size: number, offsets: Uint32Array): Uint32Array {
  const next = offsets.slice()
  const order = new Uint32Array(size)
  for (let i = 0; i < size; i++) order[next[codes[i]!]!++] = i
  return order
}

/** The codes of a log in its order, in the narrowest array. */
function narrow(codes: Codes, order: Uint32Array | null, target: Codes): Codes {
  if (order) for (let i = 0; i < target.length; i++) target[i] = codes[order[i]!]!
  else for (let i = 0; i < target.length; i++) target[i] = codes[i]!
  return target
}

function gatherTimes(time: Float64Array, order: Uint32Array): Float64Array {
  const target = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) target[i] = time[order[i]!]!
  return target
}
