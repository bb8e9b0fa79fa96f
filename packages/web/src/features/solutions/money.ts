import { formatNumber } from '@desirepath/render'
import type { Solution } from './predictions.ts'

/** Minor units of a currency. */
export type Money = NonNullable<Solution['cost']>

/** What stands in a field for an amount. */
export function inUnits(money: Money | null): string {
  return money === null ? '' : String(money.amount / 100)
}

/** An amount as it is written into a field; null where the field is empty. */
export function moneyOf(text: string, currency: string): Money | null {
  return text === '' ? null : { amount: Math.round(Number(text) * 100), currency }
}

/** The code of a currency as people write it; null where it is none. */
export function currencyOf(text: string): string | null {
  const code = text.toUpperCase()
  return /^[A-Z]{3}$/.test(code) ? code : null
}

/** “12,000 EUR”. */
export function moneyWords({ amount, currency }: Money): string {
  return `${formatNumber(amount / 100, amount % 100 === 0 ? 0 : 2)} ${currency}`
}
