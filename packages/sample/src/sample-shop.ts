import { type EventColumns, seededRandom } from '@desirepath/core'
import { eventsCsv } from './csv.ts'
import { createDice, type Dice } from './dice.ts'
import { generate, type Generated } from './generate.ts'

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
 * fail and are tried again, a handwritten note in the parcel. Another start moves all of it in time
 * and changes nothing else, as long as whole weeks lie between.
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
  // Drawn apart, so that everybody walks as they would without it.
  const columns = withOrderValue(made.columns, createDice(seededRandom(seed + 1)))
  return { ...made, columns, eventsCsv: () => eventsCsv(columns) }
}

const PAID = new Set(['order_placed', 'ordered_again'])
const LEAST = 9
const MOST = 250

/** What each order was worth, in whole euros: many small ones and a few large ones. */
function withOrderValue(columns: EventColumns, dice: Dice): EventColumns {
  const values = ['', ...Array.from({ length: MOST - LEAST + 1 }, (_, i) => String(LEAST + i))]
  const isPaid = columns.activities.map((activity) => PAID.has(activity))
  const codes = Uint8Array.from(columns.activity, (activity) =>
    isPaid[activity] ? amount(dice) - LEAST + 1 : 0,
  )
  const column = { name: 'order_value', values, codes }
  return { ...columns, attributes: [...columns.attributes, column] }
}

function amount(dice: Dice): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, dice.around(40, 0.55))))
}
