import type { Workshop } from '@desirepath/contract'
import {
  countNotes,
  countVoters,
  findOpenWorkshop,
  listParticipants,
  type LiveRef,
  notesOf,
  type Store,
  votesOf,
} from '@desirepath/store'

/** The workshop under way as one person may see it: votes and notes of others only as counts. */
export async function viewOf(
  store: Store,
  journey: LiveRef,
  person: string,
): Promise<Workshop | null> {
  const found = await findOpenWorkshop(store, journey)
  if (found === null) return null
  const { id, title, startedBy, startedAt, timer, ballot, results } = found
  const ref = { ...journey, workshopId: id }
  const [people, counted, own] = await Promise.all([
    listParticipants(store, ref),
    countNotes(store, ref),
    notesOf(store, ref, person),
  ])
  return {
    id,
    title,
    startedBy,
    startedAt: startedAt.toISOString(),
    timer,
    ballot: ballot && {
      ...ballot,
      voters: await countVoters(store, ref),
      mine: await votesOf(store, ref, person),
      ranking: ballot.isRevealed ? [...(results.at(-1)?.ranking ?? [])] : null,
    },
    notes: {
      mine: own.map((note) => ({
        id: note.id,
        text: note.text,
        stepId: note.stepId,
        laneId: note.laneId,
      })),
      ...counted,
    },
    people: [...people],
  }
}
