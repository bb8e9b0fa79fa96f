import type { SearchEntry } from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'

interface JourneyRef {
  readonly workspaceId: string
  readonly journeyId: string
}

/** Makes what a search finds of a journey be these; only what differs is written. */
export async function writeEntries(
  store: Store,
  { workspaceId, journeyId }: JourneyRef,
  {
    entries,
    known: stored,
  }: {
    readonly entries: readonly SearchEntry[]
    /** What is stored now; left out, it is read: thousands of rows of a large map. */
    readonly known?: readonly SearchEntry[] | undefined
  },
): Promise<void> {
  const rows = stored ?? (await readEntries(store, { workspaceId, journeyId }))
  const known = new Map(rows.map((row) => [keyOf(row), row]))
  // Entries of one kind with one id are one: a canonical journey has none, others are read leniently.
  const wanted = new Map(entries.map((each) => [keyOf(each), each]))
  const gone = rows.filter((row) => !wanted.has(keyOf(row)))
  for (const [kind, of] of Map.groupBy(gone, (row) => row.kind)) {
    const ids = of.map(({ id }) => id)
    await store
      .deleteFrom('search_entries')
      .where('workspace_id', '=', workspaceId)
      .where('journey_id', '=', journeyId)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .execute()
  }
  const changed = [...wanted.values()].filter((each) => {
    const old = known.get(keyOf(each))
    return old === undefined || old.title !== each.title || old.text !== each.text
  })
  for (let start = 0; start < changed.length; start += 1000) {
    await store
      .insertInto('search_entries')
      .values(
        changed.slice(start, start + 1000).map(({ kind, id, title, text }) => ({
          workspace_id: workspaceId,
          journey_id: journeyId,
          kind,
          id,
          title,
          text,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'kind', 'journey_id', 'id']).doUpdateSet((each) => ({
          title: each.ref('excluded.title'),
          text: each.ref('excluded.text'),
          changed_at: sql<Date>`now()`,
        })),
      )
      .execute()
  }
}

function readEntries(store: Store, { workspaceId, journeyId }: JourneyRef): Promise<SearchEntry[]> {
  return store
    .selectFrom('search_entries')
    .select(['kind', 'id', 'title', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .$castTo<SearchEntry>()
    .execute()
}

/** Journeys whose words no search finds yet: saved before there was one. */
export async function listUnsearched(store: Store, workspaceId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('journeys')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('search_noted', '=', false)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Writes the entries of a journey as it is stored. */
export function noteSearched(
  store: Store,
  ref: JourneyRef,
  entries: readonly SearchEntry[],
): Promise<void> {
  return store.transaction().execute(async (all) => {
    await writeEntries(all, ref, { entries })
    await all
      .updateTable('journeys')
      .set({ search_noted: true })
      .where('workspace_id', '=', ref.workspaceId)
      .where('id', '=', ref.journeyId)
      .execute()
  })
}

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`
}
