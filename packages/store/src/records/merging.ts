import {
  type FieldLeft,
  type JoinedFields,
  joinRecords,
  partFields,
  pointElsewhere,
} from '@desirepath/core'
import { sql } from 'kysely'
import { repointViews, type ViewMoved, viewsBack } from '../saved-views/repoint.ts'
import type { Store } from '../store.ts'
import { moveComments, moveCommentsBack } from './comments.ts'
import { addMapWork, listMapWork, type MapWorkKind, withdrawMapWork } from './map-work.ts'
import { findRecord, type RecordRef, rewriteRecord, type StoredRecord, stored } from './records.ts'
import { removeRecord, restoreRecord } from './removal.ts'
import { usesOnJourneys } from './uses.ts'
import { repointFindings, findingsBack, type FindingMoved } from '../truth/left-findings.ts'

/** What was done for a record that is no more, to be taken back. */
interface RemovalKept {
  /** What was taken off the maps. */
  readonly maps: readonly object[]
  /** Fields of the record that it was joined into. */
  readonly survivor?: JoinedFields | null
  /** Fields of others that named it. */
  readonly named: readonly FieldsMoved[]
  /** Ids of its comments. */
  readonly comments: readonly string[]
  readonly views: readonly ViewMoved[]
  /** Findings about it that somebody leaves as they are. */
  readonly findings?: readonly FindingMoved[]
}

interface FieldsMoved extends JoinedFields {
  readonly id: string
}

const keptNothing: RemovalKept = { maps: [], named: [], comments: [], views: [] }

/**
 * Joins a record into another, with its comments, and lets whoever named it name that one; what its maps
 * are to be told is noted. Nothing happens where one of the two is gone.
 */
export async function mergeRecord(
  store: Store,
  ref: RecordRef,
  { into, author }: { readonly into: string; readonly author: string },
): Promise<void> {
  const { workspaceId } = ref
  await store.transaction().execute(async (all) => {
    const from = await findRecord(all, ref)
    const stays = await findRecord(all, { workspaceId, id: into })
    if (from === null || stays === null) return
    const { left } = joinRecords(stays, from)
    const survivor = await rewriteRecord(
      all,
      { workspaceId, id: into },
      {
        rewrite: (now) => joinRecords(now, from).fields,
        author,
        says: { field: 'merged', before: toldOf(from, left), after: stays.body.title },
      },
    )
    const named = await nameAnother(all, ref, { into, author })
    const comments = await moveComments(all, ref, into)
    const views = await repointViews(all, ref, into)
    const findings = await repointFindings(all, ref, into)
    const takenOff: RemovalKept = { maps: [], survivor, named, comments, views, findings }
    await removeRecord(all, ref, { takenOff, mergedInto: into })
    await noteMaps(all, ref, { kind: 'joined', author })
    await noteSpreads(all, workspaceId, { ids: [into, ...named.map(({ id }) => id)], author })
  })
}

/** Deletes a record so that it can be brought back; what its maps are to be told is noted. */
export async function deleteRecord(store: Store, ref: RecordRef, author: string): Promise<void> {
  await store.transaction().execute(async (all) => {
    const named = await nameAnother(all, ref, { into: null, author })
    await removeRecord(all, ref, { takenOff: { ...keptNothing, named } })
    await noteMaps(all, ref, { kind: 'takenOff', author })
    await noteSpreads(all, ref.workspaceId, { ids: named.map(({ id }) => id), author })
  })
}

async function noteMaps(
  store: Store,
  { workspaceId, id }: RecordRef,
  { kind, author }: { readonly kind: MapWorkKind; readonly author: string },
): Promise<void> {
  const uses = await usesOnJourneys(store, workspaceId)
    .select('journey_id as journeyId')
    .where('record_id', '=', id)
    .orderBy('journey_id')
    .execute()
  // Also where it is about to be put back.
  const awaited = await listMapWork(store, workspaceId)
  const ids = awaited.flatMap((work) => (work.recordId === id ? (work.journeyId ?? []) : []))
  const journeys = new Set([...uses.map((use) => use.journeyId), ...ids])
  const works = [...journeys].map((journeyId) => ({ recordId: id, kind, journeyId, author }))
  await addMapWork(store, workspaceId, works)
}

async function noteSpreads(
  store: Store,
  workspaceId: string,
  { ids, author }: { readonly ids: readonly string[]; readonly author: string },
): Promise<void> {
  const kind = 'spread'
  await addMapWork(
    store,
    workspaceId,
    [...new Set(ids)].map((recordId) => ({ recordId, kind, journeyId: null, author })),
  )
}

function toldOf({ id, body }: StoredRecord, left: readonly FieldLeft[]) {
  return { id, title: body.title, left: left.filter(({ field }) => field !== 'title') }
}

