import { formatJourney, type Journey, searchEntries, usesOf } from '@desirepath/core'
import { noteUses, saveJourney, type Store } from '@desirepath/store'
import { listingOf } from './listing.ts'

/**
 * Puts a journey on the shelf, with what lists show of it and the records that stand on it. Gives back
 * the records whose words now differ between maps; `author` is who changed them here.
 */
export async function putJourney(
  store: Store,
  workspaceId: string,
  {
    journey,
    datasetId,
    author = '',
  }: {
    readonly journey: Journey
    readonly datasetId: string | null
    readonly author?: string
  },
): Promise<string[]> {
  const { id, title, kind } = journey
  await saveJourney(store, workspaceId, {
    id,
    title,
    kind,
    datasetId,
    document: formatJourney(journey),
    listing: listingOf(journey),
    entries: searchEntries(journey),
  })
  return noteUses(store, { workspaceId, journeyId: id }, { uses: usesOf(journey), author })
}
