import { createClient, type ClickHouseClient } from '@clickhouse/client'
import { mkdirSync } from 'node:fs'
import { AUTHOR, ENGAGEMENT, FOLDED_TEXT, MOOD, PERSONA, PLACED, REACH } from './library/columns.ts'

/** Where the store lives: a folder for the ClickHouse in this process, or the URL of a served one. */
export type EngineLocation = { readonly folder: string } | { readonly url: string }

/** One dataset of one workspace: what one import brought in. Every query names both. */
export interface DatasetRef {
  readonly workspaceId: string
  readonly datasetId: string
}

export type Engine = ClickHouseClient

/** Opens the engine and makes its tables where they are missing. */
export async function openEngine(location: EngineLocation): Promise<Engine> {
  const engine =
    'url' in location ? createClient({ url: location.url }) : await embedded(location.folder)
  for (const query of tables) await engine.command({ query })
  await addSearchColumns(engine)
  return engine
}

/** Rows of a SELECT as objects; numbers beyond 2^53 do not occur in our tables. */
export async function rows<Row>(
  engine: Engine,
  query: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const result = await engine.query({
    query,
    query_params: { ...parameters },
    format: 'JSONEachRow',
    clickhouse_settings: { output_format_json_quote_64bit_integers: 0, ...CUSTOMER_BY_CUSTOMER },
  })
  return (await result.json()) as Row[]
}

/**
 * The table is ordered by customer, so one customer's events are put together and passed on before
 * the next one's: memory for paths stays flat, however large the dataset.
 */
const CUSTOMER_BY_CUSTOMER = {
  optimize_aggregation_in_order: 1,
  aggregation_in_order_max_block_bytes: '8000000',
  max_block_size: '8192',
} as const

export function parametersOf(ref: DatasetRef): { workspace: string; dataset: string } {
  return { workspace: ref.workspaceId, dataset: ref.datasetId }
}

/** The rows of one dataset, for the WHERE clause of every question. */
export const OF_DATASET = 'workspace = {workspace:String} AND dataset = {dataset:String}'

async function embedded(folder: string): Promise<Engine> {
  mkdirSync(folder, { recursive: true })
  // Loaded here, so that a process that talks to a served ClickHouse never maps the library.
  const { createChdbConnection } = await import('chdb/connection')
  const connection = createChdbConnection({ path: folder })
  return createClient({ connection: connection as never })
}

/**
 * What the evidence library searches by is worked out from `item` as it is stored. In a store from
 * before there was a library it is worked out once for what is there.
 */
async function addSearchColumns(engine: Engine): Promise<void> {
  const known = await rows<{ name: string }>(
    engine,
    `SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'feedback'`,
    {},
  )
  await engine.command({
    query: `ALTER TABLE feedback ADD COLUMN IF NOT EXISTS polarity LowCardinality(String) DEFAULT '',
      ADD COLUMN IF NOT EXISTS chance Nullable(Float32)`,
  })
  const missing = searchColumns.filter(([column]) => !known.some(({ name }) => name === column))
  for (const [name, type, expression] of missing) {
    await engine.command({
      query: `ALTER TABLE feedback ADD COLUMN ${name} ${type} MATERIALIZED ${expression}`,
    })
    await engine.command({
      query: `ALTER TABLE feedback MATERIALIZE COLUMN ${name} SETTINGS mutations_sync = 2`,
    })
  }
}

const searchColumns = [
  ['said', 'String', FOLDED_TEXT],
  ['mood', 'LowCardinality(String)', MOOD],
  ['reach', 'Nullable(Float64)', REACH],
  ['engagement', 'Float64', ENGAGEMENT],
  ['author', 'LowCardinality(String)', AUTHOR],
  ['placed', 'LowCardinality(String)', PLACED],
  ['persona', 'LowCardinality(String)', PERSONA],
] as const

/**
 * `seq` is the position of a row in its dataset: events with equal times keep the order in which
 * they arrived, and a dataset is read back exactly as it was written.
 */
const tables = [
  `CREATE TABLE IF NOT EXISTS events (
    workspace LowCardinality(String),
    dataset LowCardinality(String),
    seq UInt32,
    customer String,
    activity LowCardinality(String),
    time Float64,
    channel LowCardinality(String),
    attributes Array(LowCardinality(String))
  ) ENGINE = MergeTree ORDER BY (workspace, dataset, customer, time, seq)`,
  `CREATE TABLE IF NOT EXISTS event_columns (
    workspace String,
    dataset String,
    channel Nullable(String),
    attributes Array(String)
  ) ENGINE = MergeTree ORDER BY (workspace, dataset)`,
  `CREATE TABLE IF NOT EXISTS feedback (
    workspace LowCardinality(String),
    dataset LowCardinality(String),
    seq UInt32,
    id String,
    customer Nullable(String),
    at Nullable(Float64),
    score Nullable(Float64),
    language LowCardinality(Nullable(String)),
    source LowCardinality(String),
    item String
  ) ENGINE = MergeTree ORDER BY (workspace, dataset, seq)`,
  // By what the polarity of texts without a score was read, and what is being written of it.
  `CREATE TABLE IF NOT EXISTS feedback_readings (
    workspace String,
    method LowCardinality(String),
    auc Nullable(Float64),
    labels UInt32,
    at Float64
  ) ENGINE = MergeTree ORDER BY (workspace, at)`,
  `CREATE TABLE IF NOT EXISTS feedback_read (
    id String,
    polarity LowCardinality(String),
    chance Nullable(Float32)
  ) ENGINE = Join(ANY, LEFT, id)`,
]
