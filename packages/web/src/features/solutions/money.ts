import { currencyDigits } from '@desirepath/core'
import { formatNumber } from '@desirepath/render'
import type { Solution } from './predictions.ts'

/** Minor units of a currency. */
export type Money = NonNullable<Solution['cost']>

/** What stands in a field for an amount. */
export function inUnits(money: Money | null): string {
  return money === null ? '' : String(money.amount / minorOf(money.currency))
}

/** An amount as it is written into a field; null where the field is empty. */
export function moneyOf(text: string, currency: string): Money | null {
  return text === '' ? null : { amount: Math.round(Number(text) * minorOf(currency)), currency }
}

/** The same number in another currency. */
export function inCurrency(money: Money | null, currency: string): Money | null {
  return moneyOf(inUnits(money), currency)
}

/** The code of a currency as people write it; null where it is none. */
export function currencyOf(text: string): string | null {
  const code = text.toUpperCase()
  return currencies.has(code) ? code : null
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** “12,000 EUR”. */
export function moneyWords({ amount, currency }: Money): string {
  const minor = minorOf(currency)
  const digits = amount % minor === 0 ? 0 : Math.round(Math.log10(minor))
  return `${formatNumber(amount / minor, digits)} ${currency}`
}

/** How many months of its return a solution costs; null where a year of it does not pay the cost. */
export function paysBackIn(cost: Money, gain: Money): number | null {
  const months = (12 * cost.amount) / gain.amount
  return gain.amount > 0 && months <= 12 ? months : null
}

function minorOf(currency: string): number {
  return 10 ** (currencyDigits(currency) ?? 2)
}
