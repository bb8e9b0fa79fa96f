import type { JourneyRecord } from '@desirepath/core'
import { formatNumber, plural, thin } from '../figures/format.ts'

type Cost = NonNullable<JourneyRecord['cost']>

/** What a record costs or brings, e.g. “512 customers lost”, “80 customers left unhappy”. */
export function costWords(record: Pick<JourneyRecord, 'type' | 'cost'>): string {
  if (record.cost === null) return ''
  const amount = amountOf(record.cost)
  switch (record.type) {
    case 'painPoint':
      return record.cost.effect === 'unhappy' ? `${amount} left unhappy` : `${amount} lost`
    case 'delight':
      return record.cost.effect === 'happy' ? `${amount} made happy` : `${amount} gained`
    case 'opportunity':
      return record.cost.effect === 'unhappy' ? `up to ${amount} spared` : `up to ${amount} to win`
    case 'solution':
      return `${amount} expected`
  }
}

/** “95 %: 431 to 598”. */
export function costInterval(cost: Cost): string {
  const decimals = decimalsOf(cost)
  return `95${thin}%: ${formatNumber(cost.low, decimals)} to ${formatNumber(cost.high, decimals)}`
}

function amountOf(cost: Cost): string {
  if (cost.unit === 'scorePoints')
    return `${formatNumber(cost.value, decimalsOf(cost))} score points`
  return cost.value > 0 && cost.value < 0.5 ? 'under 1 customer' : plural(cost.value, 'customer')
}

/** Customers are whole; score points get the decimals that their interval can carry. */
function decimalsOf({ unit, low, high }: Cost): number {
  if (unit === 'customers') return 0
  const width = Math.max(high - low, 1e-9)
  return Math.max(1, Math.min(4, Math.ceil(-Math.log10(width))))
}
