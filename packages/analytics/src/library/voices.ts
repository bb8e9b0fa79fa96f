import type { Engine } from '../engine.ts'
import { answer, conditionsOf, type LibrarySearch } from './search.ts'

/** What voices are told apart by. */
export type VoicePart = 'all' | 'month' | 'source' | 'file' | 'channel' | 'author'

/** Voices that read or score alike, and how far they went. */
export interface VoiceCount {
  readonly value: string
  /** '' for what has a score, no words, or has not been read. */
  readonly polarity: string
  readonly mood: string
  readonly n: number
  /** Those of which the reach is known, its sum, and the sum of its squares. */
  readonly reached: number
  readonly reach: number
  readonly squares: number
}

const VALUES: Readonly<Record<VoicePart, string>> = {
  all: `''`,
  month: `if(at IS NULL, '', formatDateTime(fromUnixTimestamp64Milli(toInt64(assumeNotNull(at)), 'UTC'), '%Y-%m'))`,
  source: 'source',
  file: `JSONExtractString(item, 'sourceName')`,
  channel: `JSONExtractString(item, 'channel')`,
  author: 'author',
}

/** Everything that a search finds, counted by one part, and by how it reads and what it scores. */
export async function voiceCounts(
  engine: Engine,
  search: LibrarySearch,
  by: VoicePart,
): Promise<VoiceCount[]> {
  const { where, parameters } = conditionsOf(search)
  return answer<VoiceCount>(
    engine,
    `SELECT value, polarity_ AS polarity, mood_ AS mood, count() AS n, countIf(reach_ IS NOT NULL) AS reached,
        sum(ifNull(reach_, 0)) AS reach, sum(pow(ifNull(reach_, 0), 2)) AS squares
      FROM (${voicesOf(search, where, VALUES[by])}) GROUP BY value, polarity, mood`,
    parameters,
  )
}

/** The same of some items, one by one: `value` is the id. */
export async function voicesAmong(
  engine: Engine,
  search: LibrarySearch,
  ids: readonly string[],
): Promise<VoiceCount[]> {
  if (ids.length === 0) return []
  const { where, parameters } = conditionsOf(search)
  return answer<VoiceCount>(
    engine,
    `SELECT value, polarity_ AS polarity, mood_ AS mood, 1 AS n, toUInt8(reach_ IS NOT NULL) AS reached,
        ifNull(reach_, 0) AS reach, pow(ifNull(reach_, 0), 2) AS squares
      FROM (${voicesOf({ hasDoubles: true }, `${where} AND id IN {among:Array(String)}`, 'id')})`,
    { ...parameters, among: ids },
  )
}

/** Each voice once. The names must differ from those of columns: a condition would mean what is counted by. */
function voicesOf(
  { hasDoubles }: Pick<LibrarySearch, 'hasDoubles'>,
  where: string,
  value: string,
): string {
  const one = (sql: string) => (hasDoubles ? `any(${sql})` : sql)
  return `SELECT ${one(value)} AS value, ${one('polarity')} AS polarity_, ${one('mood')} AS mood_,
      ${one('reach')} AS reach_ FROM feedback WHERE ${where} ${hasDoubles ? 'GROUP BY cityHash64(id)' : ''}`
}
