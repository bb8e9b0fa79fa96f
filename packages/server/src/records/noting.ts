import { usesOf } from '@desirepath/core'
import { listUnnoted, type LiveRef, noteUses, type Store } from '@desirepath/store'
import { existingJourney } from '../journeys/existing.ts'
import { storedJourney } from '../journeys/stored.ts'

/** Makes the records of journeys known to the workspace where that has not been done yet. */
export async function noteMissing(store: Store, workspaceId: string): Promise<void> {
  for (const journeyId of await listUnnoted(store, workspaceId))
    await noteStored(store, { workspaceId, journeyId })
}

/** Makes the records of a journey known as it is stored. */
export async function noteStored(store: Store, ref: LiveRef): Promise<void> {
  const { document } = await existingJourney(store, ref)
  await noteUses(store, ref, { uses: usesOf(storedJourney(document)), author: '' })
}
