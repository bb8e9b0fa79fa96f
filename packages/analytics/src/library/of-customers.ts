import type { FeedbackItem } from '@desirepath/core'
import { type DatasetRef, OF_DATASET, parametersOf, rows, type Engine } from '../engine.ts'
import { LIBRARY } from './items.ts'

/** More than these are too many to be placed while somebody waits; the newest tell most. */
const MOST_BESIDE = 50_000

/**
 * What the library alone holds of the customers of a dataset: what was taken in or written down beside
 * it and carries the id of one of its customers. What the dataset has, too, is left out.
 */
export async function libraryOfCustomers(
  engine: Engine,
  ref: DatasetRef,
  sources: readonly FeedbackItem['sourceType'][],
): Promise<FeedbackItem[]> {
  const found = await rows<{ item: string }>(
    engine,
    `SELECT item FROM feedback
      WHERE workspace = {workspace:String} AND dataset = {library:String}
        AND source IN {sources:Array(String)} AND customer IS NOT NULL
        AND assumeNotNull(customer) IN (SELECT customer FROM events WHERE ${OF_DATASET})
        AND id NOT IN (SELECT id FROM feedback WHERE ${OF_DATASET})
      ORDER BY at DESC NULLS LAST, id LIMIT {most:UInt32}`,
    { ...parametersOf(ref), library: LIBRARY, sources, most: MOST_BESIDE },
  )
  return found.map(({ item }) => JSON.parse(item) as FeedbackItem)
}
