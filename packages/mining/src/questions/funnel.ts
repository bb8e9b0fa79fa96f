import type { EventLog } from '../log/event-log.ts'

export interface FunnelLevel {
  /** Activity code. */
  readonly step: number
  readonly journeys: number
  readonly customers: number
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
  const within = options.withinMs ?? Infinity
  const journeys = new Uint32Array(steps.length)
  const customers = new Uint32Array(steps.length)
  const lastCustomer = new Int32Array(steps.length).fill(-1)
  for (let journey = 0; journey < log.journeys; journey++) {
    const level = levelReached(log, journey, steps, within)
    const customer = log.customerOf[journey]!
    for (let i = 0; i < level; i++) {
      journeys[i]!++
      if (lastCustomer[i] === customer) continue
      lastCustomer[i] = customer
      customers[i]!++
    }
  }
  return steps.map((step, i) => ({ step, journeys: journeys[i]!, customers: customers[i]! }))
}

function levelReached(
  log: EventLog,
  journey: number,
  steps: readonly number[],
  within: number,
): number {
  let level = 0
  let began = 0
  for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
    if (level === steps.length) break
    if (log.activity[i] !== steps[level]) continue
    if (level === 0) began = log.time[i]!
    else if (log.time[i]! - began > within) break
    level++
  }
  return level
}
