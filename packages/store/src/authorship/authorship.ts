import type { LiveRef } from '../live/live.ts'
import type { Store } from '../store.ts'

/** Who has changed a thing of a journey last, and what it said then. */
export interface StoredEdit {
  /** The table and id of the thing, e.g. `cards:0198…`. */
  readonly entry: string
  readonly author: string
  /** Null where it has been taken away, or has no words. */
  readonly says: string | null
  readonly at: Date
}

/** Changes of one author that follow each other this closely are one. */
const ONE_SITTING_MS = 10 * 60_000

/** Adds edits; one by the same author within ten minutes takes the place of the one before. */
export async function addEdits(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
  edits: readonly StoredEdit[],
): Promise<void> {
  if (edits.length === 0) return
  await store.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('journey_edits')
      .distinctOn('entry')
      .select(['seq', 'entry', 'author', 'changed_at'])
      .where('workspace_id', '=', workspaceId)
      .where('journey_id', '=', journeyId)
      .where('entry', 'in', [...new Set(edits.map(({ entry }) => entry))])
      .orderBy('entry')
      .orderBy('seq', 'desc')
      .execute()
    const same = last.filter((row) => {
      const edit = edits.find(({ entry }) => entry === row.entry)
      return (
        edit?.author === row.author && edit.at.getTime() - row.changed_at.getTime() < ONE_SITTING_MS
      )
    })
    if (same.length > 0)
      await transaction
        .deleteFrom('journey_edits')
        .where('workspace_id', '=', workspaceId)
        .where(
          'seq',
          'in',
          same.map(({ seq }) => seq),
        )
        .execute()
    await transaction
      .insertInto('journey_edits')
      .values(
        edits.map(({ at, ...edit }) => ({
          workspace_id: workspaceId,
          journey_id: journeyId,
          changed_at: at,
          ...edit,
        })),
      )
      .execute()
  })
}

/** The edits of one thing, the newest first. */
export async function listEdits(
  store: Store,
  { workspaceId, journeyId }: LiveRef,
  { entry, limit }: { readonly entry: string; readonly limit: number },
): Promise<StoredEdit[]> {
  const rows = await store
    .selectFrom('journey_edits')
    .select(['entry', 'author', 'says', 'changed_at'])
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .where('entry', '=', entry)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ changed_at: at, ...edit }) => ({ ...edit, at }))
}
