import { type FeedbackItem, marketKinds } from '@desirepath/core'
import { type Engine, rows } from '../engine.ts'

/** What was read from the words of texts without a score, and by what. */
export interface ReadingModel {
  readonly method: 'learned' | 'vader' | 'none'
  readonly auc: number | null
  readonly labels: number
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** How a text without a score was read. */
export interface Reading {
  readonly id: string
  readonly polarity: string
  readonly chance: number | null
}

/** Texts without a score that have words; notes on a market and documents are of no customer. */
const SILENT = `workspace = {workspace:String} AND mood = 'none' AND length(said) > 2
  AND source NOT IN ('${[...marketKinds, 'document'].join("', '")}')`
const SCORED = `workspace = {workspace:String} AND mood != 'none' AND length(said) > 2`

export interface ReadingState {
  readonly model: ReadingModel | null
  /** Texts that nothing has been read from yet. */
  readonly unread: number
  /** Scored comments, which are learned from. */
  readonly labels: number
}

export async function readingState(engine: Engine, workspace: string): Promise<ReadingState> {
  const [model = null] = await rows<ReadingModel>(
    engine,
    `SELECT method, auc, labels, at FROM feedback_readings WHERE workspace = {workspace:String}
      ORDER BY at DESC LIMIT 1`,
    { workspace },
  )
  const [counted] = await rows<{ unread: number; labels: number }>(
    engine,
    `SELECT countIf(${SILENT} AND polarity = '') AS unread, countIf(${SCORED}) AS labels
      FROM feedback WHERE workspace = {workspace:String}`,
    { workspace },
  )
  return { model, ...counted! }
}

type Scored = Pick<FeedbackItem, 'text' | 'score' | 'scale'>

/** The newest scored comments, each once. */
export async function scoredTexts(
  engine: Engine,
  workspace: string,
  most: number,
): Promise<Scored[]> {
  const found = await rows<{ item: string }>(
    engine,
    `SELECT item FROM feedback WHERE ${SCORED} ORDER BY at DESC NULLS LAST, id
      LIMIT 1 BY id LIMIT {most:UInt32}`,
    { workspace, most },
  )
  return found.map(({ item }) => {
    const { text, score, scale } = JSON.parse(item) as FeedbackItem
    return { text, score, scale }
  })
}

/** Texts without a score that nothing has been read from, the newest first. */
export async function unreadTexts(
  engine: Engine,
  workspace: string,
  most: number,
): Promise<{ readonly id: string; readonly text: string; readonly language: string | null }[]> {
  return rows(
    engine,
    `SELECT id, substringUTF8(concat(JSONExtractString(item, 'title'), '\\n', JSONExtractString(item, 'text')), 1, 4000) AS text,
        language FROM feedback WHERE ${SILENT} AND polarity = '' ORDER BY at DESC NULLS LAST, id
      LIMIT 1 BY id LIMIT {most:UInt32}`,
    { workspace, most },
  )
}

/** Writes down what was read; one item stands in every dataset that has it. */
export async function keepReadings(
  engine: Engine,
  workspace: string,
  { model, readings }: { readonly model: ReadingModel; readonly readings: readonly Reading[] },
): Promise<void> {
  await engine.insert({
    table: 'feedback_readings',
    values: [{ workspace, ...model }],
    format: 'JSONEachRow',
  })
  if (readings.length === 0) return
  const [{ database } = { database: 'default' }] = await rows<{ database: string }>(
    engine,
    'SELECT currentDatabase() AS database',
    {},
  )
  await engine.command({ query: 'TRUNCATE TABLE feedback_read' })
  await engine.insert({ table: 'feedback_read', values: readings, format: 'JSONEachRow' })
  const read = (column: string) => `joinGet('${database}.feedback_read', '${column}', id)`
  await engine.command({
    query: `ALTER TABLE feedback UPDATE polarity = ${read('polarity')}, chance = ${read('chance')}
      WHERE workspace = {workspace:String} AND ${read('polarity')} != '' SETTINGS mutations_sync = 2`,
    query_params: { workspace },
  })
  await engine.command({ query: 'TRUNCATE TABLE feedback_read' })
}

/** So that all of it is read anew, as when there is more to learn from. */
export async function forgetReadings(engine: Engine, workspace: string): Promise<void> {
  await engine.command({
    query: `ALTER TABLE feedback UPDATE polarity = '', chance = NULL
      WHERE workspace = {workspace:String} AND polarity != '' SETTINGS mutations_sync = 2`,
    query_params: { workspace },
  })
}
