import { type Measured, quantile, shareFigure, type Stay } from '@desirepath/core'
import { type EventLog, stepFigures } from '@desirepath/mining'

export interface StepMeasure {
  readonly measured: Measured
  readonly channel: string | null
  readonly channels: { name: string; share: number; n: number }[]
}

/** Reach, leave, stay and repeats of every step, with its channels. */
export function measureSteps(steps: EventLog, visits: EventLog): StepMeasure[] {
  const stays = firstStays(visits)
  return stepFigures(steps).map((each, step) => {
    const events = each.channels.reduce((sum, { n }) => sum + n, 0)
    return {
      measured: {
        reach: shareFigure(each.reached, steps.journeys),
        leave: shareFigure(each.left, each.reached),
        stay: stays[step]!,
        repeat: shareFigure(each.repeated, each.reached),
      },
      channel: each.channels[0]?.name ?? null,
      channels: each.channels.map(({ name, n }) => ({ name, share: n / events, n })),
    }
  })
}

/**
 * Per step the first stay of each journey that goes on from it: one a journey, so that n journeys
 * stand behind it and somebody who comes back often does not count often.
 */
function firstStays(visits: EventLog): Stay[] {
  const width = visits.activities.length
  const seconds = Array.from({ length: width }, (): number[] => [])
  const last = new Int32Array(width).fill(-1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]!; i + 1 < visits.offsets[journey + 1]!; i++) {
      const step = visits.activity[i]!
      if (last[step] === journey) continue
      last[step] = journey
      seconds[step]!.push((visits.time[i + 1]! - visits.time[i]!) / 1000)
    }
  }
  return seconds.map((stays) => {
    const sorted = Float64Array.from(stays).sort()
    return {
      medianSeconds: quantile(sorted, 0.5),
      p90Seconds: quantile(sorted, 0.9),
      n: sorted.length,
    }
  })
}
