import { usesOf } from '@desirepath/core'
import { listUnnoted, type LiveRef, noteUses, type Store } from '@desirepath/store'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'

/**
 * Makes the records of journeys known to the workspace where that has not been done yet. Gives back those
 * of which other maps have to be told.
 */
export async function noteMissing(store: Store, workspaceId: string): Promise<string[]> {
  const uneven = new Set<string>()
  for (const journeyId of await listUnnoted(store, workspaceId))
    for (const id of await noteStored(store, { workspaceId, journeyId })) uneven.add(id)
  return [...uneven]
}

/** Makes the records of a journey known as it is stored; gives back those of which other maps have to be told. */
export async function noteStored(store: Store, ref: LiveRef): Promise<string[]> {
  const { document } = await existingJourney(store, ref)
  return noteUses(store, ref, { uses: usesOf(storedJourney(document)), author: '' })
}
