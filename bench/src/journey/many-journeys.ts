import { type Journey, type JourneyRecord, type Random } from '@desirepath/core'
import { largeJourney } from './large-journey.ts'

const things = [
  'delivery',
  'checkout',
  'invoice',
  'refund',
  'basket',
  'password',
  'courier',
  'search',
  'voucher',
  'warranty',
  'newsletter',
  'hotline',
]
const troubles = [
  'takes too long',
  'is hard to find',
  'comes too late',
  'fails without a word',
  'asks for too much',
  'cannot be changed',
  'contradicts the advertising',
  'needs three tries',
]
const places = [
  'on the phone',
  'in the app',
  'in the shop',
  'on the website',
  'at night',
  'abroad',
  'after a move',
  'for families',
]
const types = ['painPoint', 'delight', 'opportunity', 'solution'] as const

/** A drawn journey with so many findings of its own, placed in its lanes; words from a small vocabulary. */
export function journeyWithRecords(
  at: number,
  { records, random }: { readonly records: number; readonly random: Random },
): Journey {
  const plain = largeJourney({ steps: 12, lanes: 4, cardsPerCell: 1 })
  const found = Array.from({ length: records }, (_, i): JourneyRecord => {
    const stepId = plain.steps[i % plain.steps.length]!.id
    return finding(`journey-${at}-${i}`, types[i % types.length]!, { stepId, random })
  })
  const laneOf = {
    painPoint: 'painPoints',
    delight: 'delights',
    opportunity: 'opportunities',
    solution: 'solutions',
  } as const
  const lanes = types.map((type) => ({
    id: `lane-${type}`,
    type: laneOf[type],
    title: type,
    subtitle: '',
    cells: plain.steps.map(({ id: stepId }) => ({
      stepId,
      cards: found
        .filter((record) => record.type === type && record.stepIds[0] === stepId)
        .map(({ id }) => ({
          id: `card-${id}`,
          text: null,
          recordId: id,
          note: null,
          score: null,
          at: null,
          language: null,
        })),
    })),
  }))
  return {
    ...plain,
    id: `journey-${at}`,
    title: `${pick(things, random)} ${pick(places, random)} ${at}`,
    lanes: [...plain.lanes, ...lanes],
    records: found,
  }
}

function finding(
  id: string,
  type: JourneyRecord['type'],
  { stepId, random }: { readonly stepId: string; readonly random: Random },
): JourneyRecord {
  const title = `The ${pick(things, random)} ${pick(troubles, random)} ${pick(places, random)}`
  return {
    id,
    type,
    kind: null,
    title,
    summary: `${title}, and customers tell each other about the ${pick(things, random)}.`,
    stepIds: [stepId],
    rank: null,
    severity: type === 'painPoint' ? 1 + Math.floor(random() * 5) : null,
    reach: { value: null, n: 0, low: null, high: null },
    cost: null,
    draft: random() < 0.2,
    evidenceCount: 0,
    evidence: [],
    links: [],
  }
}

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)]!
}
