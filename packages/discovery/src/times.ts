import type { EventLog } from '@desirepath/mining'

/** What the times of a log are worth. */
export interface TimeFacts {
  /** Share of the events that say again what the one before said: same customer, activity and time. */
  readonly twice: number
  /** Of the events that follow another of their journey, the share that happen at the same time. */
  readonly tied: number
}

export function timeFacts(log: EventLog): TimeFacts {
  let twice = 0
  let tied = 0
  let pairs = 0
  for (let journey = 0; journey < log.journeys; journey++) {
    for (let i = log.offsets[journey]! + 1; i < log.offsets[journey + 1]!; i++) {
      pairs++
      if (log.time[i] !== log.time[i - 1]) continue
      if (log.activity[i] === log.activity[i - 1]) twice++
      else tied++
    }
  }
  return {
    twice: twice / Math.max(1, log.size),
    tied: tied / Math.max(1, pairs - twice),
  }
}
