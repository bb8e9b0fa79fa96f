import { sql } from 'kysely'
import type { Store } from '../store.ts'
import type { Ballot, WorkshopRef } from './workshops.ts'

/** Dots that somebody has given to something. */
export interface Vote {
  readonly target: string
  readonly dots: number
}

/** Makes the votes of one person be these; false where no vote is open. */
export async function setVotes(
  store: Store,
  ref: WorkshopRef,
  { person, votes }: { readonly person: string; readonly votes: readonly Vote[] },
): Promise<boolean> {
  return store.transaction().execute(async (transaction) => {
    // Held until the votes are in: a vote that is being closed is counted with them or refuses them.
    const open = await transaction
      .selectFrom('workshops')
      .select('id')
      .where('workspace_id', '=', ref.workspaceId)
      .where('journey_id', '=', ref.journeyId)
      .where('id', '=', ref.workshopId)
      .where(isOpen)
      .forUpdate()
      .executeTakeFirst()
    if (open === undefined) return false
    await ofWorkshop(transaction, ref).where('person', '=', person).execute()
    if (votes.length === 0) return true
    await transaction
      .insertInto('workshop_votes')
      .values(
        votes.map(({ target, dots }) => ({
          workspace_id: ref.workspaceId,
          journey_id: ref.journeyId,
          workshop_id: ref.workshopId,
          person,
          target,
          dots,
        })),
      )
      .execute()
    return true
  })
}

/** Closes the vote that is open; null where none is, also because somebody else just closed it. */
export async function closeBallot(store: Store, ref: WorkshopRef): Promise<Ballot | null> {
  const row = await store
    .updateTable('workshops')
    .set({ ballot: sql`ballot || '{"isRevealed": true}'` })
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('id', '=', ref.workshopId)
    .where('ended_at', 'is', null)
    .where(isOpen)
    .returning('ballot')
    .executeTakeFirst()
  return (row?.ballot ?? null) as Ballot | null
}

const isOpen = sql<boolean>`ballot ->> 'isRevealed' = 'false'`

/** Forgets all votes, before another question is put. */
export async function clearVotes(store: Store, ref: WorkshopRef): Promise<void> {
  await ofWorkshop(store, ref).execute()
}

/** What one person has voted for. */
export async function votesOf(store: Store, ref: WorkshopRef, person: string): Promise<Vote[]> {
  return store
    .selectFrom('workshop_votes')
    .select(['target', 'dots'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('workshop_id', '=', ref.workshopId)
    .where('person', '=', person)
    .orderBy('target')
    .execute()
}

/** How many people have voted. */
export async function countVoters(store: Store, ref: WorkshopRef): Promise<number> {
  const { voters } = await store
    .selectFrom('workshop_votes')
    .select(sql<string>`count(distinct person)`.as('voters'))
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('workshop_id', '=', ref.workshopId)
    .executeTakeFirstOrThrow()
  return Number(voters)
}

/** The dots of everything that has any, most first. Only for a vote that is being revealed. */
export async function tallyVotes(
  store: Store,
  ref: WorkshopRef,
): Promise<(Vote & { readonly people: number })[]> {
  const rows = await store
    .selectFrom('workshop_votes')
    .select(['target', sql<string>`sum(dots)`.as('dots'), sql<string>`count(*)`.as('people')])
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('workshop_id', '=', ref.workshopId)
    .groupBy('target')
    .orderBy('dots', 'desc')
    .orderBy('people', 'desc')
    .orderBy('target')
    .execute()
  return rows.map(({ target, dots, people }) => ({
    target,
    dots: Number(dots),
    people: Number(people),
  }))
}

function ofWorkshop(store: Store, ref: WorkshopRef) {
  return store
    .deleteFrom('workshop_votes')
    .where('workspace_id', '=', ref.workspaceId)
    .where('journey_id', '=', ref.journeyId)
    .where('workshop_id', '=', ref.workshopId)
}
