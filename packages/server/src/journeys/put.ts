import { formatJourney, type Journey } from '@desirepath/core'
import { saveJourney, type Store } from '@desirepath/store'
import { listingOf } from './listing.ts'

/** Puts a journey on the shelf, with what lists show of it. */
export async function putJourney(
  store: Store,
  workspaceId: string,
  { journey, datasetId }: { readonly journey: Journey; readonly datasetId: string | null },
): Promise<void> {
  const { id, title, kind } = journey
  await saveJourney(store, workspaceId, {
    id,
    title,
    kind,
    datasetId,
    document: formatJourney(journey),
    listing: listingOf(journey),
  })
}
