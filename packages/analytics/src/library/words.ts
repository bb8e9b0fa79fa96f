import { type Engine, rows } from '../engine.ts'
import { AMONG, type LibrarySearch } from './search.ts'

type Among = Pick<LibrarySearch, 'workspaceId' | 'datasetIds'>

/** How many pieces of feedback some datasets hold, those that stand in several counted each time. */
export async function countLibrary(
  engine: Engine,
  { workspaceId, datasetIds }: Among,
): Promise<number> {
  const found = await rows<{ n: number }>(
    engine,
    `SELECT count() AS n FROM feedback WHERE ${AMONG}`,
    { workspace: workspaceId, datasets: datasetIds },
  )
  return found[0]!.n
}

/** So much of the newest is read for the words that customers use, and so many words are kept. */
const NEWEST_READ = 20_000
const MOST_WORDS = 30_000

/**
 * The words that are said, folded, the most frequent first; for those who mistype one. Cut at ASCII
 * punctuation only, a hundredth of the time that a pattern of Unicode takes: quotation marks of other
 * kinds still hang on some.
 */
export async function wordsOfLibrary(
  engine: Engine,
  { workspaceId, datasetIds }: Among,
): Promise<string[]> {
  const found = await rows<{ word: string }>(
    engine,
    `SELECT arrayJoin(splitByNonAlpha(said)) AS word FROM (
        SELECT said FROM feedback WHERE ${AMONG}
        ORDER BY at DESC NULLS LAST LIMIT {newest:UInt32}
      ) WHERE lengthUTF8(word) BETWEEN 4 AND 40
      GROUP BY word ORDER BY count() DESC, word LIMIT {most:UInt32}`,
    { workspace: workspaceId, datasets: datasetIds, newest: NEWEST_READ, most: MOST_WORDS },
  )
  return found.map(({ word }) => word)
}
