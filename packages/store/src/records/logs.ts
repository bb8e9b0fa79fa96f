import type { Store } from '../store.ts'

/** A journey that rests on an event log, and when it was last changed. */
export interface LogJourney {
  readonly id: string
  readonly title: string
  readonly updatedAt: Date
}

/** The journeys of a workspace that rest on an event log, by title. */
export async function listLogJourneys(store: Store, workspaceId: string): Promise<LogJourney[]> {
  const rows = await store
    .selectFrom('journeys')
    .select(['id', 'title', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .where('dataset_id', 'is not', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(({ updated_at: updatedAt, ...row }) => ({ ...row, updatedAt }))
}
