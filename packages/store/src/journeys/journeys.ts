import type { SearchEntry } from '@desirepath/core'
import { writeEntries } from '../search/entries.ts'
import type { Store } from '../store.ts'

export interface StoredJourney {
  readonly id: string
  readonly title: string
  readonly kind: string
  /** Canonical JSON. */
  readonly document: string
  /** What lists show of it, besides id, title, kind and times. */
  readonly listing: object
  readonly datasetId: string | null
  /** What a search finds of it; where it is left out, that is noted at the next start. */
  readonly entries?: readonly SearchEntry[]
  /** What a search finds of what is stored now; left out, it is read. */
  readonly known?: readonly SearchEntry[]
}

export interface ListedJourney {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly listing: unknown
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Puts a journey in, or a new version over the one of the same id, with what a search finds of it. */
export async function saveJourney(
  store: Store,
  workspaceId: string,
  journey: StoredJourney,
): Promise<void> {
  if (store.isTransaction) return saveAll(store, workspaceId, journey)
  await store.transaction().execute((all) => saveAll(all, workspaceId, journey))
}

async function saveAll(
  store: Store,
  workspaceId: string,
  { entries, known, ...journey }: StoredJourney,
): Promise<void> {
  const values = {
    title: journey.title,
    kind: journey.kind,
    document: journey.document,
    listing: JSON.stringify(journey.listing),
    dataset_id: journey.datasetId,
    updated_at: new Date(),
    deleted_at: null,
    search_noted: entries !== undefined,
  }
  await store
    .insertInto('journeys')
    .values({ id: journey.id, workspace_id: workspaceId, ...values })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(values))
    .execute()
  if (entries !== undefined)
    await writeEntries(store, { workspaceId, journeyId: journey.id }, { entries, known })
}

/** Journeys by newest change; `after` is the number already seen. */
export async function listJourneys(
  store: Store,
  workspaceId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ListedJourney[]> {
  const rows = await store
    .selectFrom('journeys')
    .select(['id', 'title', 'kind', 'listing', 'created_at', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .offset(after)
    .limit(limit)
    .execute()
  return rows.map(listed)
}

function listed({
  created_at: createdAt,
  updated_at: updatedAt,
  ...row
}: {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly listing: unknown
  readonly created_at: Date
  readonly updated_at: Date
}): ListedJourney {
  return { ...row, createdAt, updatedAt }
}

/** All journeys by title. */
export async function listAllJourneys(store: Store, workspaceId: string): Promise<ListedJourney[]> {
  const rows = await store
    .selectFrom('journeys')
    .select(['id', 'title', 'kind', 'listing', 'created_at', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(listed)
}

export async function findJourney(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<{ document: string; datasetId: string | null; updatedAt: Date } | null> {
  const row = await store
    .selectFrom('journeys')
    .select(['document', 'dataset_id', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row
    ? { document: row.document, datasetId: row.dataset_id, updatedAt: row.updated_at }
    : null
}

/** Whether a workspace has a journey, and it is not deleted. */
export async function isJourney(store: Store, workspaceId: string, id: string): Promise<boolean> {
  const row = await store
    .selectFrom('journeys')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes a journey so that it can be brought back; false where there is none. */
export async function setJourneyDeleted(
  store: Store,
  workspaceId: string,
  { id, deleted }: { readonly id: string; readonly deleted: boolean },
): Promise<boolean> {
  const result = await store
    .updateTable('journeys')
    .set({ deleted_at: deleted ? new Date() : null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * Forgets for good the journeys that were deleted before a time, and says which of their datasets
 * nothing rests on any more.
 */
export async function purgeJourneys(
  store: Store,
  workspaceId: string,
  before: Date,
): Promise<string[]> {
  const gone = await store
    .deleteFrom('journeys')
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', '<', before)
    .returning('dataset_id')
    .execute()
  if (gone.length === 0) return []
  const used = new Set(await usedDatasets(store, workspaceId))
  const left = new Set(gone.flatMap((row) => row.dataset_id ?? []))
  return [...left].filter((id) => !used.has(id))
}

/** The datasets that journeys rest on, deleted ones included: those can still be brought back. */
export async function usedDatasets(store: Store, workspaceId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('journeys')
    .select('dataset_id')
    .where('workspace_id', '=', workspaceId)
    .where('dataset_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.dataset_id ?? [])
}
