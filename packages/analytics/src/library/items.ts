import type { FeedbackItem } from '@desirepath/core'
import { type Engine, OF_DATASET, parametersOf, rows } from '../engine.ts'
import { appendFeedback } from '../feedback/feedback.ts'

/** The dataset of what belongs to no import: it was written down or taken in for the library. */
export const LIBRARY = 'library'

/** Puts an item of the library in the place of the one with its id. */
export async function replaceLibraryItem(
  engine: Engine,
  workspaceId: string,
  item: FeedbackItem,
): Promise<void> {
  await removeLibraryItems(engine, workspaceId, [item.id])
  await appendFeedback(engine, { workspaceId, datasetId: LIBRARY }, [item])
}

/** Takes items out of the library; those of journeys stay, whatever is named. */
export async function removeLibraryItems(
  engine: Engine,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    await engine.command({
      query: `DELETE FROM feedback WHERE ${OF_DATASET} AND id IN {ids:Array(String)}`,
      query_params: {
        ...parametersOf({ workspaceId, datasetId: LIBRARY }),
        ids: ids.slice(start, start + MOST_IDS),
      },
    })
  }
}

/** Those of some items that the library does not hold, each once. */
export async function notInLibrary(
  engine: Engine,
  workspaceId: string,
  items: readonly FeedbackItem[],
): Promise<FeedbackItem[]> {
  const fresh = new Map(items.map((item) => [item.id, item]))
  const ids = [...fresh.keys()]
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const known = await rows<{ id: string }>(
      engine,
      `SELECT DISTINCT id FROM feedback WHERE ${OF_DATASET} AND id IN {ids:Array(String)}`,
      {
        ...parametersOf({ workspaceId, datasetId: LIBRARY }),
        ids: ids.slice(start, start + MOST_IDS),
      },
    )
    for (const { id } of known) fresh.delete(id)
  }
  return [...fresh.values()]
}

/** What the library holds of some tickets in an earlier state. */
export async function earlierTickets(
  engine: Engine,
  workspaceId: string,
  items: readonly FeedbackItem[],
): Promise<FeedbackItem[]> {
  const updated = new Map(items.map(({ id, handling }) => [id, handling?.updatedAt ?? null]))
  const ids = [...updated].flatMap(([id, at]) => (at === null ? [] : [id]))
  const earlier: FeedbackItem[] = []
  for (let start = 0; start < ids.length; start += MOST_IDS) {
    const known = await rows<{ item: string }>(
      engine,
      `SELECT item FROM feedback WHERE ${OF_DATASET} AND id IN {ids:Array(String)}`,
      {
        ...parametersOf({ workspaceId, datasetId: LIBRARY }),
        ids: ids.slice(start, start + MOST_IDS),
      },
    )
    for (const row of known) {
      const item = JSON.parse(row.item) as FeedbackItem
      if ((item.handling?.updatedAt ?? Number.NEGATIVE_INFINITY) < updated.get(item.id)!)
        earlier.push(item)
    }
  }
  return earlier
}

/** Ids in one question. */
const MOST_IDS = 20_000

/** The ids of the files that items of the library name: recordings and documents. */
export async function filesOfLibrary(engine: Engine, workspaceId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    engine,
    `SELECT DISTINCT arrayJoin(extractAll(item, '/api/files/([0-9a-f]{64})')) AS id FROM feedback
      WHERE ${OF_DATASET}`,
    parametersOf({ workspaceId, datasetId: LIBRARY }),
  )
  return found.map(({ id }) => id)
}
