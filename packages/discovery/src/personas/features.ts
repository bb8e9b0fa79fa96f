import type { Workings } from '../workings.ts'

/** What a journey is clustered by: the steps it meets, the channel it begins in, its pace and repeats. */
export function journeyFeatures(workings: Workings, journeys: readonly number[]): Float64Array[] {
  const { log, visits } = workings
  const steps = visits.activities.length
  const channels = log.channel?.values.length ?? 0
  const durations = journeys.map((journey) => durationOf(workings, journey))
  const longest = Math.max(1, ...durations)
  return journeys.map((journey, row) => {
    const features = new Float64Array(steps + channels + 2)
    const start = visits.offsets[journey]!
    const end = visits.offsets[journey + 1]!
    for (let i = start; i < end; i++) features[visits.activity[i]!] = 1
    // The channel weighs as much as a step or two, so that it colours a cluster and does not make it.
    if (log.channel) features[steps + log.channel.codes[log.offsets[journey]!]!] = 0.7
    features[steps + channels] = durations[row]! / longest
    features[steps + channels + 1] = Math.min(1, (end - start) / (2 * steps))
    return features
  })
}

function durationOf({ log }: Workings, journey: number): number {
  const start = log.offsets[journey]!
  const end = log.offsets[journey + 1]!
  return end > start ? Math.log1p((log.time[end - 1]! - log.time[start]!) / 1000) : 0
}
