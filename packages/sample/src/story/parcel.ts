import { type Journey, type Lane, nestedJourney } from '@desirepath/core'
import { monthOf } from './briefs.ts'
import { drawnPersona } from './people.ts'
import { writtenCard } from './rows.ts'
import { named, type Told } from './told.ts'

/** What the closer look is called; null where the data showed no parcel. */
export function parcelOf({ step }: Told): { readonly id: string; readonly title: string } | null {
  const isThere = step('Order shipped') !== ''
  return isThere ? { id: named('journey', 'waiting'), title: 'Waiting for the parcel' } : null
}

/** The delivery seen closely: a service blueprint with all who work on it, seen and unseen. */
export function parcelBlueprint(journey: Journey, told: Told): Journey[] {
  const about = parcelOf(told)
  const shipped = journey.steps.find(({ id }) => id === told.step('Order shipped'))
  if (about === null || shipped === undefined) return []
  const nested = nestedJourney(journey, shipped.stageId, about)
  const blueprint: Journey = {
    ...nested,
    kind: 'service-blueprint',
    brief: {
      ...nested.brief,
      objective: 'No customer asks where the parcel is',
      target: `parcels on the promised day from 60\u00A0% to 85\u00A0% by ${monthOf(told.day(180))}`,
      audience: 'Logistics, the hotline and the courier',
      scope: 'From the label to the door, with all who work on it',
      scenario:
        'A parcel for the north is packed in the morning and stands in the hub overnight. Somebody there knows, and the customer does not.',
      owner: 'Grace',
      cadence: 'Every month, with the courier',
      status: 'live',
      maturity: 'agreed',
      related: [journey.id],
    },
    lanes: [...seen(nested), ...behind(told)],
    personas: [...nested.personas, dimitri(nested)],
  }
  return [blueprint]
}

/** Who is met at the door takes part in all of it. */
function dimitri({ steps }: Journey): Journey['personas'][number] {
  const title = 'Dimitri, who brings the parcel'
  return drawnPersona(
    named('persona', 'driver'),
    title,
    steps.map(({ id }) => id),
  )
}

/** What belongs to customers stands above the line of interaction, nearest to it where they are met. */
function seen({ lanes }: Journey): Lane[] {
  return above.flatMap((type) =>
    lanes
      .filter((lane) => lane.type === type)
      .map((lane) => (type === 'touchpoints' ? { ...lane, lineBelow: 'interaction' } : lane)),
  )
}

const above = [
  'emotion',
  'painPoints',
  'delights',
  'opportunities',
  'solutions',
  'metrics',
  'quotes',
  'touchpoints',
] as const satisfies readonly Lane['type'][]

const STEPS = ['Order shipped', 'tracking_viewed', 'Order delivered'] as const

interface Behind extends Pick<Lane, 'type' | 'title' | 'subtitle' | 'lineBelow'> {
  /** At each of the steps in their order. */
  readonly cards: readonly [string, string, string]
}

const rows: readonly Behind[] = [
  {
    type: 'backstage',
    title: 'Whom they meet',
    subtitle: '',
    lineBelow: 'visibility',
    cards: [
      'Nobody; a mail says that it is on its way',
      'The hotline reads out what the customer sees, too',
      'Dimitri rings and carries it up',
    ],
  },
  {
    type: 'backstage',
    title: 'Out of sight',
    subtitle: 'what our people do',
    lineBelow: 'internal',
    cards: [
      'Packs, writes the card, closes the box by noon',
      'The hub sorts once a day since the second tour was cut',
      'Reports the parcel as delivered at the end of the tour',
    ],
  },
  {
    type: 'systems',
    title: 'Systems',
    subtitle: '',
    cards: [
      'Warehouse, label printer',
      'Courier’s tracking, read every four hours',
      'Courier’s app',
    ],
  },
  {
    type: 'responsible',
    title: 'Responsible',
    subtitle: '',
    cards: ['Grace, logistics', 'The hotline', 'The courier'],
  },
]

function behind({ step }: Told): Lane[] {
  return rows.map(({ cards, ...lane }) => ({
    ...lane,
    id: named('lane', `parcel ${lane.title}`),
    cells: cards.flatMap((text, i) => {
      const stepId = step(STEPS[i]!)
      const card = writtenCard(`parcel ${lane.title} ${i}`, { text })
      return stepId === '' ? [] : [{ stepId, cards: [card] }]
    }),
  }))
}
