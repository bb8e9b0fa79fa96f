import type { Journey, JourneyRecord } from '@desirepath/core'
import { generate, type Generated, languages, tradeNames } from '@desirepath/sample'
import { expect, test } from 'vitest'
import { discover } from '../src/index.ts'

/** Does discovery find what the generator planted: in every trade, many languages, at other steps each time? */
const SEEDS = 24
const CUSTOMERS = 3000
/** A truth that a reader does not meet among the first five has not been found. */
const TOP = 5

interface Recovered {
  readonly trade: string
  readonly found: Readonly<Record<Planted, boolean>>
  /** Ranked drop-offs, loops, waits and low scores at steps that no planted truth explains. */
  readonly falseAlarms: readonly string[]
  /** Ranked complaints about something else: not planted, but some people do write so. */
  readonly asides: readonly string[]
}

type Planted = 'wait' | 'dropOff' | 'loop' | 'delight'
const planted: readonly Planted[] = ['wait', 'dropOff', 'loop', 'delight']

test('finds the planted truths at their steps, and little else', () => {
  const maps = Array.from({ length: SEEDS }, (_, i) => recover(i + 1))
  const share = (truth: Planted) => maps.filter(({ found }) => found[truth]).length / maps.length
  const perMap = (lists: readonly (readonly string[])[]) => lists.flat().length / maps.length
  const alarms = perMap(maps.map(({ falseAlarms }) => falseAlarms))
  const asides = perMap(maps.map((map) => map.asides))
  const shares = planted.map((truth) => `${truth} ${(100 * share(truth)).toFixed(0)} %`)
  console.log(`Recovery over ${SEEDS} logs of ${CUSTOMERS} customers: ${shares.join(', ')}.`)
  console.log(
    `False alarms: ${alarms.toFixed(2)} a map; complaints about other things: ${asides.toFixed(2)} a map.`,
  )
  for (const { trade, found, falseAlarms } of maps) {
    const missed = planted.filter((truth) => !found[truth])
    if (missed.length > 0) console.log(`  ${trade} missed ${missed.join(', ')}`)
    for (const alarm of falseAlarms) console.log(`  ${trade} also says ${alarm}`)
  }
  expect(share('wait')).toBeGreaterThanOrEqual(0.85)
  expect(share('dropOff')).toBeGreaterThanOrEqual(0.95)
  expect(share('loop')).toBeGreaterThanOrEqual(0.95)
  expect(share('delight')).toBeGreaterThanOrEqual(0.9)
  expect(alarms).toBeLessThanOrEqual(0.4)
  expect(asides).toBeLessThanOrEqual(0.5)
}, 180_000)

test('says little where nothing was planted', () => {
  const found = [1, 2, 3, 4].flatMap((seed) => pains(mapOf(log(seed, 0))))
  const alarms = found.filter(({ kind }) => kind !== 'complaint')
  console.log(
    `Where nothing was planted: ${alarms.length / 4} false alarms and ${(found.length - alarms.length) / 4} complaints a map.`,
  )
  for (const { title } of alarms) console.log(`  ${title}`)
  expect(alarms.length / 4).toBeLessThanOrEqual(0.75)
}, 60_000)

/** Trades take turns; the language and, by the seed, the places change with every round. */
function log(seed: number, strength: number): Generated {
  const language = languages[seed % languages.length]!
  return generate({
    seed,
    customers: CUSTOMERS,
    trade: tradeNames[seed % tradeNames.length]!,
    languages: seed % 2 === 0 ? [language] : [language, 'en'],
    start: Date.UTC(2026, 1, 2),
    truths: { strength },
  })
}

function mapOf({ columns, feedback, title, success }: Generated): Journey {
  const options = { title, success, cut: 'none' as const, seed: 1 }
  return discover({ columns, feedback: [...feedback], options }).journey
}

function recover(seed: number): Recovered {
  const made = log(seed, 1)
  const journey = mapOf(made)
  const { painWait, dropOff, loop, delight } = made.truths
  const top = (records: readonly JourneyRecord[]) => records.filter(({ rank }) => rank! <= TOP)
  const stands = (record: JourneyRecord, activity: string) =>
    activitiesOf(journey, record).includes(activity)
  const isPain = (kinds: readonly string[], activity: string) =>
    top(pains(journey)).some((record) => kinds.includes(record.kind!) && stands(record, activity))
  const explained = [painWait.activity, painWait.next, dropOff.activity, loop.activity, loop.to]
  const unexplained = pains(journey).filter(
    (record) => !explained.some((activity) => stands(record, activity)),
  )
  return {
    trade: `${tradeNames[seed % tradeNames.length]} (seed ${seed})`,
    found: {
      wait: isPain(['wait', 'lowScore', 'complaint'], painWait.activity),
      dropOff: isPain(['dropOff'], dropOff.activity),
      loop: isPain(['loop'], loop.activity),
      delight: top(ranked(journey, 'delight')).some((record) => stands(record, delight.activity)),
    },
    falseAlarms: unexplained.filter(({ kind }) => kind !== 'complaint').map(titled),
    asides: unexplained.filter(({ kind }) => kind === 'complaint').map(titled),
  }
}

function titled({ rank, title }: JourneyRecord): string {
  return `${rank}. ${title}`
}

function pains(journey: Journey): JourneyRecord[] {
  return ranked(journey, 'painPoint')
}

function ranked(journey: Journey, type: JourneyRecord['type']): JourneyRecord[] {
  return journey.records.filter((record) => record.type === type && record.rank !== null)
}

function activitiesOf({ steps }: Journey, { stepIds }: JourneyRecord): string[] {
  return steps.filter(({ id }) => stepIds.includes(id)).flatMap(({ activities }) => activities)
}
