import type { EventLog } from '../log/event-log.ts'
import { compareNames } from './names.ts'
import { quantiles } from './quantiles.ts'

export interface StepFigures {
  readonly events: number
  /** Journeys that meet the step at all, and their customers. */
  readonly reached: number
  readonly customers: number
  /** Of the journeys reached, those whose last visit is here. */
  readonly left: number
  /** Of the journeys reached, those that visit it more than once. */
  readonly repeated: number
  /** Consecutive events at one step are one visit: events − visits are immediate repeats. */
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
  const tally = tallySteps(log)
  const stays = staysByStep(log, tally)
  const channels = channelCounts(log)
  return log.activities.map((_, step) => ({
    events: tally.events[step]!,
    reached: tally.reached[step]!,
    customers: tally.customers[step]!,
    left: tally.left[step]!,
    repeated: tally.repeated[step]!,
    visits: tally.visits[step]!,
    stay: stayFigures(stays[step]!),
    channels: channels[step]!,
  }))
}

type StepTally = ReturnType<typeof emptyTally>

function emptyTally(width: number) {
  return {
    events: new Uint32Array(width),
    reached: new Uint32Array(width),
    customers: new Uint32Array(width),
    left: new Uint32Array(width),
    repeated: new Uint32Array(width),
    visits: new Uint32Array(width),
    /** The last journey that reached, the last that repeated, and the last customer at, a step. */
    reachedBy: new Int32Array(width).fill(-1),
    repeatedBy: new Int32Array(width).fill(-1),
    lastCustomer: new Int32Array(width).fill(-1),
  }
}

function tallySteps({ activities, activity, offsets, journeys, customerOf }: EventLog): StepTally {
  const tally = emptyTally(activities.length)
  for (let journey = 0; journey < journeys; journey++) {
    const end = offsets[journey + 1]!
    let step = -1
    for (let i = offsets[journey]!; i < end; i++) {
      const here = activity[i]!
      tally.events[here]!++
      if (here === step) continue
      step = here
      countVisit(tally, step, journey, customerOf[journey]!)
    }
    if (step >= 0) tally.left[step]!++
  }
  return tally
}

function countVisit(tally: StepTally, step: number, journey: number, customer: number): void {
  tally.visits[step]!++
  if (tally.reachedBy[step] === journey) {
    if (tally.repeatedBy[step] === journey) return
    tally.repeatedBy[step] = journey
    tally.repeated[step]!++
    return
  }
  tally.reachedBy[step] = journey
  tally.reached[step]!++
  if (tally.lastCustomer[step] === customer) return
  tally.lastCustomer[step] = customer
  tally.customers[step]!++
}

/** The stays at each step in milliseconds: one for each visit that another one follows. */
function staysByStep(log: EventLog, { visits, left }: StepTally): Float64Array[] {
  const { activity, offsets, time } = log
  const stays = Array.from(visits, (n, step) => new Float64Array(n - left[step]!))
  const next = new Uint32Array(visits.length)
  for (let journey = 0; journey < log.journeys; journey++) {
    const start = offsets[journey]!
    const end = offsets[journey + 1]!
    let arrived = start
    for (let i = start + 1; i < end; i++) {
      const step = activity[arrived]!
      if (activity[i] === step) continue
      stays[step]![next[step]!++] = time[i]! - time[arrived]!
      arrived = i
    }
  }
  return stays
}

function stayFigures(stays: Float64Array): StepFigures['stay'] {
  if (stays.length === 0) return { medianSeconds: null, p90Seconds: null, n: 0 }
  const [median, p90] = quantiles(stays, [0.5, 0.9])
  return { medianSeconds: median! / 1000, p90Seconds: p90! / 1000, n: stays.length }
}

function channelCounts(log: EventLog): StepFigures['channels'][] {
  const column = log.channel
  if (!column) return log.activities.map(() => [])
  const width = column.values.length
  const counts = new Uint32Array(log.activities.length * width)
  for (let i = 0; i < log.size; i++) counts[log.activity[i]! * width + column.codes[i]!]!++
  return log.activities.map((_, step) =>
    column.values
      .map((name, code) => ({ name, n: counts[step * width + code]! }))
      .filter(({ name, n }) => name !== '' && n > 0)
      .sort((a, b) => b.n - a.n || compareNames(a.name, b.name)),
  )
}
