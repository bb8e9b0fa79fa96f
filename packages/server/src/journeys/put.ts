import {
  formatJourney,
  type Journey,
  searchEntries,
  type SearchEntry,
  usesOf,
} from '@desirepath/core'
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
    text = formatJourney(journey),
    entries = searchEntries(journey),
    known,
  }: {
    readonly journey: Journey
    readonly datasetId: string | null
    readonly author?: string
    /** Its canonical JSON and what a search finds of it, where they are known already. */
    readonly text?: string
    readonly entries?: readonly SearchEntry[]
    /** What a search finds of what is stored, where that is known for sure. */
    readonly known?: readonly SearchEntry[]
  },
): Promise<string[]> {
  const { id, title, kind } = journey
  await saveJourney(store, workspaceId, {
    id,
    title,
    kind,
    datasetId,
    document: text,
    listing: listingOf(journey),
    entries,
    ...(known && { known }),
  })
  return noteUses(store, { workspaceId, journeyId: id }, { uses: usesOf(journey), author })
}
