import type { JourneyRecord } from '@desirepath/core'
import { formatNumber, formatSigned, plural, thin } from '../figures/format.ts'

type Cost = NonNullable<JourneyRecord['cost']>

/** What a record costs or brings, e.g. “512 customers lost”, “0.42 score points lost”. */
export function costWords(record: Pick<JourneyRecord, 'type' | 'cost'>): string {
  if (record.cost === null) return ''
  const amount =
    record.cost.unit === 'customers' ? customers(record.cost.value) : points(record.cost.value)
  switch (record.type) {
    case 'painPoint':
      return `${amount} lost`
    case 'delight':
      return `${amount} gained`
    case 'opportunity':
      return `up to ${amount} to win`
    case 'solution':
      return `${amount} expected`
  }
}

/** “95 %: 431 to 598”. */
export function costInterval({ low, high, unit }: Cost): string {
  const format = unit === 'customers' ? wholeCustomers : number
  return `95${thin}%: ${format(low)} to ${format(high)}`
}

function wholeCustomers(value: number): string {
  return formatNumber(Math.round(value) + 0, 0)
}

function customers(value: number): string {
  return value > 0 && value < 0.5 ? 'under 1 customer' : plural(value, 'customer')
}

function points(value: number): string {
  return `${number(value)} score points`
}

function number(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.01) return formatSigned(value, 4).replace('+', '')
  return formatNumber(value, Math.abs(value) < 10 ? 2 : 0)
}
