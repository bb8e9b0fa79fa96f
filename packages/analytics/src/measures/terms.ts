import { rows, type Engine } from '../engine.ts'
import { columnsOf, datasetsParameters, type EventsRef, OF_DATASETS, valueOf } from './columns.ts'

interface TermCount {
  readonly value: string
  readonly n: number
}

/** What measures of some events can speak of. */
export interface EventTerms {
  /** The most frequent first. */
  readonly activities: readonly TermCount[]
  readonly columns: readonly {
    readonly name: string
    /** Whether whatever stands there is a number. */
    readonly isNumber: boolean
    /** The most frequent first. */
    readonly values: readonly TermCount[]
  }[]
}

const MOST_ACTIVITIES = 500
const MOST_VALUES = 200

export async function eventTerms(engine: Engine, ref: EventsRef): Promise<EventTerms> {
  const known = await columnsOf(engine, ref)
  const names = [
    ...new Set(known.flatMap(({ channel, attributes }) => [channel ?? '', ...attributes])),
  ].filter((name) => name !== '')
  const activities = await rows<TermCount>(
    engine,
    `SELECT toString(activity) AS value, count() AS n FROM events WHERE ${OF_DATASETS}
      GROUP BY value ORDER BY n DESC, value LIMIT ${MOST_ACTIVITIES}`,
    datasetsParameters(ref),
  )
  const columns = await Promise.all(
    names.map(async (name) => {
      const value = valueOf(known, name, 'value')
      const parameters = { ...datasetsParameters(ref), ...value.parameters }
      const said = `SELECT ${value.sql} AS value, count() AS n FROM events WHERE ${OF_DATASETS} AND value != '' GROUP BY value`
      const [values, [judged]] = await Promise.all([
        rows<TermCount>(engine, `${said} ORDER BY n DESC, value LIMIT ${MOST_VALUES}`, parameters),
        rows<{ isNumber: 0 | 1 }>(
          engine,
          `SELECT count() > 0 AND countIf(isFinite(ifNull(toFloat64OrNull(trimBoth(value)), nan))) = count() AS isNumber FROM (${said})`,
          parameters,
        ),
      ])
      return { name, isNumber: judged?.isNumber === 1, values }
    }),
  )
  return { activities, columns }
}
