import type { Journey, Lane } from '@desirepath/core'
import { card, emptyJourney, figure, lane, measured, record, step } from './builders.ts'
import { point } from './shop-journey.ts'

const HOUR = 3600

/** A discovery of middling size, without feedback. */
export const found: NonNullable<Journey['discovery']> = {
  customers: 1434,
  journeys: 1434,
  events: 8577,
  asOf: '2012-01-23T10:00:00.000Z',
  from: '2010-10-02T08:00:00.000Z',
  fitness: 0.84,
  coverage: 0.69,
  k: 3,
  silhouette: 0.31,
  boundShare: 0.99,
  feedback: 0,
  feedbackShare: 0,
  quarantined: 0,
  success: null,
  sentiment: null,
  nps: null,
  folded: [],
  parameters: { cut: 'none', k: 3, seed: 1, success: null, endings: [] },
  warnings: [],
}

interface Sketch {
  readonly title: string
  /** Title of each stage with the titles of its steps. */
  readonly stages: readonly (readonly [string, readonly string[]])[]
  readonly channel?: string
  readonly quotes?: readonly string[]
  readonly pain?: string
  readonly doing?: string
}

/** A small measured journey in the words of one language. */
export function sketch({ title, stages, channel, quotes = [], pain = '', doing }: Sketch): Journey {
  let at = 0
  const steps = stages.flatMap(([, titles], stage) =>
    titles.map((name) => {
      const reach = Math.max(0.05, 1 - at * 0.09)
      const id = `s${at++}`
      return step(id, `stage${stage}`, {
        title: name,
        channel: channel ?? null,
        measured: measured({
          reach,
          leave: 0.04 + (at % 4) * 0.06,
          stay: HOUR * at * 3,
          repeat: 0.03,
          all: 1434,
        }),
      })
    }),
  )
  const each = (make: (i: number) => Lane['cells'][number]['cards']) =>
    Object.fromEntries(steps.map(({ id }, i) => [id, make(i)]))
  const middle = steps[Math.floor(steps.length / 2)]?.id ?? ''
  return emptyJourney({
    title,
    discovery: { ...found, feedback: quotes.length * 40, feedbackShare: 0.12 },
    stages: stages.map(([name], i) => ({
      id: `stage${i}`,
      title: name,
      reach: figure(Math.max(0.2, 1 - i * 0.2), 1434),
    })),
    steps,
    lanes: [
      lane('measured', 'Measured', 'from events'),
      ...(doing === undefined
        ? []
        : [
            lane(
              'doing',
              'Doing',
              'actions',
              each((i) => [card(`d${i}`, { text: doing })]),
            ),
          ]),
      lane(
        'quotes',
        'In their words',
        'verbatims',
        quotes.length === 0
          ? {}
          : each((i) => [
              card(`q${i}`, {
                text: quotes[i % quotes.length] ?? '',
                score: { value: (i % 5) + 1, min: 1, max: 5 },
                at: '2011-05-02',
              }),
            ]),
      ),
      lane('emotion', 'Feeling', 'with n and 95 % band'),
      lane(
        'painPoints',
        'Pain points',
        'ranked by cost',
        pain === '' ? {} : { [middle]: [card('p', { recordId: 'pain' })] },
      ),
    ],
    curves: [
      {
        id: 'c',
        kind: 'measured',
        persona: null,
        points: steps.map(({ id }, i) => point(id, Math.sin(i * 1.7) * 1.2, 30 + i * 21)),
      },
    ],
    records:
      pain === ''
        ? []
        : [
            record('pain', 'painPoint', {
              title: pain,
              rank: 1,
              severity: 3,
              stepIds: [middle],
              reach: figure(0.21, 301),
              cost: { value: 122, low: 80, high: 164, unit: 'customers' },
              evidenceCount: 31,
            }),
          ],
  })
}
