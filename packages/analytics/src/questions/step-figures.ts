import { compareNames } from '@desirepath/mining'
import { rows, type Engine } from '../engine.ts'
import { logParameters, type StepLogRef } from '../log/log-ref.ts'
import { eventsSql, pathsSql } from '../log/paths.ts'

export interface StepFigures {
  readonly step: string
  readonly events: number
  /** Customers who meet the step at all. */
  readonly reached: number
  /** Of the customers reached, those whose last visit is here. */
  readonly left: number
  /** Of the customers reached, those who visit it more than once. */
  readonly repeated: number
  /** Consecutive events at one step are one visit: events − visits are immediate repeats. */
  readonly visits: number
  /** From arriving to the next event at another step; the last visit of a customer has no end. */
  readonly stay: {
    readonly medianSeconds: number | null
    readonly p90Seconds: number | null
    readonly n: number
  }
  /** Events by channel, most used first, without the missing value. */
  readonly channels: readonly { readonly name: string; readonly n: number }[]
}

/** The figures of every step of a log, in the order of its steps. */
export async function stepFigures(
  engine: Engine,
  log: StepLogRef,
): Promise<readonly StepFigures[]> {
  const parameters = logParameters(log)
  const visits = await rows<VisitsRow>(engine, visitsSql(log), parameters)
  const visitsAt = new Map(visits.map((row) => [row.step, row]))
  const channels = await rows<ChannelRow>(engine, channelsSql(log), parameters)
  const channelsAt = Map.groupBy(channels, (row) => row.step)
  return log.steps.map(({ id }) => ({
    step: id,
    ...visitFigures(visitsAt.get(id)),
    ...channelFigures(channelsAt.get(id) ?? []),
  }))
}

interface VisitsRow {
  readonly step: string
  readonly visits: number
  readonly reached: number
  readonly repeated: number
  readonly left: number
  readonly stays: readonly [number | null, number | null]
}

/** A customer reaches a step at the first visit to it, repeats it at the second. */
function visitsSql(log: StepLogRef): string {
  return `
    SELECT step, count() AS visits, countIf(nth = 1) AS reached, countIf(nth = 2) AS repeated,
      countIf(position = size) AS left,
      quantilesExactInclusiveIf(0.5, 0.9)(stay, position < size) AS stays
    FROM (
      SELECT labels, length(labels) AS size, arrayEnumerate(labels) AS positions,
        arrayEnumerateUniq(labels) AS nths,
        arrayResize(arrayPopFront(arrayDifference(times)), size) AS gaps
      FROM ${pathsSql({ ...log, collapseRepeats: true })}
    )
    ARRAY JOIN labels AS step, positions AS position, nths AS nth, gaps AS stay
    GROUP BY step`
}

interface ChannelRow {
  readonly step: string
  readonly name: string
  readonly n: number
}

function channelsSql(log: StepLogRef): string {
  return `
    SELECT label AS step, channel AS name, count() AS n
    FROM ${eventsSql(log)} GROUP BY label, channel`
}

function visitFigures(
  row: VisitsRow | undefined,
): Omit<StepFigures, 'step' | 'events' | 'channels'> {
  if (!row) {
    const stay = { medianSeconds: null, p90Seconds: null, n: 0 }
    return { reached: 0, left: 0, repeated: 0, visits: 0, stay }
  }
  const { reached, left, repeated, visits, stays } = row
  const [medianSeconds, p90Seconds] = stays.map((each) => (each === null ? null : each / 1000))
  const stay = {
    medianSeconds: medianSeconds ?? null,
    p90Seconds: p90Seconds ?? null,
    n: visits - left,
  }
  return { reached, left, repeated, visits, stay }
}

function channelFigures(found: readonly ChannelRow[]): Pick<StepFigures, 'events' | 'channels'> {
  return {
    events: found.reduce((sum, each) => sum + each.n, 0),
    channels: found
      .filter(({ name }) => name !== '')
      .map(({ name, n }) => ({ name, n }))
      .sort((a, b) => b.n - a.n || compareNames(a.name, b.name)),
  }
}
