import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { funnelMatchSql, funnelParameters } from './funnel-match.ts'

export interface FunnelLevel {
  /** Activity, or step id. */
  readonly step: string
  /** Customers who came as far as this level. */
  readonly customers: number
  /** From the level before; null at the first level and where nobody came. */
  readonly medianSecondsFromPrevious: number | null
}

/**
 * Customers who did the first step, and after it the second, and so on; others may lie between.
 * `withinMs` bounds the time from the first step to each later one.
 */
export async function funnel(
  engine: Engine,
  log: LogRef,
  steps: readonly string[],
  options: { readonly withinMs?: number } = {},
): Promise<readonly FunnelLevel[]> {
  const { withinMs } = options
  const found = await rows<{ level: number; customers: number; wait: number }>(
    engine,
    `SELECT level, count() AS customers, quantileExactInclusive(0.5)(gap) AS wait
     FROM ${funnelMatchSql(log, withinMs)}
     ARRAY JOIN arrayEnumerate(met) AS level, arrayDifference(met) AS gap
     GROUP BY level`,
    { ...logParameters(log), ...funnelParameters(steps, withinMs) },
  )
  return steps.map((step, i) => {
    const row = found.find(({ level }) => level === i + 1)
    return {
      step,
      customers: row?.customers ?? 0,
      medianSecondsFromPrevious: row && i > 0 ? row.wait / 1000 : null,
    }
  })
}
