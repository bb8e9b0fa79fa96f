import type { Store } from '../store.ts'

/** A journey that people can open, and the dataset it rests on. */
export interface JourneyDataset {
  readonly journeyId: string
  readonly title: string
  readonly datasetId: string
}

/** Whose feedback the evidence library shows: that of every journey that is not deleted. */
export async function listJourneyDatasets(
  store: Store,
  workspaceId: string,
): Promise<JourneyDataset[]> {
  const rows = await store
    .selectFrom('journeys')
    .select(['id as journeyId', 'title', 'dataset_id as datasetId'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('dataset_id', 'is not', null)
    .orderBy('title')
    .execute()
  return rows.flatMap(({ datasetId, ...row }) =>
    datasetId === null ? [] : [{ ...row, datasetId }],
  )
}
