import type { Workings } from '../workings.ts'

/** The channel weighs less than a step, so that it colours a cluster and does not make it. */
const CHANNEL = 0.7
const PACE = 1

/** Writes what a journey is clustered by: the steps it meets, the channel it begins in, pace, detours. */
export interface Features {
  readonly width: number
  of(journey: number): Float64Array
}

export function journeyFeatures({ log, visits }: Workings): Features {
  const steps = visits.activities.length
  const channels = log.channel?.values.length ?? 0
  const width = steps + channels + 2
  const pace = paceOf({ log })
  return {
    width,
    of(journey) {
      const features = new Float64Array(width)
      const start = visits.offsets[journey]!
      const end = visits.offsets[journey + 1]!
      for (let i = start; i < end; i++) features[visits.activity[i]!] = 1
      if (log.channel) features[steps + log.channel.codes[log.offsets[journey]!]!] = CHANNEL
      features[steps + channels] = PACE * pace(journey)
      features[steps + channels + 1] = Math.min(1, (end - start) / (2 * steps))
      return features
    },
  }
}

/** How long a journey takes, 0–1 on a logarithmic scale between the quickest and the slowest. */
function paceOf({ log }: Pick<Workings, 'log'>): (journey: number) => number {
  let longest = 1
  for (let journey = 0; journey < log.journeys; journey++)
    longest = Math.max(longest, durationOf(log, journey))
  return (journey) => Math.log1p(durationOf(log, journey)) / Math.log1p(longest)
}

/** Seconds from a journey's first event to its last. */
export function durationOf(log: Workings['log'], journey: number): number {
  const start = log.offsets[journey]!
  const end = log.offsets[journey + 1]!
  return end > start ? (log.time[end - 1]! - log.time[start]!) / 1000 : 0
}
