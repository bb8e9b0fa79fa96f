import type { EventLog } from '../log/event-log.ts'
import { funnelMatch } from './funnel-match.ts'
import { medianOf } from './quantiles.ts'

export interface FunnelLevel {
  /** Activity code. */
  readonly step: number
  /** Journeys that came as far as this level. */
  readonly journeys: number
  readonly customers: number
  /** From the level before; null at the first level and where nobody came. */
  readonly medianSecondsFromPrevious: number | null
}

/**
 * Journeys that did the first step, and after it the second, and so on; others may lie between.
 * `withinMs` bounds the time from the first step to each later one.
 */
export function funnel(
  log: EventLog,
  steps: readonly number[],
  options: { readonly withinMs?: number } = {},
): readonly FunnelLevel[] {
  const match = funnelMatch(steps, options.withinMs)
  const tally = tallyFor(log, steps.length)
  const times = new Float64Array(steps.length)
  for (let journey = 0; journey < log.journeys; journey++) {
    const reached = match(log, journey, times)
    for (let level = 0; level < reached; level++) {
      tally.count(level, log.customerOf[journey]!, times)
    }
  }
  return steps.map((step, level) => ({ step, ...tally.figures(level) }))
}

function tallyFor(log: EventLog, levels: number) {
  const journeys = new Uint32Array(levels)
  const customers = new Uint32Array(levels)
  const lastCustomer = new Int32Array(levels).fill(-1)
  const waits = Array.from(
    { length: levels },
    (_, level) => new Float64Array(level > 0 ? log.journeys : 0),
  )
  return {
    count(level: number, customer: number, times: Float64Array): void {
      if (level > 0) waits[level]![journeys[level]!] = times[level]! - times[level - 1]!
      journeys[level]!++
      if (lastCustomer[level] === customer) return
      lastCustomer[level] = customer
      customers[level]!++
    },
    figures(level: number): Omit<FunnelLevel, 'step'> {
      const reached = journeys[level]!
      const own = waits[level]!.subarray(0, reached)
      return {
        journeys: reached,
        customers: customers[level]!,
        medianSecondsFromPrevious: own.length > 0 ? medianOf(own) / 1000 : null,
      }
    },
  }
}
