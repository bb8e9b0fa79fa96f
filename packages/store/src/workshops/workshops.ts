import type { Selectable } from 'kysely'
import type { LiveRef } from '../live/live.ts'
import type { Role, Schema } from '../schema.ts'
import type { Store } from '../store.ts'

/** A clock that runs down: towards `endsAt` (ISO 8601), or paused with `leftMs` to go. */
export type WorkshopTimer = { readonly seconds: number } & (
  | { readonly endsAt: string; readonly leftMs: null }
  | { readonly endsAt: null; readonly leftMs: number }
)

/** A vote by dots: what is asked, and how many dots each person has. */
export interface Ballot {
  readonly question: string
  readonly dots: number
  readonly isRevealed: boolean
}

/** What a vote came to, most dots first. */
export interface BallotResult extends Pick<Ballot, 'question' | 'dots'> {
  readonly voters: number
  readonly ranking: readonly {
    readonly target: string
    readonly title: string
    readonly dots: number
    /** How many people gave them. */
    readonly people: number
  }[]
}

export interface StoredWorkshop {
  readonly id: string
  readonly title: string
  readonly startedBy: string
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly timer: WorkshopTimer | null
  readonly ballot: Ballot | null
  readonly results: readonly BallotResult[]
}

/** One workshop of a journey. */
export interface WorkshopRef extends LiveRef {
  readonly workshopId: string
}

/** Starts a workshop; false where one is under way already. */
export async function startWorkshop(
  store: Store,
  ref: WorkshopRef,
  { title, startedBy }: Pick<StoredWorkshop, 'title' | 'startedBy'>,
): Promise<boolean> {
  const row = await store
    .insertInto('workshops')
    .values({
      workspace_id: ref.workspaceId,
      journey_id: ref.journeyId,
      id: ref.workshopId,
      title,
      started_by: startedBy,
      ended_at: null,
      results: '[]',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The workshop that is under way; null where there is none. */
export async function findOpenWorkshop(store: Store, ref: LiveRef): Promise<StoredWorkshop | null> {
  const row = await store
    .selectFrom('workshops')
    .selectAll()
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ? toWorkshop(row) : null
}

/** Changes a workshop that is under way; false where it has ended. */
export async function changeWorkshop(
  store: Store,
  ref: WorkshopRef,
  {
    timer,
    ballot,
    results,
  }: { readonly [F in 'timer' | 'ballot' | 'results']?: StoredWorkshop[F] | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('workshops')
    .set({
      ...(timer !== undefined && { timer: timer && JSON.stringify(timer) }),
      ...(ballot !== undefined && { ballot: ballot && JSON.stringify(ballot) }),
      ...(results !== undefined && { results: JSON.stringify(results) }),
    })
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('id', '=', ref.workshopId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends a workshop with its summary, and forgets who voted how. */
export async function endWorkshop(
  store: Store,
  ref: WorkshopRef,
  { summary, endedAt }: { readonly summary: object; readonly endedAt: Date },
): Promise<void> {
  await store.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('workshops')
      .set({ ended_at: endedAt, summary: JSON.stringify(summary), timer: null, ballot: null })
      .where('workspace_id', '=', ref.workspaceId)
      .where('journey_id', '=', ref.journeyId)
      .where('id', '=', ref.workshopId)
      .where('ended_at', 'is', null)
      .execute()
    for (const table of ['workshop_votes', 'workshop_notes'] as const) {
      await transaction
        .deleteFrom(table)
        .where('workspace_id', '=', ref.workspaceId)
        .where('journey_id', '=', ref.journeyId)
        .where('workshop_id', '=', ref.workshopId)
        .execute()
    }
  })
}

/** The summaries of workshops that have ended, newest first; `after` is the number already seen. */
export async function listWorkshops(
  store: Store,
  ref: LiveRef,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<unknown[]> {
  const rows = await store
    .selectFrom('workshops')
    .select('summary')
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('ended_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .offset(after)
    .limit(limit)
    .execute()
  return rows.map(({ summary }) => summary)
}

/** The summary of a workshop that has ended; null where there is none. */
export async function findSummary(store: Store, ref: WorkshopRef): Promise<unknown> {
  const row = await store
    .selectFrom('workshops')
    .select('summary')
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('id', '=', ref.workshopId)
    .where('ended_at', 'is not', null)
    .executeTakeFirst()
  return row?.summary ?? null
}

/** Deletes a workshop that has ended; false where there is none. */
export async function removeWorkshop(store: Store, ref: WorkshopRef): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('workshops')
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('id', '=', ref.workshopId)
    .where('ended_at', 'is not', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Somebody who takes part. */
export interface Participant {
  /** Tells people apart who have the same name; never told to others. */
  readonly person: string
  readonly name: string
  readonly role: Role
}

/** Notes that somebody takes part; false where that and their name are known. */
export async function joinWorkshop(
  store: Store,
  ref: WorkshopRef,
  { person, name, role }: Participant,
): Promise<boolean> {
  const known = await store
    .selectFrom('workshop_people')
    .select('name')
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('workshop_id', '=', ref.workshopId)
    .where('person', '=', person)
    .executeTakeFirst()
  if (known?.name === name) return false
  await store
    .insertInto('workshop_people')
    .values({
      workspace_id: ref.workspaceId,
      journey_id: ref.journeyId,
      workshop_id: ref.workshopId,
      person,
      name,
      role,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'journey_id', 'workshop_id', 'person'])
        .doUpdateSet({ name, role }),
    )
    .execute()
  return true
}

/** Who takes part, in the order in which they came. */
export async function listParticipants(
  store: Store,
  ref: WorkshopRef,
): Promise<readonly Omit<Participant, 'person'>[]> {
  return store
    .selectFrom('workshop_people')
    .select(['name', 'role'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('workshop_id', '=', ref.workshopId)
    .orderBy('joined_at')
    .orderBy('person')
    .execute()
}

function toWorkshop(row: Selectable<Schema['workshops']>): StoredWorkshop {
  return {
    id: row.id,
    title: row.title,
    startedBy: row.started_by,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    timer: row.timer as WorkshopTimer | null,
    ballot: row.ballot as Ballot | null,
    results: row.results as unknown as readonly BallotResult[],
  }
}
