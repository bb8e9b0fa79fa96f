import type { Store } from '../store.ts'

/** A journey that people can open, and the dataset it rests on; null for one that was drawn. */
export interface JourneyDataset {
  readonly journeyId: string
  readonly title: string
  readonly datasetId: string | null
}

/** Whose feedback the evidence library shows: that of every journey that is not deleted. */
export function listJourneyDatasets(store: Store, workspaceId: string): Promise<JourneyDataset[]> {
  return store
    .selectFrom('journeys')
    .select(['id as journeyId', 'title', 'dataset_id as datasetId'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('title')
    .execute()
}
