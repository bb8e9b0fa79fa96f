import { agedUse, type Journey, mapUseOf } from '@desirepath/core'
import type { JourneyListing } from '@desirepath/contract'
import type { ListedJourney } from '@desirepath/store'

export type Listing = Pick<
  JourneyListing,
  | 'steps'
  | 'customers'
  | 'asOf'
  | 'use'
  | 'painPoints'
  | 'worstPain'
  | 'status'
  | 'basedOn'
  | 'goal'
  | 'nested'
>

/** What lists show of a journey; kept beside it so that a list need not open every document. */
export function listingOf(journey: Journey): Listing {
  const { level, says, grounds } = mapUseOf(journey)
  const isDrawn = journey.discovery === null
  const pains = journey.records.filter(
    ({ type, rank }) => type === 'painPoint' && (isDrawn || rank !== null),
  )
  return {
    steps: journey.steps.length,
    customers: journey.discovery?.customers ?? 0,
    asOf: journey.discovery?.asOf ?? null,
    use: { level, says, newest: grounds.newest },
    painPoints: pains.length,
    worstPain: pains.find(({ rank }) => rank === 1)?.title ?? null,
    status: journey.brief.status,
    basedOn: journey.basedOn ?? null,
    goal: journey.brief.objective,
    nested: nestedIn(journey),
  }
}

/** The journeys that cards stand for. */
function nestedIn({ lanes }: Journey): string[] {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  return [...new Set(cards.flatMap(({ journeyId }) => journeyId ?? []))]
}

export function presentListing(row: ListedJourney): JourneyListing {
  const {
    trust: _,
    use = earlierUse(row.listing as Earlier),
    ...listing
  } = row.listing as Earlier &
    Omit<Listing, 'use' | 'status' | 'basedOn' | 'goal' | 'nested'> &
    Partial<Listing>
  const now = new Date().toISOString()
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    status: 'draft',
    basedOn: null,
    goal: '',
    nested: [],
    ...listing,
    use: { ...use, level: agedUse(use.level, { newest: use.newest, now }) },
  }
}

/** What was kept of a journey before its use was. */
interface Earlier {
  readonly trust?: { readonly level: 'good' | 'fair' | 'poor'; readonly text: string }
  readonly asOf: string | null
}

function earlierUse({ trust, asOf }: Earlier): Listing['use'] {
  const level = trust === undefined || trust.level === 'poor' ? 'workshop' : 'priorities'
  return { level, says: trust?.text ?? '', newest: asOf }
}
