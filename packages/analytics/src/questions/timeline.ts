import { rows, type Engine } from '../engine.ts'
import { logParameters, type LogRef } from '../log/log-ref.ts'
import { eventsSql } from '../log/paths.ts'

export interface TimelineEvent {
  readonly activity: string
  /** Milliseconds since the epoch. */
  readonly time: number
  readonly channel: string
}

/** Every event of one customer, by time and then by arrival. */
export async function timeline(
  engine: Engine,
  log: LogRef,
  customer: string,
): Promise<readonly TimelineEvent[]> {
  return rows<TimelineEvent>(
    engine,
    `SELECT label AS activity, time, channel FROM ${eventsSql(log)}
     WHERE customer = {customer:String} ORDER BY time, seq`,
    { ...logParameters(log), customer },
  )
}
