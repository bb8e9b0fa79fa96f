import { OF_DATASET } from '../engine.ts'
import type { LogRef } from './log-ref.ts'

/**
 * SQL of one row a customer, whatever is left of the journey: `customer`, `arrival` (position of the
 * first row, by which dictionaries are ordered), and the arrays `labels`, `times` and `channels` by
 * time and then arrival; of all its rows, with a label or without, `size`, the times `first` and `last`
 * and the `activities`. ClickHouse computes only what a question reads.
 */
export function pathsSql(log: LogRef): string {
  const ordered = 'arraySort(groupArrayIf((time, seq, label, channel), kept))'
  const events = log.collapseRepeats ? `arrayCompact(each -> each.3, ${ordered})` : ordered
  return `(
    SELECT customer, arrival, size, first, last, activities,
      events.1 AS times, events.2 AS seqs, events.3 AS labels, events.4 AS channels
    FROM (
      SELECT customer, min(seq) AS arrival, count() AS size, min(time) AS first, max(time) AS last,
        groupUniqArray(activity) AS activities, ${events} AS events
      FROM ${labelledSql(log)} GROUP BY customer
    )
  )`
}

/** SQL of one row an event of the log: `customer`, `time`, `seq`, `label`, `channel`. */
export function eventsSql(log: LogRef): string {
  if (!log.collapseRepeats) return `(SELECT * FROM ${labelledSql(log)} WHERE kept)`
  return `(
    SELECT customer, time, seq, label, channel FROM ${pathsSql(log)}
    ARRAY JOIN times AS time, seqs AS seq, labels AS label, channels AS channel
  )`
}

/** Every event of the dataset with its label, and whether it has one. */
function labelledSql({ steps }: LogRef): string {
  const [label, kept] = steps
    ? [
        `transform(toString(activity), {bound:Array(String)}, {boundTo:Array(String)}, '')`,
        'has({bound:Array(String)}, activity)',
      ]
    : ['toString(activity)', 'true']
  return `(
    SELECT customer, activity, time, seq, channel, ${label} AS label, ${kept} AS kept
    FROM events WHERE ${OF_DATASET}
  )`
}
