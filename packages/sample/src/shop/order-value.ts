import type { Dice } from '../dice.ts'
import type { ShopEvent } from './events.ts'

const PAID = new Set(['order_placed', 'ordered_again'])
const LEAST = 9
const MOST = 250

/** What each order was worth, in whole euros: many small ones and a few large ones. */
export function orderValue(dice: Dice): (event: ShopEvent) => string {
  return ({ activity }) => (PAID.has(activity) ? String(amount(dice)) : '')
}

function amount(dice: Dice): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, dice.around(40, 0.55))))
}
