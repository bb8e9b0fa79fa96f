import { searchEntries } from '@desirepath/core'
import { listUnsearched, noteSearched, type Store } from '@desirepath/store'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'

/** Lets searches find what is in journeys that were saved before there was a search. */
export async function noteUnsearched(store: Store, workspaceId: string): Promise<void> {
  for (const journeyId of await listUnsearched(store, workspaceId)) {
    const ref = { workspaceId, journeyId }
    const { document } = await existingJourney(store, ref)
    await noteSearched(store, ref, searchEntries(storedJourney(document)))
  }
}
