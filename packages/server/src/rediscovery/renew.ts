import { applyJourney, projectJourney } from '@desirepath/collab'
import { formatJourney, type Journey, searchEntries, withMeasured } from '@desirepath/core'
import {
  addVersion,
  findDiscovery,
  type LiveRef,
  type Store,
  type StoredDiscovery,
  type StoredJourney,
} from '@desirepath/store'
import { storedJourney } from '../journeys/stored.ts'
import { listingOf } from '../journeys/listing.ts'
import type { Live } from '../live/live.ts'
import { newId } from '../new-id.ts'

/** A journey to be stored, and what discovery found of it. */
export interface Renewed {
  readonly journey: Omit<StoredJourney, 'datasetId'>
  readonly discovery: StoredDiscovery
}

/**
 * Brings what was measured of a journey up to date from a new discovery, while people may be editing
 * it; how it was before is kept as a version. Throws `ProblemError` where the journey is gone.
 */
export async function renewJourney(
  { store, live }: { readonly store: Store; readonly live: Live },
  ref: LiveRef,
  next: Journey,
): Promise<Renewed> {
  const last = await findDiscovery(store, ref)
  const earlier = last === null ? null : storedJourney(last.document)
  const before = await live.read(ref)
  await addVersion(store, ref, {
    id: newId(),
    kind: 'safety',
    title: 'Before the new data',
    author: '',
    document: before.document,
  })
  await live.edit(ref, '', (doc) => {
    applyJourney(doc, withMeasured({ earlier, edited: projectJourney(doc), next }))
  })
  const { journey, document } = await live.read(ref)
  const { id, title, kind } = journey
  return {
    journey: {
      id,
      title,
      kind,
      document,
      listing: listingOf(journey),
      entries: searchEntries(journey),
    },
    discovery: {
      document: formatJourney(next),
      earlier: last?.document ?? null,
      renewedAt: new Date(),
    },
  }
}
