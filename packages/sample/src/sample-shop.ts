import { seededRandom } from '@desirepath/core'
import { eventsCsv } from './csv.ts'
import { createDice } from './dice.ts'
import { generate, type Generated } from './generate.ts'
import { withColumn } from './shop/events.ts'
import { leaveReason } from './shop/leave-reason.ts'
import { orderValue } from './shop/order-value.ts'
import { searchTerm } from './shop/search-term.ts'
import { source } from './shop/source.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** From the first visit to the last event. */
const LASTS = 217 * DAY
const MONDAY = Date.UTC(2026, 2, 2)

/** The start of a sample whose last event lies in the week before `now` (milliseconds), a Monday as always. */
export function sampleStart(now: number): number {
  return MONDAY + Math.floor((now - LASTS - MONDAY) / WEEK) * WEEK
}

/**
 * The shop of the sample workspace: 20,000 customers, some 150,000 events, some 8,000 comments in
 * English and German. Planted: parcels that come late, shipping cost shown too late, payments that
 * fail and are tried again, a handwritten note in the parcel; with where each came from, what they
 * sought and why they left. Another start moves all of it in time and changes nothing else, as long
 * as whole weeks lie between.
 */
export function sampleShop(seed: number, start: number = MONDAY): Generated {
  const made = generate({
    seed,
    customers: 20_000,
    trade: 'shop',
    languages: ['en', 'de'],
    start,
    days: 180,
    truths: {
      wait: 'Order shipped',
      dropOff: 'shipping_cost_shown',
      loop: 'payment_failed',
      delight: 'Order delivered',
    },
  })
  const columns = told.reduce(
    // Each is drawn apart, so that everybody walks as they would without it.
    (so, [name, of], i) => withColumn(so, name, of(createDice(seededRandom(seed + 1 + i)))),
    made.columns,
  )
  return { ...made, columns, eventsCsv: () => eventsCsv(columns) }
}

/** What the shop writes down beside each event. */
const told = [
  ['order_value', orderValue],
  ['source', source],
  ['search_term', searchTerm],
  ['leave_reason', leaveReason],
] as const
