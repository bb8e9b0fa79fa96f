import type { CodedColumn } from '@desirepath/core'

/**
 * An event log sorted by customer, then time, then arrival, and partitioned into journeys.
 * Journey j holds the events `offsets[j] … offsets[j + 1] − 1`; before cutting,
 * every customer with events has one journey. Journeys stand in the order of customer codes.
 */
export interface EventLog {
  /** Number of events. */
  readonly size: number
  readonly journeys: number
  /** Dictionary of customers, raw strings. */
  readonly customers: readonly string[]
  /** Dictionary of activities, raw strings (or step ids after relabelling). */
  readonly activities: readonly string[]
  /** Length `journeys + 1`. */
  readonly offsets: Uint32Array
  /** Per journey: index into `customers`. */
  readonly customerOf: Uint32Array
  /** Per event: index into `activities`. */
  readonly activity: Codes
  /** Per event: milliseconds since the epoch, UTC. */
  readonly time: Float64Array
  readonly channel: CodedColumn | null
  readonly attributes: readonly CodedColumn[]
}

export type Codes = Uint8Array | Uint16Array | Uint32Array

/** Whether some customer has more than one journey. */
export function isCut({ journeys, customerOf }: EventLog): boolean {
  for (let journey = 1; journey < journeys; journey++) {
    if (customerOf[journey] === customerOf[journey - 1]) return true
  }
  return false
}

/** The narrowest array that can hold codes below `distinct`. */
export function codesFor(distinct: number, length: number): Codes {
  if (distinct <= 256) return new Uint8Array(length)
  if (distinct <= 65_536) return new Uint16Array(length)
  return new Uint32Array(length)
}
