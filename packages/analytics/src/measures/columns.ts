import type { EventFilter } from '@desirepath/core'
import { rows, type Engine } from '../engine.ts'

/** The events of some datasets of a workspace; a customer of the same id in two of them is one. */
export interface EventsRef {
  readonly workspaceId: string
  readonly datasetIds: readonly string[]
}

/** The rows of the datasets, for the WHERE clause of every measure. */
export const OF_DATASETS = 'workspace = {workspace:String} AND dataset IN {datasets:Array(String)}'

export function datasetsParameters(ref: EventsRef) {
  return { workspace: ref.workspaceId, datasets: [...ref.datasetIds] }
}

/** The further columns of each dataset. */
export interface DatasetColumns {
  readonly dataset: string
  readonly channel: string | null
  readonly attributes: readonly string[]
}

export async function columnsOf(engine: Engine, ref: EventsRef): Promise<DatasetColumns[]> {
  return rows<DatasetColumns>(
    engine,
    `SELECT dataset, any(channel) AS channel, any(attributes) AS attributes
      FROM event_columns WHERE ${OF_DATASETS} GROUP BY dataset ORDER BY dataset`,
    datasetsParameters(ref),
  )
}

/** SQL of a condition on an event or of a value of it, and what it takes as parameters. */
export interface Part {
  readonly sql: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** Where a column is the channel of a dataset, or is not in it. */
const CHANNEL = -1
const NOWHERE = 0

/** The text of a column of an event; empty where its dataset has no such column. `key` keeps parameters apart. */
export function valueOf(known: readonly DatasetColumns[], column: string, key: string): Part {
  const places = known.map(({ channel, attributes }) => {
    const place = attributes.indexOf(column) + 1
    return place > 0 ? place : channel === column ? CHANNEL : NOWHERE
  })
  const at = `transform(toString(dataset), {${key}In:Array(String)}, {${key}At:Array(Int32)}, 0)`
  return {
    sql: `multiIf(${at} > 0, toString(attributes[${at}]), ${at} < 0, toString(channel), '')`,
    parameters: { [`${key}In`]: known.map(({ dataset }) => dataset), [`${key}At`]: places },
  }
}

/** Whether an event is one of those that a filter means. */
export function matching(
  known: readonly DatasetColumns[],
  { activities, where }: EventFilter,
  key: string,
): Part {
  const parts: Part[] = where.map(({ column, has, values }, i) => {
    const value = valueOf(known, column, `${key}C${i}`)
    const among = `has({${key}V${i}:Array(String)}, ${value.sql})`
    return {
      sql: has === 'oneOf' ? among : `NOT ${among}`,
      parameters: { ...value.parameters, [`${key}V${i}`]: [...values] },
    }
  })
  if (activities.length > 0)
    parts.unshift({
      sql: `has({${key}Activities:Array(String)}, toString(activity))`,
      parameters: { [`${key}Activities`]: [...activities] },
    })
  return {
    sql: parts.length === 0 ? 'true' : `(${parts.map(({ sql }) => sql).join(' AND ')})`,
    parameters: Object.assign(
      {},
      ...parts.map(({ parameters }) => parameters),
    ) as Part['parameters'],
  }
}
