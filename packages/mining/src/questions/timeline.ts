import type { EventLog } from '../log/event-log.ts'

export interface TimelineEvent {
  /** Activity code. */
  readonly activity: number
  /** Milliseconds since the epoch. */
  readonly time: number
  readonly channel: string
  readonly journey: number
}

/** Every event of one customer, in order. */
export function timeline(log: EventLog, customer: number): readonly TimelineEvent[] {
  const events: TimelineEvent[] = []
  for (
    let journey = firstJourneyOf(log, customer);
    log.customerOf[journey] === customer;
    journey++
  ) {
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      const channel = log.channel ? log.channel.values[log.channel.codes[i]!]! : ''
      events.push({ activity: log.activity[i]!, time: log.time[i]!, channel, journey })
    }
  }
  return events
}

/** The first journey of a customer, by bisection: journeys stand in the order of customer codes. */
export function firstJourneyOf(log: EventLog, customer: number): number {
  let low = 0
  let high = log.journeys
  while (low < high) {
    const middle = (low + high) >>> 1
    if (log.customerOf[middle]! < customer) low = middle + 1
    else high = middle
  }
  return low
}
