import type { Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'
import type { WorkshopRef } from './workshops.ts'

/** A note of a workshop: only its writer's until all are revealed. */
export interface WorkshopNote {
  readonly id: string
  readonly author: string
  readonly stepId: string | null
  readonly laneId: string | null
  readonly text: string
  /** Whether it was revealed with the name of its writer. */
  readonly isNamed: boolean
}

export async function addNote(
  store: Store,
  ref: WorkshopRef,
  { person, ...note }: Omit<WorkshopNote, 'isNamed'> & { readonly person: string },
): Promise<void> {
  await store
    .insertInto('workshop_notes')
    .values({
      ...inWorkshop(ref),
      id: note.id,
      person,
      author: note.author,
      step_id: note.stepId,
      lane_id: note.laneId,
      text: note.text,
      revealed_at: null,
    })
    .execute()
}

interface OwnNote {
  readonly id: string
  readonly person: string
}

/** Changes the words of a note that is still its writer's own; false where it is not. */
export async function changeNote(
  store: Store,
  ref: WorkshopRef,
  { id, person, text }: OwnNote & Pick<WorkshopNote, 'text'>,
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('workshop_notes')
    .set({ text })
    .where((note) => note.and(inWorkshop(ref)))
    .where('id', '=', id)
    .where('person', '=', person)
    .where('revealed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Deletes a note that is still its writer's own; false where it is not. */
export async function removeNote(
  store: Store,
  ref: WorkshopRef,
  { id, person }: OwnNote,
): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('workshop_notes')
    .where((note) => note.and(inWorkshop(ref)))
    .where('id', '=', id)
    .where('person', '=', person)
    .where('revealed_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The notes of one person that nobody else has seen, oldest first. */
export async function notesOf(
  store: Store,
  ref: WorkshopRef,
  person: string,
): Promise<WorkshopNote[]> {
  const rows = await notes(store, ref)
    .where('person', '=', person)
    .where('revealed_at', 'is', null)
    .execute()
  return rows.map(toNote)
}

/** How many notes wait to be revealed, and by how many people. */
export async function countNotes(
  store: Store,
  ref: WorkshopRef,
): Promise<{ readonly waiting: number; readonly writers: number }> {
  const rows = await notes(store, ref).where('revealed_at', 'is', null).execute()
  return { waiting: rows.length, writers: new Set(rows.map(({ person }) => person)).size }
}

/** Makes all notes that wait be everybody's, once: who asks second gets none of them again. */
export async function revealNotes(
  store: Store,
  ref: WorkshopRef,
  { isNamed, at }: { readonly isNamed: boolean; readonly at: Date },
): Promise<WorkshopNote[]> {
  const rows = await store
    .updateTable('workshop_notes')
    .set({ is_named: isNamed, revealed_at: at })
    .where((note) => note.and(inWorkshop(ref)))
    .where('revealed_at', 'is', null)
    .returningAll()
    .execute()
  return rows.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime()).map(toNote)
}

/** Takes back that notes were revealed, where they could not be shown. */
export async function hideNotes(
  store: Store,
  ref: WorkshopRef,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await store
    .updateTable('workshop_notes')
    .set({ is_named: false, revealed_at: null })
    .where((note) => note.and(inWorkshop(ref)))
    .where('id', 'in', ids)
    .execute()
}

/** The notes that everybody has seen, oldest first. */
export async function revealedNotes(store: Store, ref: WorkshopRef): Promise<WorkshopNote[]> {
  const rows = await notes(store, ref).where('revealed_at', 'is not', null).execute()
  return rows.map(toNote)
}

function notes(store: Store, ref: WorkshopRef) {
  return store
    .selectFrom('workshop_notes')
    .selectAll()
    .where((note) => note.and(inWorkshop(ref)))
    .orderBy('created_at')
    .orderBy('id')
}

function inWorkshop({ workspaceId, journeyId, workshopId }: WorkshopRef) {
  return { workspace_id: workspaceId, journey_id: journeyId, workshop_id: workshopId }
}

function toNote(row: Selectable<Schema['workshop_notes']>): WorkshopNote {
  const { id, author, step_id: stepId, lane_id: laneId, text, is_named: isNamed } = row
  return { id, author, stepId, laneId, text, isNamed }
}
