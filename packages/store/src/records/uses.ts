import {
  type RecordUse,
  type RecordStands,
  sameOrder,
  type SharedWords,
  uniteTags,
  wordsChanged,
} from '@desirepath/core'
import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { listChanges } from './changes.ts'
import { addRecords, changeRecordBody, findRecord, type RecordRef } from './records.ts'

/** Where a record stands. */
export interface StoredUse {
  readonly journeyId: string
  readonly title: string
  readonly stands: RecordStands
}

interface KnownUse {
  readonly words: SharedWords
  readonly tags: readonly string[]
  readonly written: string
  readonly figures: string
  readonly brings: string
}

/**
 * Notes which records stand on a journey as it was just saved. Those that the workspace does not know
 * yet are added to it; words that were changed on the map become the record’s. Gives back the records
 * whose words or evidence now differ on some map: on others after a change here, on this one where it
 * is new.
 */
export async function noteUses(
  store: Store,
  ref: JourneyRef,
  noted: { readonly uses: readonly RecordUse[]; readonly author: string },
): Promise<string[]> {
  return store.transaction().execute((all) => noteAll(all, ref, noted))
}

interface JourneyRef {
  readonly workspaceId: string
  readonly journeyId: string
}

async function noteAll(
  store: Store,
  ref: JourneyRef,
  { uses, author }: { readonly uses: readonly RecordUse[]; readonly author: string },
): Promise<string[]> {
  const { workspaceId, journeyId } = ref
  const known = await knownUses(store, ref)
  const fresh = uses.filter(({ recordId }) => !known.has(recordId))
  const isNew = new Set(await addRecords(store, workspaceId, fresh))
  const uneven = fresh.filter(({ recordId }) => !isNew.has(recordId)).map((use) => use.recordId)
  for (const use of uses) {
    const seen = known.get(use.recordId)
    const record: RecordRef = { workspaceId, id: use.recordId }
    const changed =
      seen !== undefined
        ? wordsChanged(seen.words, use.words)
        : isNew.has(use.recordId)
          ? null
          : await renamedWhenPlaced(store, record, use.words)
    if (!isNew.has(use.recordId)) await addTags(store, record, { use, seen, author })
    if (seen !== undefined && seen.brings !== bringsOf(use.stands)) uneven.push(use.recordId)
    if (changed === null) continue
    if (await changeRecordBody(store, record, { fields: changed, author }))
      uneven.push(use.recordId)
  }
  uneven.push(...(await writeUses(store, ref, { uses, known })))
  await store
    .updateTable('journeys')
    .set({ records_noted: true })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', journeyId)
    .where('records_noted', '=', false)
    .execute()
  return [...new Set(uneven)]
}

/** Tags that cards have brought with them since they were last seen to stand for the record. */
async function addTags(
  store: Store,
  ref: RecordRef,
  {
    use,
    seen,
    author,
  }: { readonly use: RecordUse; readonly seen: KnownUse | undefined; readonly author: string },
): Promise<void> {
  const all = use.stands.tags?.filter((tag) => seen?.tags.includes(tag) !== true) ?? []
  if (all.length === 0) return
  // A file knows nothing of what was taken away since it was made; who places a card now does.
  const gone = seen === undefined && author === '' ? await tagsTakenAway(store, ref) : null
  const brought = all.filter((tag) => gone?.has(tag) !== true)
  if (brought.length === 0) return
  const found = await findRecord(store, ref)
  const tags = uniteTags([{ tags: found?.body.tags }, { tags: brought }])
  await changeRecordBody(store, ref, { fields: { tags }, author })
}

/** Tags that the record has had at some time; those that it has still do no harm here. */
async function tagsTakenAway(store: Store, ref: RecordRef): Promise<ReadonlySet<string>> {
  const changes = await listChanges(store, ref, { after: 0, limit: 200 })
  const before = changes.flatMap(({ fields }) =>
    fields.flatMap((each) =>
      each.field === 'tags' && Array.isArray(each.before) ? each.before : [],
    ),
  )
  return new Set(before.map(String))
}

/**
 * A record that was renamed on a map before the map was first saved with it: its name there is none that
 * the record ever had. Null for what a discovery named, and for a name that the record has left behind.
 */
async function renamedWhenPlaced(
  store: Store,
  ref: RecordRef,
  { title, description }: SharedWords,
): Promise<Partial<SharedWords> | null> {
  if (description === undefined || title.trim() === '') return null
  const found = await findRecord(store, ref)
  if (found === null || found.body.title === title) return null
  const changes = await listChanges(store, ref, { after: 0, limit: 200 })
  const names = changes.flatMap(({ fields }) =>
    fields.flatMap(({ field, before }) => (field === 'title' ? [before] : [])),
  )
  return names.includes(title) ? null : { title }
}

