import type { CodedColumn, EventColumns } from '@desirepath/core'
import { codesFor, type Codes, type EventLog } from './event-log.ts'
import { orderByTime } from './order-by-time.ts'
import { dropEmptyJourneys, gather } from './subset.ts'

/**
 * Sorts a log as it arrived: a counting sort by customer, and by time only where a customer's events
 * did not arrive in order. Stable, so equal times keep the order of arrival. A log that arrived in
 * order shares the times of its source instead of copying them.
 */
export function createLog(columns: EventColumns): EventLog {
  const grouped = groupByCustomer(columns)
  const order = orderByTime(grouped.time, grouped.offsets)
  return dropEmptyJourneys(order ? gather(grouped, order, grouped.offsets) : grouped)
}

/** The events of each customer side by side, as they arrived. */
function groupByCustomer(columns: EventColumns): EventLog {
  const { size, customers, customer, activities, channel, attributes } = columns
  const offsets = offsetsByCode(customer, size, customers.length)
  const places = ascends(customer, size) ? null : placesByCode(customer, size, offsets)
  const put = (codes: Codes, distinct: number) => {
    const target = codesFor(distinct, size)
    if (places) for (let i = 0; i < size; i++) target[places[i]!] = codes[i]!
    else for (let i = 0; i < size; i++) target[i] = codes[i]!
    return target
  }
  const putColumn = ({ name, values, codes }: CodedColumn): CodedColumn => ({
    name,
    values,
    codes: put(codes, values.length),
  })
  return {
    size,
    journeys: customers.length,
    customers,
    activities,
    offsets,
    customerOf: new Uint32Array(customers.length).map((_, code) => code),
    activity: put(columns.activity, activities.length),
    time: places ? putTimes(columns.time, places) : columns.time.subarray(0, size),
    channel: channel && putColumn(channel),
    attributes: attributes.map(putColumn),
  }
}

function offsetsByCode(codes: Uint32Array, size: number, distinct: number): Uint32Array {
  const offsets = new Uint32Array(distinct + 1)
  for (let i = 0; i < size; i++) offsets[codes[i]! + 1]!++
  for (let code = 0; code < distinct; code++) offsets[code + 1]! += offsets[code]!
  return offsets
}

function ascends(codes: Uint32Array, size: number): boolean {
  for (let i = 1; i < size; i++) if (codes[i]! < codes[i - 1]!) return false
  return true
}

/** Where each event belongs: columns are read as they lie and written to these places. */
function placesByCode(codes: Uint32Array, size: number, offsets: Uint32Array): Uint32Array {
  const next = offsets.slice()
  const places = new Uint32Array(size)
  for (let i = 0; i < size; i++) places[i] = next[codes[i]!]!++
  return places
}

function putTimes(time: Float64Array, places: Uint32Array): Float64Array {
  const target = new Float64Array(places.length)
  for (let i = 0; i < places.length; i++) target[places[i]!] = time[i]!
  return target
}
