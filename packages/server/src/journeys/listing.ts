import type { Journey } from '@desirepath/core'
import type { JourneyListing } from '@desirepath/contract'
import { trustOf } from '@desirepath/render'
import type { ListedJourney } from '@desirepath/store'

export type Listing = Pick<
  JourneyListing,
  'steps' | 'customers' | 'asOf' | 'trust' | 'painPoints' | 'worstPain' | 'status' | 'basedOn'
>

/** What lists show of a journey; kept beside it so that a list need not open every document. */
export function listingOf(journey: Journey): Listing {
  const isDrawn = journey.discovery === null
  const pains = journey.records.filter(
    ({ type, rank }) => type === 'painPoint' && (isDrawn || rank !== null),
  )
  return {
    steps: journey.steps.length,
    customers: journey.discovery?.customers ?? 0,
    asOf: journey.discovery?.asOf ?? null,
    trust: trustOf(journey),
    painPoints: pains.length,
    worstPain: pains.find(({ rank }) => rank === 1)?.title ?? null,
    status: journey.brief.status,
    basedOn: journey.basedOn ?? null,
  }
}

export function presentListing(row: ListedJourney): JourneyListing {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    status: 'draft',
    basedOn: null,
    ...(row.listing as Omit<Listing, 'status' | 'basedOn'> & Partial<Listing>),
  }
}
