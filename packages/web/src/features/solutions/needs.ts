import { formatNumber } from '@desirepath/render'

/** “2” or “2.5”: whole amounts have no decimals. */
export function amountWords(amount: number): string {
  return formatNumber(amount, Number.isInteger(amount) ? 0 : 1)
}