/** Lets the records that name one name another, or none where that can be. */
async function nameAnother(
  store: Store,
  { workspaceId, id }: RecordRef,
  { into, author }: { readonly into: string | null; readonly author: string },
): Promise<FieldsMoved[]> {
  const rows = await store
    .selectFrom('records')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'not in', [id, into ?? id])
    .where(sql<number>`position(${JSON.stringify(id)} in body::text)`, '>', 0)
    .orderBy('id')
    .execute()
  const moved: FieldsMoved[] = []
  for (const each of rows) {
    const fields = await rewriteRecord(
      store,
      { workspaceId, id: each.id },
      { rewrite: (record) => pointElsewhere(record, id, into), author },
    )
    if (fields !== null) moved.push({ id: each.id, ...fields })
  }
  return moved
}

/** Brings a record back that was deleted or merged; what others have changed since stays. */
export async function bringBack(store: Store, ref: RecordRef, author: string): Promise<void> {
  const { workspaceId } = ref
  await store.transaction().execute(async (all) => {
    const row = await all
      .selectFrom('records')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', ref.id)
      .where('deleted_at', 'is not', null)
      .executeTakeFirst()
    if (row === undefined) return
    const kept = keptOf(row.taken_off)
    const record = stored(row)
    const chain = await survivorsOf(all, ref)
    const survivor = chain.at(-1) ?? null
    await restoreRecord(all, ref)
    for (const id of chain) {
      const says = {
        field: 'parted',
        before: { id: ref.id, title: record.body.title },
        after: null,
      }
      await rewriteRecord(
        all,
        { workspaceId, id },
        { rewrite: ({ body }) => partOf(body, kept.survivor), author, says },
      )
    }
    for (const each of kept.named)
      await rewriteRecord(
        all,
        { workspaceId, id: each.id },
        { rewrite: ({ body }) => partOf(body, followed(each, chain)), author },
      )
    await moveCommentsBack(all, ref, { ids: kept.comments, from: chain })
    await viewsBack(all, workspaceId, kept.views)
    await findingsBack(all, workspaceId, kept.findings ?? [])
    const gaveUp = await withdrawMapWork(all, ref)
    await addMapWork(all, workspaceId, [
      ...kept.maps.map((map) => backOn(ref.id, { map, survivor, author })),
      // Their maps may have it still.
      ...gaveUp.map((map) => ({ ...backOn(ref.id, { map, survivor, author }), isBegun: true })),
    ])
    const ids = [ref.id, ...chain, ...kept.named.map(({ id }) => id)]
    await noteSpreads(all, workspaceId, { ids, author })
  })
}

/** A map as it was kept: its journey, and what it gave up. */
function backOn(
  recordId: string,
  {
    map,
    survivor,
    author,
  }: { readonly map: object; readonly survivor: string | null; readonly author: string },
) {
  const { journeyId } = map as { readonly journeyId: string }
  return { recordId, kind: 'back' as const, journeyId, author, detail: { ...map, survivor } }
}

/** What was kept before anything but maps was. */
function keptOf(takenOff: object | null): RemovalKept {
  return Array.isArray(takenOff)
    ? { ...keptNothing, maps: takenOff }
    : { ...keptNothing, ...takenOff }
}

function partOf(body: object, fields: JoinedFields | null | undefined): object | null {
  return fields == null ? null : partFields(body, fields)
}

/** What was named in its place was itself joined into others since. */
function followed({ id, before, after }: FieldsMoved, chain: readonly string[]): JoinedFields {
  const [first, last] = [chain[0], chain.at(-1)]
  if (first === undefined || last === undefined || first === last) return { before, after }
  const type = 'channelId' in after ? 'touchpoint' : 'needs' in after ? 'solution' : 'metric'
  const body = { links: [], ...after }
  const pointed = pointElsewhere({ id, type, body }, first, last) ?? {}
  return { before, after: { ...after, ...pointed } }
}

/** The record that another was joined into, the one that was joined into, and so on to the last. */
export async function survivorsOf(store: Store, { workspaceId, id }: RecordRef): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE chain (id, n) AS (
      SELECT merged_into, 1 FROM records
        WHERE workspace_id = ${workspaceId} AND id = ${id} AND deleted_at IS NOT NULL
      UNION ALL
      SELECT records.merged_into, n + 1 FROM chain JOIN records
        ON records.workspace_id = ${workspaceId} AND records.id = chain.id
        WHERE records.deleted_at IS NOT NULL AND n < 1000
    ) SELECT id FROM chain WHERE id IS NOT NULL ORDER BY n`.execute(store)
  return rows.map((row) => row.id)
}
