import type { EventLog } from '../log/event-log.ts'
import { pairIndex } from '../questions/pair-index.ts'
import { gapThreshold } from './gap-mixture.ts'

export type Cut = 'none' | 'auto' | { readonly minutes: number }

export interface CutLog {
  readonly log: EventLog
  /** Places where a history was parted. */
  readonly cuts: number
  /** The pause that parts journeys, in milliseconds; null where none was found or wanted. */
  readonly thresholdMs: number | null
}

/**
 * Parts long histories into journeys; the events stay, the partition is new. `auto` scores the gap
 * after an event by the mean gap of its pair of activities over the whole log (Bernard, Senderovich,
 * Andritsos, CAiSE 2021) against a threshold from a mixture of log gaps; minutes are plain silence.
 */
export function cutJourneys(log: EventLog, cut: Cut): CutLog {
  if (cut === 'none') return { log, cuts: 0, thresholdMs: null }
  if (cut !== 'auto') {
    const thresholdMs = cut.minutes * 60_000
    return partition(log, thresholdMs, (i) => log.time[i + 1]! - log.time[i]! > thresholdMs)
  }
  const thresholdMs = gapThreshold(gapsOf(log))
  if (thresholdMs === null) return { log, cuts: 0, thresholdMs }
  const { mean, longShare, pairAfter } = pairGaps(log, thresholdMs)
  const begins = mayBegin(log)
  return partition(log, thresholdMs, (i) => {
    if (begins[log.activity[i + 1]!] === 0) return false
    const pair = pairAfter(i)
    const gap = log.time[i + 1]! - log.time[i]!
    // A mean above the threshold that its own gaps do not bear out is made by some long pauses among
    // short ones: then the gap decides.
    const contradicted = mean[pair]! > thresholdMs && longShare[pair]! < AGREEING
    return (Number.isNaN(mean[pair]!) || contradicted ? gap : mean[pair]!) > thresholdMs
  })
}

/**
 * Per activity 0 where it begins far fewer histories than chance would let it: a parcel that arrives
 * after days does not begin a journey. Activities too rare to tell may begin one.
 */
function mayBegin(log: EventLog): Uint8Array {
  const events = new Float64Array(log.activities.length)
  const begun = new Float64Array(log.activities.length)
  for (let i = 0; i < log.size; i++) events[log.activity[i]!]!++
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = log.offsets[journey]!
    if (start < log.offsets[journey + 1]!) begun[log.activity[start]!]!++
  }
  return Uint8Array.from(events, (count, code) => {
    const expected = (count / log.size) * log.journeys
    return expected >= 5 && begun[code]! < 0.1 * expected ? 0 : 1
  })
}

/** Pairs seen fewer times than this have no mean worth the name: NaN stands for “use the gap”. */
const LEAST_SEEN = 5

/** The share of a pair's gaps that must be long for its mean to part journeys at short ones too. */
const AGREEING = 0.8

function partition(log: EventLog, thresholdMs: number, after: (event: number) => boolean): CutLog {
  const offsets: number[] = [0]
  const customerOf: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    for (let i = log.offsets[journey]!; i + 1 < end; i++) {
      if (!after(i)) continue
      offsets.push(i + 1)
      customerOf.push(log.customerOf[journey]!)
    }
    offsets.push(end)
    customerOf.push(log.customerOf[journey]!)
  }
  return {
    log: {
      ...log,
      journeys: customerOf.length,
      offsets: Uint32Array.from(offsets),
      customerOf: Uint32Array.from(customerOf),
    },
    cuts: customerOf.length - log.journeys,
    thresholdMs,
  }
}

function* gapsOf(log: EventLog): Generator<number> {
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    for (let i = log.offsets[journey]!; i + 1 < end; i++) yield log.time[i + 1]! - log.time[i]!
  }
}

interface PairGaps {
  /** Mean gap per pair in milliseconds, NaN for rare pairs. */
  readonly mean: Float64Array
  /** Share of a pair's gaps above the threshold. */
  readonly longShare: Float64Array
  /** The pair of an event and the next one. */
  readonly pairAfter: (event: number) => number
}

function pairGaps(log: EventLog, thresholdMs: number): PairGaps {
  const index = pairIndex(log)
  const pairAfter = (i: number) => index.slot(log.activity[i]!, log.activity[i + 1]!)
  const count = new Float64Array(index.size)
  const total = new Float64Array(index.size)
  const long = new Float64Array(index.size)
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    for (let i = log.offsets[journey]!; i + 1 < end; i++) {
      const pair = pairAfter(i)
      const gap = log.time[i + 1]! - log.time[i]!
      count[pair]!++
      total[pair]! += gap
      if (gap > thresholdMs) long[pair]!++
    }
  }
  return {
    mean: count.map((n, pair) => (n < LEAST_SEEN ? NaN : total[pair]! / n)),
    longShare: count.map((n, pair) => long[pair]! / n),
    pairAfter,
  }
}
