import type { EventColumns } from '@desirepath/core'
import { directlyFollows, type EventLog, logSummary, startsAndEnds } from '@desirepath/mining'
import { type Typical, typicalOf } from './typical.ts'
import { sortedLog } from './workings.ts'

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
  const log = sortedLog(columns)
  return figuresOfLog(log, typicalOf(log, options), options.quarantined)
}

export function figuresOfLog(log: EventLog, typical: Typical, quarantined: number): Figures {
  const summary = logSummary(log)
  const { paths } = typical
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
    representatives: representativesOf(typical, name),
    quarantined,
  }
}

function representativesOf(
  { found }: Typical,
  name: (code: number) => string,
): Figures['representatives'] {
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
