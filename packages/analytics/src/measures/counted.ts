import { type EventMeasure, isShareOf } from '@desirepath/core'
import {
  type DatasetColumns,
  datasetsParameters,
  type EventsRef,
  matching,
  OF_DATASETS,
  type Part,
  valueOf,
} from './columns.ts'
import { periodSql } from '../log/period.ts'

interface Asked {
  readonly ref: EventsRef
  readonly known: readonly DatasetColumns[]
  readonly measure: EventMeasure
}

/**
 * SQL of one row a customer: `hits`, the periods with events that are meant and how many of them, and
 * `starts`, the periods by which a share counts them.
 */
export function perCustomerSql({ ref, known, measure }: Asked): Part {
  const of = matching(known, measure.of, 'of')
  const among = matching(known, measure.among, 'among')
  const isShare = isShareOf(measure)
  const starts = isShare ? `arraySort(groupUniqArrayIf(period, isBase))` : 'emptyArrayInt32()'
  return {
    sql: `(
      SELECT customer, arrayMap((one, n) -> (one, n), summed.1, summed.2) AS hits,
        ${measure.what === 'cohort' ? 'arraySlice(bases, 1, 1)' : 'bases'} AS starts
      FROM (
        SELECT customer, sumMapIf([period], [toUInt64(1)], isMeant) AS summed, ${starts} AS bases
        FROM (
          SELECT customer, ${periodSql(measure.by, 'time')} AS period, ${of.sql} AS isMeant,
            ${isShare ? among.sql : 'false'} AS isBase
          FROM events WHERE ${OF_DATASETS})
        GROUP BY customer))`,
    parameters: {
      ...datasetsParameters(ref),
      ...of.parameters,
      ...(isShare ? among.parameters : {}),
      later: laterOf(measure),
    },
  }
}

/** SQL of one row a number: `customer`, `period`, `number`. */
export function perNumberSql({ ref, known, measure }: Asked): Part {
  const of = matching(known, measure.of, 'of')
  const value = valueOf(known, measure.column, 'number')
  return {
    sql: `(
      SELECT customer, ${periodSql(measure.by, 'time')} AS period, assumeNotNull(toFloat64OrNull(trimBoth(${value.sql}))) AS number
      FROM events WHERE ${OF_DATASETS} AND ${of.sql}
        AND isFinite(ifNull(toFloat64OrNull(trimBoth(${value.sql})), nan)))`,
    parameters: { ...datasetsParameters(ref), ...of.parameters, ...value.parameters },
  }
}

/** How many periods later the events lie that a share asks about. */
function laterOf({ what, later }: EventMeasure): number {
  return what === 'retention' || what === 'cohort' ? later : 0
}
