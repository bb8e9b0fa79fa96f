import type { Codes, EventLog } from '../log/event-log.ts'

export interface Variant {
  /** Activity codes in order. */
  readonly path: Codes
  readonly journeys: number
  readonly customers: number
  /** The first journey that walks it. */
  readonly firstJourney: number
}

export interface Variants {
  readonly count: number
  /** By journeys, then by first journey. */
  readonly list: readonly Variant[]
  /** The fewest variants that hold at least 80 % of the journeys. */
  readonly for80Percent: number
}

/** Every distinct sequence of activities; hashed first, compared element by element inside a bucket. */
export function variants(log: EventLog): Variants {
  const { of, firsts } = variantOfJourney(log)
  const journeys = new Uint32Array(firsts.length)
  const customers = new Uint32Array(firsts.length)
  const lastCustomer = new Int32Array(firsts.length).fill(-1)
  for (let journey = 0; journey < log.journeys; journey++) {
    const variant = of[journey]!
    journeys[variant]!++
    if (lastCustomer[variant] === log.customerOf[journey]) continue
    lastCustomer[variant] = log.customerOf[journey]!
    customers[variant]!++
  }
  const list = firsts.map((firstJourney, variant) => ({
    path: log.activity.subarray(log.offsets[firstJourney], log.offsets[firstJourney + 1]),
    journeys: journeys[variant]!,
    customers: customers[variant]!,
    firstJourney,
  }))
  list.sort((a, b) => b.journeys - a.journeys || a.firstJourney - b.firstJourney)
  return { count: list.length, list, for80Percent: countForShare(list, log.journeys * 0.8) }
}

/** Per journey the number of its variant, and per variant its first journey, in order of appearance. */
export function variantOfJourney(log: EventLog): { of: Uint32Array; firsts: number[] } {
  const of = new Uint32Array(log.journeys)
  const firsts: number[] = []
  const buckets = new Map<number, number[]>()
  for (let journey = 0; journey < log.journeys; journey++) {
    const hash = hashPath(log, journey)
    const bucket = buckets.get(hash)
    const known = bucket?.find((variant) => samePath(log, firsts[variant]!, journey))
    if (known !== undefined) {
      of[journey] = known
      continue
    }
    const variant = firsts.push(journey) - 1
    of[journey] = variant
    if (bucket) bucket.push(variant)
    else buckets.set(hash, [variant])
  }
  return { of, firsts }
}

function hashPath(log: EventLog, journey: number): number {
  let hash = 0x811c9dc5
  for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
    hash = Math.imul(hash ^ log.activity[i]!, 0x01000193)
    hash ^= hash >>> 15
  }
  return hash
}

function samePath(log: EventLog, a: number, b: number): boolean {
  const length = log.offsets[a + 1]! - log.offsets[a]!
  if (log.offsets[b + 1]! - log.offsets[b]! !== length) return false
  const shift = log.offsets[b]! - log.offsets[a]!
  for (let i = log.offsets[a]!; i < log.offsets[a]! + length; i++) {
    if (log.activity[i] !== log.activity[i + shift]) return false
  }
  return true
}

function countForShare(list: readonly Variant[], wanted: number): number {
  let held = 0
  let count = 0
  // A hair of slack: 0.8 has no exact binary form.
  while (held < wanted - 1e-9 && count < list.length) held += list[count++]!.journeys
  return count
}
