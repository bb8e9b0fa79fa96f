import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Analytics, openAnalytics } from '@desirepath/analytics'
import { FILTERED_CHANNEL, FUNNEL, THIRTY_DAYS } from '../log/random-log.ts'
import type { Digest, Subject } from './subject.ts'

/**
 * ClickHouse in the process (chDB), at its best: a table sorted by customer and time, customers as
 * numbers, names as dictionary codes, and for each question the fastest SQL that we tried.
 */
export async function clickhouse(): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'desirepath-bench-chdb-'))
  const analytics = await openAnalytics({ folder })
  await analytics.engine.command({ query: TABLE })
  const asked = (sql: string) => () => digest(analytics, sql)
  const load = async (csv: string) => {
    await analytics.engine.command({ query: 'TRUNCATE TABLE bench' })
    await analytics.engine.command({ query: insertFrom(csv) })
  }
  return {
    load,
    async csvToAnswers(csv) {
      await load(csv)
      return [...(await digest(analytics, pairsSql(''))), ...(await digest(analytics, VARIANTS))]
    },
    answers: {
      directlyFollows: asked(pairsSql('')),
      directlyFollowsWithGaps: asked(PAIRS_WITH_GAPS),
      variants: asked(VARIANTS),
      funnel: asked(FUNNEL_LEVELS),
      filterThenDirectlyFollows: asked(
        pairsSql(
          `WHERE channel = '${FILTERED_CHANNEL}' AND time >= ${THIRTY_DAYS.from} AND time < ${THIRTY_DAYS.to}`,
        ),
      ),
    },
    async close() {
      await analytics.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function digest(analytics: Analytics, query: string): Promise<Digest> {
  const result = await analytics.engine.query({ query, format: 'JSONCompactEachRow' })
  const [row] = (await result.json()) as (readonly (string | number)[])[]
  return row!.map(Number)
}

const TABLE = `
  CREATE TABLE IF NOT EXISTS bench (
    customer UInt32, activity LowCardinality(String), time Int64, channel LowCardinality(String)
  ) ENGINE = MergeTree ORDER BY (customer, time)`

function insertFrom(csv: string): string {
  return `
    INSERT INTO bench
    SELECT toUInt32(substring(customer, 2)), activity, toUnixTimestamp64Milli(time), channel
    FROM file('${csv}', CSVWithNames, 'customer String, activity String, time DateTime64(3, \\'UTC\\'), channel String')
    SETTINGS date_time_input_format = 'best_effort'`
}

/** The history of each customer as arrays, from rows that lie in order already. */
function histories(where: string): string {
  return `
    SELECT groupArray(activity) AS path, groupArray(time) AS times
    FROM (SELECT customer, activity, time FROM bench ${where} ORDER BY customer, time)
    GROUP BY customer`
}

function pairsSql(where: string): string {
  return `
    SELECT count(), sum(n) FROM (
      SELECT count() AS n
      FROM (SELECT arrayJoin(arrayZip(arrayPopBack(path), arrayPopFront(path))) AS pair FROM (${histories(where)}))
      GROUP BY pair.1, pair.2
    )`
}

const PAIRS_WITH_GAPS = `
  SELECT count(), sum(n), round(sum(gaps[1]) / 1000), round(sum(gaps[2]) / 1000) FROM (
    SELECT count() AS n, quantilesExactInclusive(0.5, 0.9)(pair.4 - pair.3) AS gaps
    FROM (
      SELECT arrayJoin(arrayZip(arrayPopBack(path), arrayPopFront(path), arrayPopBack(times), arrayPopFront(times))) AS pair
      FROM (${histories('')})
    )
    GROUP BY pair.1, pair.2
  )`

const VARIANTS = `
  SELECT count(), max(n) FROM (SELECT count() AS n FROM (${histories('')}) GROUP BY path)`

const FUNNEL_LEVELS = `
  SELECT ${FUNNEL.map((_, i) => `countIf(level > ${i})`).join(', ')} FROM (
    SELECT windowFunnel(1000000000000)(toUInt64(time), ${FUNNEL.map((name) => `activity = '${name}'`).join(', ')}) AS level
    FROM bench GROUP BY customer
  )`
