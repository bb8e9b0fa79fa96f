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
  /** Distinct paths; journeys without an event walk none. */
  readonly count: number
  /** By journeys, then by first journey. */
  readonly list: readonly Variant[]
  /** Share of the journeys that the first i + 1 of the list hold. */
  readonly coverage: readonly number[]
  /** The fewest variants that hold at least 80 % of the journeys. */
  readonly for80Percent: number
}

/** Every distinct sequence of activities, or the `top` most walked; the other figures speak of all. */
export function variants(log: EventLog, options: { readonly top?: number } = {}): Variants {
  const { of, firsts } = variantOfJourney(log)
  const { journeys, customers } = countWalkers(log, of, firsts.length)
  const ranking = mostWalkedFirst(journeys)
  const listed = Array.from(ranking.subarray(0, options.top ?? firsts.length))
  const walked = journeys.reduce((sum, each) => sum + each, 0)
  let held = 0
  return {
    count: firsts.length,
    list: listed.map((variant) => ({
      path: pathOf(log, firsts[variant]!),
      journeys: journeys[variant]!,
      customers: customers[variant]!,
      firstJourney: firsts[variant]!,
    })),
    coverage: listed.map((variant) => (held += journeys[variant]!) / walked),
    for80Percent: fewestFor80Percent(ranking, journeys, walked),
  }
}

/** Stands for the variant of a journey without events. */
export const NO_VARIANT = 0xffff_ffff

export interface VariantNumbers {
  /** Per journey: its variant, or `NO_VARIANT`. */
  readonly of: Uint32Array
  /** Per variant: its first journey. Variants are numbered in order of appearance. */
  readonly firsts: Uint32Array
}

/** Numbers the variants: paths are hashed, and compared element by element where hashes meet. */
export function variantOfJourney(log: EventLog): VariantNumbers {
  const of = new Uint32Array(log.journeys).fill(NO_VARIANT)
  const firsts = new Uint32Array(log.journeys)
  let count = 0
  // A hash table with open addressing: the variant plus one, so that 0 is a free place.
  const mask = 2 ** Math.ceil(Math.log2(2 * log.journeys + 1)) - 1
  const variantAt = new Uint32Array(mask + 1)
  const hashAt = new Int32Array(mask + 1)
  for (let journey = 0; journey < log.journeys; journey++) {
    if (log.offsets[journey] === log.offsets[journey + 1]) continue
    const hash = hashPath(log, journey)
    let place = hash & mask
    while (variantAt[place]! > 0) {
      const first = firsts[variantAt[place]! - 1]!
      if (hashAt[place] === hash && samePath(log, first, journey)) break
      place = (place + 1) & mask
    }
    if (variantAt[place] === 0) {
      firsts[count++] = journey
      variantAt[place] = count
      hashAt[place] = hash
    }
    of[journey] = variantAt[place]! - 1
  }
  return { of, firsts: firsts.slice(0, count) }
}

/** FNV-1a over activity codes, with its high bits folded back since the table looks at the low ones. */
function hashPath({ activity, offsets }: EventLog, journey: number): number {
  const end = offsets[journey + 1]!
  let hash = 0x811c9dc5
  for (let i = offsets[journey]!; i < end; i++) {
    hash = Math.imul(hash ^ activity[i]!, 0x01000193)
    hash ^= hash >>> 15
  }
  return hash | 0
}

function samePath({ activity, offsets }: EventLog, a: number, b: number): boolean {
  const start = offsets[a]!
  const end = offsets[a + 1]!
  const shift = offsets[b]! - start
  if (offsets[b + 1]! - shift !== end) return false
  for (let i = start; i < end; i++) if (activity[i] !== activity[i + shift]) return false
  return true
}

function pathOf({ activity, offsets }: EventLog, journey: number): Codes {
  return activity.subarray(offsets[journey], offsets[journey + 1])
}

function countWalkers(
  { journeys, customerOf }: EventLog,
  of: Uint32Array,
  count: number,
): { readonly journeys: Uint32Array; readonly customers: Uint32Array } {
  const walks = new Uint32Array(count)
  const customers = new Uint32Array(count)
  // One above the last customer seen, so that 0 is nobody.
  const lastCustomer = new Uint32Array(count)
  for (let journey = 0; journey < journeys; journey++) {
    const variant = of[journey]!
    if (variant === NO_VARIANT) continue
    walks[variant]!++
    if (lastCustomer[variant] === customerOf[journey]! + 1) continue
    lastCustomer[variant] = customerOf[journey]! + 1
    customers[variant]!++
  }
  return { journeys: walks, customers }
}

/** Variants by journeys, then in order of appearance: a counting sort, since most are walked once. */
function mostWalkedFirst(journeys: Uint32Array): Uint32Array {
  const most = journeys.reduce((max, each) => Math.max(max, each), 0)
  const next = new Uint32Array(most + 2)
  for (const each of journeys) next[most - each + 1]!++
  for (let rank = 1; rank < next.length; rank++) next[rank]! += next[rank - 1]!
  const ranking = new Uint32Array(journeys.length)
  for (let variant = 0; variant < journeys.length; variant++) {
    ranking[next[most - journeys[variant]!]!++] = variant
  }
  return ranking
}

function fewestFor80Percent(ranking: Uint32Array, journeys: Uint32Array, walked: number): number {
  let held = 0
  let fewest = 0
  // In whole numbers, since 0.8 has no exact binary form.
  while (held * 5 < walked * 4) held += journeys[ranking[fewest++]!]!
  return fewest
}
