import { compareNames } from '@desirepath/mining'
import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'

export interface DirectlyFollowsPair {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly customers: number
  /** Of the time between the two events. */
  readonly medianSeconds: number
  readonly p90Seconds: number
}

/** Every pair of consecutive events of one customer; by count, then by names. */
export async function directlyFollows(
  engine: Engine,
  log: LogRef,
): Promise<readonly DirectlyFollowsPair[]> {
  const found = await rows<Row>(engine, pairsSql(log), logParameters(log))
  return found
    .map(({ gaps: [medianSeconds, p90Seconds], ...pair }) => ({
      ...pair,
      medianSeconds: medianSeconds / 1000,
      p90Seconds: p90Seconds / 1000,
    }))
    .sort((a, b) => b.count - a.count || compareNames(a.from, b.from) || compareNames(a.to, b.to))
}

interface Row {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly customers: number
  readonly gaps: readonly [number, number]
}

/** A customer is counted where a pair occurs in the path for the first time. */
function pairsSql(log: LogRef): string {
  return `
    SELECT from, to, count() AS count, countIf(nth = 1) AS customers,
      quantilesExactInclusive(0.5, 0.9)(gap) AS gaps
    FROM (
      SELECT arrayPopBack(labels) AS froms, arrayPopFront(labels) AS tos,
        arrayPopFront(arrayDifference(times)) AS between, arrayEnumerateUniq(froms, tos) AS nths
      FROM ${pathsSql(log)}
    )
    ARRAY JOIN froms AS from, tos AS to, between AS gap, nths AS nth
    GROUP BY from, to`
}