/** Journeys whose records the workspace does not know: made before it kept any, or cut short by a crash. */
export async function listUnnoted(store: Store, workspaceId: string): Promise<string[]> {
  const rows = await store
    .selectFrom('journeys')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('records_noted', '=', false)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

async function knownUses(
  store: Store,
  { workspaceId, journeyId }: JourneyRef,
): Promise<ReadonlyMap<string, KnownUse>> {
  const rows = await store
    .selectFrom('record_uses')
    .select(['record_id', 'words', 'stands'])
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .execute()
  return new Map(
    rows.map(({ record_id: id, words, stands }) => [
      id,
      {
        words,
        tags: stands.tags ?? [],
        written: sameOrder({ words, stands }),
        figures: figuresOf(stands),
        brings: bringsOf(stands),
      },
    ]),
  )
}

/**
 * Only what differs is written: a map is saved every second while somebody types. Gives back what does
 * not stand there any more.
 */
async function writeUses(
  store: Store,
  { workspaceId, journeyId }: JourneyRef,
  {
    uses,
    known,
  }: { readonly uses: readonly RecordUse[]; readonly known: ReadonlyMap<string, KnownUse> },
): Promise<readonly string[]> {
  const here = new Set(uses.map(({ recordId }) => recordId))
  const gone = [...known.keys()].filter((id) => !here.has(id))
  await keepBefore(store, { workspaceId, journeyId }, [
    ...gone,
    ...uses.flatMap(({ recordId, stands }) => {
      const seen = known.get(recordId)
      return seen !== undefined && seen.figures !== figuresOf(stands) ? [recordId] : []
    }),
  ])
  if (gone.length > 0) {
    await store
      .deleteFrom('record_uses')
      .where('workspace_id', '=', workspaceId)
      .where('journey_id', '=', journeyId)
      .where('record_id', 'in', gone)
      .execute()
  }
  const rows = uses
    .filter(
      ({ recordId, words, stands }) =>
        known.get(recordId)?.written !== sameOrder({ words, stands }),
    )
    .map(({ recordId, words, stands }) => ({
      workspace_id: workspaceId,
      journey_id: journeyId,
      record_id: recordId,
      words: JSON.stringify(words),
      stands: JSON.stringify(stands),
    }))
  for (let start = 0; start < rows.length; start += 500) {
    await store
      .insertInto('record_uses')
      .values(rows.slice(start, start + 500))
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'journey_id', 'record_id']).doUpdateSet((each) => ({
          words: each.ref('excluded.words'),
          stands: each.ref('excluded.stands'),
        })),
      )
      .execute()
  }
  return gone
}

/** What rankings are made of; where a record stands is not remembered. */
function figuresOf({ finding, backing, put, asOf }: RecordStands): string {
  return sameOrder({ finding: finding ?? null, backing, put: put ?? null, asOf })
}

/** What other maps have to be told of. */
function bringsOf({ backing, put }: RecordStands): string {
  return sameOrder({ backing, put: put ?? null })
}

/** Keeps the figures of records on a map before they change, for comparisons with what was. */
async function keepBefore(
  store: Store,
  { workspaceId, journeyId }: JourneyRef,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const these = store
    .selectFrom('record_uses')
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .where('record_id', 'in', [...ids])
  await store
    .insertInto('record_uses_before')
    .columns(['workspace_id', 'journey_id', 'record_id', 'since', 'stands'])
    .expression(these.select(['workspace_id', 'journey_id', 'record_id', 'since', 'stands']))
    .execute()
  await store
    .updateTable('record_uses')
    .set({ since: new Date() })
    .where('workspace_id', '=', workspaceId)
    .where('journey_id', '=', journeyId)
    .where('record_id', 'in', [...ids])
    .execute()
}

/** The journeys on which a record stands, by title. */
export async function listUses(
  store: Store,
  { workspaceId, id }: RecordRef,
): Promise<(StoredUse & { readonly words: SharedWords })[]> {
  const rows = await usesOnJourneys(store, workspaceId)
    .select(['journey_id', 'journeys.title', 'stands', 'words'])
    .where('record_id', '=', id)
    .orderBy(sql`lower(journeys.title)`)
    .execute()
  return rows.map(({ journey_id: journeyId, title, stands, words }) => ({
    journeyId,
    title,
    stands,
    words,
  }))
}

/** Where each of some records stands. */
export async function usesOfRecords(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredUse[]>> {
  if (ids.length === 0) return new Map()
  const rows = await usesOnJourneys(store, workspaceId)
    .select(['record_id', 'journey_id', 'journeys.title', 'stands'])
    .where('record_id', 'in', [...ids])
    .orderBy('journey_id')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.record_id)
  return new Map(
    [...grouped].map(([id, group]) => [
      id,
      group.map(({ journey_id: journeyId, title, stands }) => ({ journeyId, title, stands })),
    ]),
  )
}

/** Records where they stand, on journeys that are not deleted. */
export function usesOnJourneys(store: Store, workspaceId: string) {
  return store
    .selectFrom('record_uses')
    .innerJoin('journeys', (join) =>
      join
        .onRef('journeys.workspace_id', '=', 'record_uses.workspace_id')
        .onRef('journeys.id', '=', 'record_uses.journey_id'),
    )
    .where('record_uses.workspace_id', '=', workspaceId)
    .where('journeys.deleted_at', 'is', null)
}
