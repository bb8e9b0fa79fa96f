import type { EventLog } from '../log/event-log.ts'
import { firstJourneyOf } from './timeline.ts'

/** Where a piece of feedback belongs: a journey and the step it speaks about. */
export interface FeedbackPlace {
  readonly journey: number | null
  readonly step: number | null
}

/**
 * Places feedback on a log of steps: a named step wins; otherwise the customer's last event at or
 * before `at`. Without a time only a named step can place it.
 */
export function feedbackStep(
  log: EventLog,
  feedback: {
    readonly customer: number | null
    readonly at: number | null
    readonly step: number | null
  },
): FeedbackPlace {
  const { customer, at, step } = feedback
  if (customer === null) return { journey: null, step }
  const event = at === null ? null : lastEventAt(log, customer, at)
  if (event === null) return { journey: onlyJourneyOf(log, customer), step }
  return { journey: event.journey, step: step ?? log.activity[event.index]! }
}

function lastEventAt(
  log: EventLog,
  customer: number,
  at: number,
): { journey: number; index: number } | null {
  let found: { journey: number; index: number } | null = null
  for (
    let journey = firstJourneyOf(log, customer);
    log.customerOf[journey] === customer;
    journey++
  ) {
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      if (log.time[i]! > at) return found
      found = { journey, index: i }
    }
  }
  return found
}

function onlyJourneyOf(log: EventLog, customer: number): number | null {
  const journey = firstJourneyOf(log, customer)
  return log.customerOf[journey] === customer ? journey : null
}
