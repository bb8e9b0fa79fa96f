import {
  type Effect,
  effectOf,
  type Journey,
  type JourneyRecord,
  spellDuration,
} from '@desirepath/core'
import { formatNumber, plural, thin } from '../figures/format.ts'

type Cost = NonNullable<JourneyRecord['cost']>
type Costly = Pick<JourneyRecord, 'type' | 'kind' | 'cost'>

/** What a record costs or brings, e.g. “512 customers lost”, “80 customers left unhappy”. */
export function costWords(record: Costly): string {
  if (record.cost === null) return ''
  if (record.type === 'opportunity')
    return `up to ${amountOf(record.cost, gained[effectOf(record)])}`
  if (record.type === 'solution')
    return `${amountOf(record.cost, gained[effectOf(record)])} expected`
  return `${amountOf(record.cost, ['', ''])} ${become(record)}`
}

/** In how long so many customers were counted, e.g. “in 216 days”; '' for what counts no customers. */
export function costWindow(
  { cost }: Costly,
  discovery: Pick<NonNullable<Journey['discovery']>, 'from' | 'asOf'> | null,
): string {
  if (discovery === null || cost?.unit !== 'customers') return ''
  const seconds = (Date.parse(discovery.asOf) - Date.parse(discovery.from)) / 1000
  return seconds > 0 ? `in ${spellDuration(seconds)}` : ''
}

/** What the number of a cost counts, e.g. “customers lost”, “fewer unhappy customers”; '' without one. */
export function costUnit(record: Costly): string {
  if (record.cost === null) return ''
  if (record.type === 'opportunity' || record.type === 'solution')
    return unitOf(record.cost, gained[effectOf(record)])
  return `${unitOf(record.cost, ['', ''])} ${become(record)}`
}

/** What pain and delight make of those they meet; points are lost or gained, whoever is unhappy. */
function become(record: Costly): string {
  const effect = record.cost?.unit === 'scorePoints' ? 'lost' : effectOf(record)
  return record.type === 'painPoint' ? suffered[effect] : enjoyed[effect]
}

const suffered: Readonly<Record<Effect, string>> = {
  lost: 'lost',
  unhappy: 'left unhappy',
  happy: 'lost',
}
const enjoyed: Readonly<Record<Effect, string>> = {
  lost: 'gained',
  unhappy: 'gained',
  happy: 'made happy',
}
/** Words before and after “customers”. */
const gained: Readonly<Record<Effect, readonly [before: string, after: string]>> = {
  lost: ['more ', ' get through'],
  unhappy: ['fewer unhappy ', ''],
  happy: ['more happy ', ''],
}

/** “95 %: 431 to 598”. */
export function costInterval(cost: Cost): string {
  const decimals = decimalsOf(cost)
  return `95${thin}%: ${formatNumber(cost.low, decimals)} to ${formatNumber(cost.high, decimals)}`
}

function amountOf(cost: Cost, [before, after]: readonly [string, string]): string {
  if (cost.unit === 'scorePoints')
    return `${formatNumber(cost.value, decimalsOf(cost))} score points`
  if (cost.value > 0 && cost.value < 0.5) return `under 1 ${before}customer${after}`
  return `${plural(cost.value, `${before}customer`)}${after}`
}

function unitOf({ unit }: Cost, [before, after]: readonly [string, string]): string {
  return unit === 'scorePoints' ? 'score points' : `${before}customers${after}`
}

/** Customers are whole; score points get the decimals that their interval can carry. */
function decimalsOf({ unit, low, high }: Cost): number {
  if (unit === 'customers') return 0
  const width = Math.max(high - low, 1e-9)
  return Math.max(1, Math.min(4, Math.ceil(-Math.log10(width))))
}
