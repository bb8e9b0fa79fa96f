import { seededRandom, type EventColumns, type FeedbackItem, type Random } from '@desirepath/core'
import type { BoundStep } from '../src/log/log-ref.ts'

/** A small world in which ties, unsorted arrival, repeats and single events come up often. */
export interface RandomDataset {
  readonly columns: EventColumns
  readonly feedback: readonly FeedbackItem[]
  readonly steps: readonly BoundStep[]
}

/** The same seed gives the same dataset; the first seeds are the empty log and a single event. */
export function randomDataset(seed: number): RandomDataset {
  const random = seededRandom(seed)
  const size = seed < 2 ? seed : 20 + below(random, 120)
  const activities = shuffled(random, ACTIVITIES).slice(0, 2 + below(random, 7))
  const columns: EventColumns = {
    size,
    customers: CUSTOMERS,
    activities,
    customer: Uint32Array.from({ length: size }, () => skewed(random, CUSTOMERS.length)),
    activity: Uint32Array.from({ length: size }, () => skewed(random, activities.length)),
    time: randomTimes(random, size),
    channel:
      seed % 3 === 0
        ? null
        : {
            name: 'channel',
            values: CHANNELS,
            codes: Uint8Array.from({ length: size }, () => below(random, CHANNELS.length)),
          },
    attributes: [],
  }
  const steps = randomSteps(random, activities)
  return { columns, steps, feedback: randomFeedback(random, columns, steps) }
}

export function below(random: Random, n: number): number {
  return Math.floor(random() * n)
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[below(random, values.length)]!
}

/** Names that are awkward to escape, fold or order: the emoji sorts before Ａ by code unit, after it by byte. */
const ACTIVITIES = [
  '',
  'Pay',
  'pay ',
  "it's\\n\ttabbed",
  '{step:String}',
  'Größe wählen',
  'ΣΊΣΥΦΟΣ',
  'İstanbul',
  '🙂 smile',
  'Ａ wide',
  '寸法',
]
const CUSTOMERS = ['c0', '', "o'brien", 'zoë', '客户', '🙂', 'Ａ', 'c7', 'c8', 'c9', 'c10']
const CHANNELS = ['', 'Desk', 'Web', '🙂', 'Ａ']

function skewed(random: Random, n: number): number {
  return Math.floor(random() * random() * n)
}

function randomTimes(random: Random, size: number): Float64Array {
  const start = pick(random, [0, -5_000, 1_700_000_000_000])
  const span = pick(random, [8, 60, 90_000_000])
  return Float64Array.from({ length: size }, () => start + below(random, 4 * span) / 4)
}

function randomSteps(random: Random, activities: readonly string[]): BoundStep[] {
  const ids = ['b-step', 'a-step', 'ü "step"', 'nowhere']
  const bound = ids.map((id, i) => ({ id, title: `Title ${i}`, activities: ['not in the log'] }))
  for (const activity of activities) {
    if (random() < 0.8) pick(random, bound.slice(0, 3)).activities.push(activity)
  }
  return bound
}

function randomFeedback(
  random: Random,
  { size, time }: EventColumns,
  steps: readonly BoundStep[],
): FeedbackItem[] {
  const names = steps.flatMap(({ title, activities }) => [title ?? '', ...activities])
  return Array.from({ length: 40 }, (_, i) => ({
    id: `f${i}`,
    sourceType: 'survey',
    sourceName: 'survey.csv',
    customer: pick(random, [null, 'unknown', ...CUSTOMERS]),
    at:
      size === 0 || random() < 0.2
        ? null
        : time[below(random, size)]! + pick(random, [0, 0, -0.25, 3]),
    text: pick(random, [null, '', 'Zu spät 🙂', 'ok']),
    language: null,
    score: random() < 0.3 ? null : below(random, 6),
    scale: pick(random, [
      null,
      { kind: 'nps', min: 0, max: 10 },
      { kind: 'rating', min: 1, max: 5 },
    ]),
    touchpoint: random() < 0.6 ? null : spoken(random, pick(random, ['?', ...names])),
    channel: null,
    metadata: {},
  }))
}

/** A name as people write it. */
function spoken(random: Random, name: string): string {
  return pick(random, [name, name.toUpperCase(), ` ${name.toLowerCase()} `])
}

function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value)
}
