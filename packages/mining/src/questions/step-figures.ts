import type { EventLog } from '../log/event-log.ts'
import { median, quantileInPlace } from './quantiles.ts'

export interface StepFigures {
  /** Journeys that meet the step at all. */
  readonly reached: number
  /** Of these, journeys whose last visit is here. */
  readonly left: number
  /** Of these, journeys that visit it more than once; consecutive events are one visit. */
  readonly repeated: number
  readonly visits: number
  /** From arriving to the next event at another step; the last visit of a journey has no end. */
  readonly stay: {
    readonly medianSeconds: number | null
    readonly p90Seconds: number | null
    readonly n: number
  }
  /** Events by channel, most used first, without the missing value. */
  readonly channels: readonly { readonly name: string; readonly n: number }[]
}

/** The figures of every step of a log whose activities are steps, in the order of its dictionary. */
export function stepFigures(log: EventLog): readonly StepFigures[] {
  const width = log.activities.length
  const tally = new StepTally(width)
  for (let journey = 0; journey < log.journeys; journey++) tallyJourney(log, journey, tally)
  const channels = channelCounts(log)
  return log.activities.map((_, step) => {
    const stays = Float64Array.from(tally.stays[step]!)
    return {
      reached: tally.reached[step]!,
      left: tally.left[step]!,
      repeated: tally.repeated[step]!,
      visits: tally.visits[step]!,
      stay: {
        medianSeconds: stays.length > 0 ? median(stays) / 1000 : null,
        p90Seconds: stays.length > 0 ? quantileInPlace(stays, 0.9) / 1000 : null,
        n: stays.length,
      },
      channels: channels[step]!,
    }
  })
}

class StepTally {
  readonly reached: Uint32Array
  readonly left: Uint32Array
  readonly repeated: Uint32Array
  readonly visits: Uint32Array
  readonly stays: number[][]
  /** Last journey that reached, and last that repeated, each step. */
  readonly reachedBy: Int32Array
  readonly repeatedBy: Int32Array

  constructor(width: number) {
    this.reached = new Uint32Array(width)
    this.left = new Uint32Array(width)
    this.repeated = new Uint32Array(width)
    this.visits = new Uint32Array(width)
    this.stays = Array.from({ length: width }, () => [])
    this.reachedBy = new Int32Array(width).fill(-1)
    this.repeatedBy = new Int32Array(width).fill(-1)
  }
}

function tallyJourney(log: EventLog, journey: number, tally: StepTally): void {
  const end = log.offsets[journey + 1]!
  let step = -1
  let arrived = 0
  for (let i = log.offsets[journey]!; i < end; i++) {
    const code = log.activity[i]!
    if (code === step) continue
    if (step >= 0) tally.stays[step]!.push(log.time[i]! - arrived)
    step = code
    arrived = log.time[i]!
    tally.visits[step]!++
    if (tally.reachedBy[step] !== journey) {
      tally.reachedBy[step] = journey
      tally.reached[step]!++
    } else if (tally.repeatedBy[step] !== journey) {
      tally.repeatedBy[step] = journey
      tally.repeated[step]!++
    }
  }
  if (step >= 0) tally.left[step]!++
}

function channelCounts(log: EventLog): readonly { name: string; n: number }[][] {
  const column = log.channel
  if (!column) return log.activities.map(() => [])
  const width = column.values.length
  const counts = new Uint32Array(log.activities.length * width)
  for (let i = 0; i < log.size; i++) counts[log.activity[i]! * width + column.codes[i]!]!++
  return log.activities.map((_, step) =>
    column.values
      .map((name, code) => ({ name, n: counts[step * width + code]! }))
      .filter(({ name, n }) => name !== '' && n > 0)
      .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)),
  )
}
