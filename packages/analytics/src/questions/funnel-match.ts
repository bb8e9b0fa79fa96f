import type { LogRef } from '../log/log-ref.ts'
import { pathsSql } from '../log/paths.ts'

/**
 * SQL of one row a customer: `customer`, `arrival`, and `met`, the times at which the labels of the
 * parameter `funnel` were matched in order; others may lie between. Without a window every label is
 * matched as early as can be; within `withinMs` of the first, a customer gets as far as the best
 * start carries, and the times are those of the first match so far.
 */
export function funnelMatchSql(log: LogRef, withinMs: number | undefined): string {
  if (withinMs === undefined) {
    return `(SELECT customer, arrival, ${metSql(`length(${FUNNEL})`)} AS met FROM ${pathsSql(log)})`
  }
  return `(
    SELECT customer, arrival, ${metSql('far')} AS met
    FROM (
      SELECT customer, arrival,
        arrayCount(level -> level.1 > 0, levels) AS far,
        arraySlice(path.labels, greatest(levels[far].3, 1)) AS labels,
        arraySlice(path.times, greatest(levels[far].3, 1)) AS times
      FROM (SELECT *, ${levelsSql} AS levels FROM ${pathsSql(log)}) AS path
    )
  )`
}

const FUNNEL = '{funnel:Array(String)}'

/** Matches as early as can be, up to a number of labels. */
function metSql(upTo: string): string {
  return `arrayFold(
    (met, label, time) -> if(length(met) < ${upTo} AND label = ${FUNNEL}[length(met) + 1], arrayPushBack(met, time), met),
    labels, times, emptyArrayFloat64())`
}

/**
 * Per level the position and time of the latest event to start a match that reaches it, since a later
 * start leaves more room, and the position of the first that did; zeros where none does. Every level
 * is told from the levels before this event, so that no event serves two levels of one match.
 */
const levelsSql = `arrayFold(
  (levels, label, time, position) -> arrayMap(
    (wanted, level) -> multiIf(
      label != wanted, levels[level],
      level = 1, (position, time, if(levels[1].3 > 0, levels[1].3, position)),
      levels[level - 1].1 > 0 AND time - levels[level - 1].2 <= {withinMs:Float64},
        (levels[level - 1].1, levels[level - 1].2, if(levels[level].3 > 0, levels[level].3, levels[level - 1].1)),
      levels[level]),
    ${FUNNEL}, arrayEnumerate(${FUNNEL})),
  labels, times, arrayMap(each -> toInt64(each), arrayEnumerate(labels)),
  arrayMap(wanted -> (toInt64(0), toFloat64(0), toInt64(0)), ${FUNNEL}))`

/** What the SQL of a match takes as parameters beside those of its log. */
export function funnelParameters(
  labels: readonly string[],
  withinMs: number | undefined,
): Readonly<Record<string, unknown>> {
  return { funnel: [...labels], ...(withinMs === undefined ? {} : { withinMs }) }
}
