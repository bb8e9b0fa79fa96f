import {
  blankBrief,
  type Card,
  type Figure,
  type Journey,
  JOURNEY_SCHEMA,
  type Lane,
  type Step,
} from '@desirepath/core'

export interface JourneySize {
  readonly steps: number
  readonly lanes: number
  readonly cardsPerCell: number
}

const STEPS_A_STAGE = 10

/** A map larger than anybody should draw: every cell of every lane holds cards of a line or three. */
export function largeJourney({ steps, lanes, cardsPerCell }: JourneySize): Journey {
  const stepList = Array.from({ length: steps }, (_, i) => step(i))
  const stages = Math.ceil(steps / STEPS_A_STAGE)
  return {
    schema: JOURNEY_SCHEMA,
    id: 'large',
    title: 'A very large journey',
    kind: 'as-is',
    brief: blankBrief,
    discovery: null,
    stages: Array.from({ length: stages }, (_, i) => ({
      id: `stage-${i}`,
      title: `Stage ${i + 1}`,
      reach: null,
    })),
    steps: stepList,
    edges: [],
    lanes: Array.from({ length: lanes }, (_, i) => lane(i, stepList, cardsPerCell)),
    curves: [
      {
        id: 'curve',
        kind: 'measured',
        persona: null,
        points: stepList.map(({ id }, i) => {
          const value = Math.sin(i / 3)
          return { stepId: id, value, n: 100, low: value - 0.2, high: value + 0.2, basis: 'stated' }
        }),
      },
    ],
    moments: [],
    personas: [],
    records: [],
  }
}

function step(i: number): Step {
  const share = (value: number): Figure => ({ value, n: 20_000, low: value, high: value })
  return {
    id: `step-${i}`,
    stageId: `stage-${Math.floor(i / STEPS_A_STAGE)}`,
    title: `Step ${i + 1}: ${['ask', 'compare', 'wait for delivery', 'pay the bill'][i % 4]}`,
    activities: [`activity ${i}`],
    channel: 'Website',
    channels: [{ name: 'Website', share: 1, n: 20_000 }],
    measured: {
      reach: share(0.8),
      leave: share(0.1),
      stay: { medianSeconds: 60 * (i + 1), p90Seconds: 600 * (i + 1), n: 16_000 },
      repeat: share(0.2),
    },
  }
}

function lane(i: number, steps: readonly Step[], cardsPerCell: number): Lane {
  return {
    id: `lane-${i}`,
    type: 'text',
    title: `Lane ${i + 1}`,
    subtitle: '',
    cells: steps.map(({ id }, column) => ({
      stepId: id,
      cards: Array.from({ length: cardsPerCell }, (_, n) => card(`${i}-${column}-${n}`)),
    })),
  }
}

const sentences = [
  'Looks for the price',
  'Wonders whether the parcel will arrive before the weekend',
  'Calls the hotline, waits eleven minutes and is told to write an e-mail instead',
]

function card(id: string): Card {
  const text = `${sentences[id.length % sentences.length]} (${id})`
  return { id, text, recordId: null, note: null, score: null, at: null, language: null }
}
