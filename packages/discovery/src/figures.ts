import { type EventColumns, seededRandom } from '@desirepath/core'
import {
  createLog,
  directlyFollows,
  type EventLog,
  logSummary,
  representatives,
  startsAndEnds,
  type Variants,
  variants,
} from '@desirepath/mining'

/** Of the variants, so many of the most frequent are listed. */
const TOP_VARIANTS = 20

export interface FiguresOptions {
  readonly k?: number
  readonly seed: number
  readonly quarantined: number
}

export interface Figures {
  readonly cases: number
  readonly events: number
  readonly activities: readonly { name: string; events: number; customers: number }[]
  readonly variants: {
    readonly count: number
    readonly top: readonly { steps: string[]; customers: number }[]
    readonly for80Percent: number
  }
  readonly transitions: readonly {
    from: string
    to: string
    count: number
    customers: number
    medianSeconds: number
    p90Seconds: number
  }[]
  readonly starts: readonly { name: string; count: number }[]
  readonly ends: readonly { name: string; count: number }[]
  readonly duration: { readonly meanSeconds: number | null; readonly medianSeconds: number | null }
  readonly representatives: {
    readonly k: number
    readonly fitness: number
    readonly coverage: number
    readonly silhouette: number | null
    readonly journeys: readonly { steps: string[]; customers: number }[]
  }
  readonly quarantined: number
}

/** The figures of a log as it is: raw names, every transition, no cutting and no folding. */
export function figuresOf(columns: EventColumns, options: FiguresOptions): Figures {
  return figuresOfLog(createLog(columns), options)
}

function figuresOfLog(log: EventLog, options: FiguresOptions): Figures {
  const summary = logSummary(log)
  const paths = variants(log)
  const name = (code: number) => log.activities[code]!
  const { starts, ends } = startsAndEnds(log)
  const named = ({ activity, count }: { activity: number; count: number }) => ({
    name: name(activity),
    count,
  })
  return {
    cases: summary.journeys,
    events: summary.events,
    activities: summary.activities.map((each) => ({
      name: each.name,
      events: each.events,
      customers: each.customers,
    })),
    variants: {
      count: paths.count,
      top: paths.list
        .slice(0, TOP_VARIANTS)
        .map(({ path, journeys }) => ({ steps: Array.from(path, name), customers: journeys })),
      for80Percent: paths.for80Percent,
    },
    transitions: directlyFollows(log).map(
      ({ from, to, count, customers, medianSeconds, p90Seconds }) => ({
        from: name(from),
        to: name(to),
        count,
        customers,
        medianSeconds,
        p90Seconds,
      }),
    ),
    starts: starts.map(named),
    ends: ends.map(named),
    duration: summary.duration,
    representatives: representativesOf(paths, name, options),
    quarantined: options.quarantined,
  }
}

function representativesOf(
  paths: Variants,
  name: (code: number) => string,
  { k, seed }: FiguresOptions,
): Figures['representatives'] {
  const found = representatives(paths.list, {
    ...(k === undefined ? {} : { k }),
    random: seededRandom(seed),
  })
  return {
    k: found.k,
    fitness: found.fitness,
    coverage: found.coverage,
    silhouette: found.silhouette,
    journeys: found.journeys.map(({ path, journeys }) => ({
      steps: Array.from(path, name),
      customers: journeys,
    })),
  }
}
