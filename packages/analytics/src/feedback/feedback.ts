import type { FeedbackItem } from '@desirepath/core'
import { OF_DATASET, parametersOf, rows, type DatasetRef, type Engine } from '../engine.ts'

const BATCH = 20_000

/** Stores feedback; the columns are for questions in SQL, `item` is the whole of it. */
export async function appendFeedback(
  engine: Engine,
  ref: DatasetRef,
  items: readonly FeedbackItem[],
  firstSeq = 0,
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    const values = items.slice(start, start + BATCH).map((item, i) => ({
      ...parametersOf(ref),
      seq: firstSeq + start + i,
      id: item.id,
      customer: item.customer,
      at: item.at,
      score: item.score,
      language: item.language,
      source: item.sourceType,
      item: JSON.stringify(item),
    }))
    await engine.insert({ table: 'feedback', values, format: 'JSONEachRow' })
  }
}

/** The feedback of a dataset in the order in which it was stored. */
export async function loadFeedback(engine: Engine, ref: DatasetRef): Promise<FeedbackItem[]> {
  const found = await rows<{ item: string }>(
    engine,
    `SELECT item FROM feedback WHERE ${OF_DATASET} ORDER BY seq`,
    parametersOf(ref),
  )
  return found.map((row) => JSON.parse(row.item) as FeedbackItem)
}
