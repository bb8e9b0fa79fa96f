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
  if (ids.length === 0) return
  await engine.command({
    query: `DELETE FROM feedback WHERE workspace = {workspace:String} AND dataset = {dataset:String}
      AND id IN {ids:Array(String)}`,
    query_params: { workspace: workspaceId, dataset: LIBRARY, ids: [...ids] },
  })
}

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
