import { compareNames } from '@desirepath/mining'
import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { eventsSql } from '../log/paths.ts'

export interface EndCount {
  readonly name: string
  readonly customers: number
}

/** With which activity customers begin and end; by customers, then by name. */
export async function startsAndEnds(
  engine: Engine,
  log: LogRef,
): Promise<{ readonly starts: readonly EndCount[]; readonly ends: readonly EndCount[] }> {
  const found = await rows<EndCount & { side: 'start' | 'end' }>(
    engine,
    endsSql(log),
    logParameters(log),
  )
  const at = (wanted: 'start' | 'end') =>
    found
      .filter(({ side }) => side === wanted)
      .map(({ name, customers }) => ({ name, customers }))
      .sort((a, b) => b.customers - a.customers || compareNames(a.name, b.name))
  return { starts: at('start'), ends: at('end') }
}

function endsSql(log: LogRef): string {
  return `
    SELECT side, name, count() AS customers
    FROM (
      SELECT argMin(label, (time, seq)) AS first, argMax(label, (time, seq)) AS last
      FROM ${eventsSql(log)} GROUP BY customer
    )
    ARRAY JOIN ['start', 'end'] AS side, [first, last] AS name
    GROUP BY side, name`
}
