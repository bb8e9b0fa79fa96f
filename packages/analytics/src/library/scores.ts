import { daysOf, type Period, periodOf, type ScoreCount, type ScoreScale } from '@desirepath/core'
import type { Engine } from '../engine.ts'
import { answer, conditionsOf, type LibrarySearch } from './search.ts'

/** The answers of a day, week or month, counted by their score. */
export interface ScoredPeriod {
  /** Its first day, ISO 8601; null for answers without a time. */
  readonly from: string | null
  readonly counts: readonly ScoreCount[]
}

const DAY = 86_400_000

/** The answers that a search with a scale finds, by time, the oldest first; those without a time stand first. */
export async function scoresByPeriod(
  engine: Engine,
  search: LibrarySearch & { readonly scale: ScoreScale },
  by: Period,
): Promise<ScoredPeriod[]> {
  const { where, parameters } = conditionsOf(search)
  const found = await answer<{ day: number | null; score: number; n: number }>(
    engine,
    `SELECT floor(at_ / ${DAY}) AS day, score_ AS score, count() AS n
      FROM (${answersOf(search, where)}) GROUP BY day, score ORDER BY day NULLS FIRST, score`,
    parameters,
  )
  const periods = Map.groupBy(found, ({ day }) =>
    day === null ? null : daysOf(periodOf(day * DAY, by), by).from,
  )
  return [...periods].map(([from, counts]) => ({ from, counts: counted(counts) }))
}

function counted(answers: readonly ScoreCount[]): ScoreCount[] {
  const counts = new Map<number, number>()
  for (const { score, n } of answers) counts.set(score, (counts.get(score) ?? 0) + n)
  return [...counts].map(([score, n]) => ({ score, n })).toSorted((a, b) => a.score - b.score)
}

/** On which scales there are answers, and what tells them apart. */
export interface AnswerTerms {
  readonly scales: readonly (ScoreScale & { readonly n: number })[]
  readonly names: readonly TermCount[]
  readonly fields: readonly { readonly name: string; readonly values: readonly TermCount[] }[]
}

interface TermCount {
  readonly value: string
  readonly n: number
}

/** A column with more different values than these is no question. */
const MOST_VALUES = 50

export async function answerTerms(engine: Engine, search: LibrarySearch): Promise<AnswerTerms> {
  const { where, parameters } = conditionsOf(search)
  const answers = `(${answersOf(search, where)})`
  const [scales, names, fields] = await Promise.all([
    answer<ScoreScale & { n: number }>(
      engine,
      `SELECT JSONExtractString(item_, 'scale', 'kind') AS kind,
          JSONExtractFloat(item_, 'scale', 'min') AS min, JSONExtractFloat(item_, 'scale', 'max') AS max,
          count() AS n FROM ${answers} GROUP BY kind, min, max ORDER BY n DESC, kind, min, max LIMIT 50`,
      parameters,
    ),
    answer<TermCount>(
      engine,
      `SELECT JSONExtractString(item_, 'sourceName') AS value, count() AS n FROM ${answers}
        WHERE value != '' GROUP BY value ORDER BY n DESC, value LIMIT 200`,
      parameters,
    ),
    answer<TermCount & { name: string }>(
      engine,
      `SELECT pair.1 AS name, pair.2 AS value, count() AS n FROM ${answers}
        ARRAY JOIN JSONExtractKeysAndValues(item_, 'metadata', 'String') AS pair
        WHERE name IN (
          SELECT each.1 FROM ${answers} ARRAY JOIN JSONExtractKeysAndValues(item_, 'metadata', 'String') AS each
          GROUP BY each.1 HAVING uniq(each.2) <= ${MOST_VALUES})
        GROUP BY name, value ORDER BY name, n DESC, value LIMIT 2000`,
      parameters,
    ),
  ])
  return {
    scales,
    names,
    fields: [...Map.groupBy(fields, ({ name }) => name)].map(([name, values]) => ({
      name,
      values: values.map(({ value, n }) => ({ value, n })),
    })),
  }
}

/** Each answer once. The names must differ from those of columns: a condition would mean what is counted by. */
function answersOf({ hasDoubles }: LibrarySearch, where: string): string {
  const one = (sql: string) => (hasDoubles ? `any(${sql})` : sql)
  return `SELECT ${one('at')} AS at_, ${one('score')} AS score_, ${one('item')} AS item_
    FROM feedback WHERE ${where} AND score IS NOT NULL ${hasDoubles ? 'GROUP BY cityHash64(id)' : ''}`
}
