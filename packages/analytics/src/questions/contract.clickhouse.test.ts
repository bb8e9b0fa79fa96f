import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { periodOf, periods, seededRandom, toEmotion, type Random } from '@desirepath/core'
import * as mining from '@desirepath/mining'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { below, pick, randomDataset, type RandomDataset } from '../../test/random-dataset.ts'
import { openAnalytics, type Analytics } from '../analytics.ts'
import type { LogRef, StepLogRef } from '../log/log-ref.ts'
import { directlyFollows } from './directly-follows.ts'
import { feedbackStep } from './feedback-step.ts'
import { funnel } from './funnel.ts'
import { logSummary } from './log-summary.ts'
import * as members from './members.ts'
import { ratingsByStep } from './ratings-by-step.ts'
import { startsAndEnds } from './starts-and-ends.ts'
import { stepFigures } from './step-figures.ts'
import { stepFlow, type FlowNode } from './step-flow.ts'
import { timeline } from './timeline.ts'
import { variants } from './variants.ts'

// Counts are far below 10⁹, so this is exact for them.
expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    typeof a === 'number' && typeof b === 'number'
      ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
      : undefined,
])

/** One log in both engines: raw, bound to steps, or with consecutive events of a step as one. */
interface View {
  readonly title: string
  readonly seed: number
  readonly ref: LogRef
  readonly log: mining.EventLog
}

interface StepView extends View {
  readonly ref: StepLogRef
  /** The same journeys of raw activities. */
  readonly raw: mining.EventLog
  readonly dataset: RandomDataset
}

// An engine in this process with many datasets in one table, and a served one with one.
describe.each([
  { where: 'embedded', seeds: [0, 1, 2, 3, 4, 5, 6] },
  { where: 'served', seeds: [7] },
])('mining and SQL agree, $where,', ({ where, seeds }) => {
  let place: Place
  let views: View[]
  let stepViews: StepView[]

  beforeAll(async () => {
    place = where === 'served' ? await served() : await embedded()
    const stored: (readonly [View, StepView, StepView])[] = []
    for (const seed of seeds) stored.push(await store(place.analytics, seed))
    views = stored.flat()
    stepViews = stored.flatMap(([, steps, visits]) => [steps, visits])
  })
  afterAll(() => place.close())

  const engine = () => place.analytics.engine
  const agree = async (
    check: (view: View, random: Random) => Promise<readonly [unknown, unknown]>,
  ) => {
    for (const view of views) {
      const [sql, columns] = await check(view, seededRandom(view.seed))
      expect(sql, view.title).toEqual(columns)
    }
  }
  const agreeOnSteps = async (check: (view: StepView) => Promise<readonly [unknown, unknown]>) => {
    for (const view of stepViews) {
      const [sql, columns] = await check(view)
      expect(sql, view.title).toEqual(columns)
    }
  }

  test('on the log summary', () =>
    agree(async ({ ref, log }) => {
      const summary = uncut(mining.logSummary(log))
      const activities = summary.activities.map(uncut)
      return [await logSummary(engine(), ref), { ...summary, activities }]
    }))

  test('on directly-follows', () =>
    agree(async ({ ref, log }) => [
      await directlyFollows(engine(), ref),
      mining.directlyFollows(log).map((pair) => ({
        ...uncut(pair),
        from: log.activities[pair.from],
        to: log.activities[pair.to],
      })),
    ]))

  test('on variants', () =>
    agree(async ({ ref, log }) => {
      const { list, ...figures } = mining.variants(log)
      const named = list.map(({ path, customers, firstJourney }) => ({
        path: namesOf(log, path),
        customers,
        firstCustomer: log.customers[log.customerOf[firstJourney]!],
      }))
      expect(await variants(engine(), ref, { top: 2 })).toEqual({
        ...figures,
        list: named.slice(0, 2),
        coverage: figures.coverage.slice(0, 2),
      })
      return [await variants(engine(), ref), { ...figures, list: named }]
    }))

  test('on starts and ends', () =>
    agree(async ({ ref, log }) => {
      const { starts, ends } = mining.startsAndEnds(log)
      const named = (counts: readonly mining.EndCount[]) =>
        counts.map(({ activity, customers }) => ({ name: log.activities[activity], customers }))
      return [await startsAndEnds(engine(), ref), { starts: named(starts), ends: named(ends) }]
    }))

  test('on the figures of steps', () =>
    agreeOnSteps(async ({ ref, log }) => [
      await stepFigures(engine(), ref),
      mining.stepFigures(log).map(({ customers, ...figures }, step) => {
        expect(customers).toBe(figures.reached)
        return { step: log.activities[step], ...figures }
      }),
    ]))

  test('on funnels, and who comes through', () =>
    agree(async ({ ref, log }, random) => {
      const codes = Array.from({ length: 1 + below(random, 4) }, () => anyCode(log, random))
      const labels = namesOf(log, codes)
      const options = pick(random, [{}, { withinMs: 0 }, { withinMs: 12.25 }, { withinMs: 4e7 }])
      const through = mining.journeysThroughFunnel(log, codes, options)
      expect(await members.customersThroughFunnel(engine(), ref, labels, options)).toEqual(
        customerNames(log, through),
      )
      return [
        await funnel(engine(), ref, labels, options),
        mining
          .funnel(log, codes, options)
          .map((level, i) => ({ ...uncut(level), step: labels[i] })),
      ]
    }))

  test('on the flow between positions', () =>
    agree(async ({ ref, log }, random) => {
      const options = pick(random, [{}, { columns: 3, top: 2 }, { columns: 1, top: 1 }])
      const named = (node: mining.FlowNode): FlowNode =>
        typeof node === 'number' ? { step: log.activities[node]! } : node
      const columns = mining.stepFlow(log, options).map(({ nodes, links }) => ({
        nodes: nodes.map(({ node, journeys }) => ({ node: named(node), customers: journeys })),
        links: links.map(({ from, to, journeys }) => ({
          from: named(from),
          to: named(to),
          customers: journeys,
        })),
      }))
      return [await stepFlow(engine(), ref, options), columns]
    }))

  test('on the timeline of a customer', () =>
    agree(async ({ ref, log }, random) => {
      const customer = below(random, Math.max(1, log.customers.length))
      const events = mining.timeline(log, customer).map(({ activity, time, channel }) => ({
        activity: log.activities[activity],
        time,
        channel,
      }))
      return [await timeline(engine(), ref, log.customers[customer] ?? 'nobody'), events]
    }))

  test('on the customers behind a figure', () =>
    agree(async ({ ref, log }, random) => {
      const step = anyCode(log, random)
      const to = anyCode(log, random)
      const [label, next] = namesOf(log, [step, to])
      const journey = below(random, log.journeys)
      const path = log.activity.subarray(log.offsets[journey], log.offsets[journey + 1])
      const conditions: readonly members.Condition[] = [
        { type: 'any' },
        { type: 'reaching', step: label! },
        { type: 'leaving', step: label! },
        { type: 'staying', step: label! },
        { type: 'repeating', step: label! },
        { type: 'starting', step: label! },
        { type: 'following', path: [label!, next!] },
        { type: 'walking', path: namesOf(log, path) },
      ]
      const found: members.Customers[] = []
      for (const condition of conditions)
        found.push(await members.customersWhere(engine(), ref, condition))
      const expected = [
        log.customerOf.keys(),
        mining.journeysReaching(log, step),
        mining.journeysLeaving(log, step),
        mining.journeysStaying(log, step),
        mining.journeysRepeating(log, step),
        mining.journeysStarting(log, step),
        mining.journeysFollowing(log, step, to),
        mining.journeysOfVariant(log, path),
      ]
      return [found, expected.map((journeys) => customerNames(log, journeys))]
    }))

  test('on the journeys of a page, and on the periods they began in', () =>
    agreeOnSteps(async ({ ref, raw, log, seed }) => {
      const by = pick(seededRandom(seed), periods)
      const activity = raw.activities[0] ?? 'nothing'
      const everyone = Array.from({ length: log.journeys }, (_, journey) => ({
        customer: log.customers[log.customerOf[journey]!],
        ...eventsOf(raw, journey, activity),
        path: withoutRepeats(pathOf(log, journey)),
      }))
      const reaching = new Set(mining.journeysReaching(log, 0))
      const condition = { type: 'reaching', step: log.activities[0] ?? 'nothing' } as const
      const begun = Map.groupBy(everyone.keys(), (each) => periodOf(everyone[each]!.first, by))
      const asked = { condition: { type: 'any' }, after: 2, limit: 3, activity } as const
      return [
        [
          await members.memberPage(engine(), ref, asked),
          await members.membersByPeriod(engine(), ref, { condition, base: { type: 'any' }, by }),
        ],
        [
          { n: everyone.length, members: everyone.slice(2, 5) },
          [...begun]
            .sort(([a], [b]) => a - b)
            .map(([period, journeys]) => ({
              period,
              n: journeys.length,
              members: journeys.filter((journey) => reaching.has(journey)).length,
            })),
        ],
      ]
    }))

  test('on where feedback belongs', () =>
    agreeOnSteps(async (view) => [
      await feedbackStep(engine(), view.ref),
      placed(view).map(({ item, customer, step }) => ({
        id: item.id,
        customer,
        step: step === null ? null : view.log.activities[step],
      })),
    ]))

  test('on ratings and comments by step', () =>
    agreeOnSteps(async (view) => {
      const ratings = placed(view).map(({ item, step }) => ({
        step,
        score:
          item.score === null || item.scale === null ? null : toEmotion(item.score, item.scale),
        commented: item.text !== null && item.text !== '',
      }))
      return [
        await ratingsByStep(engine(), view.ref),
        mining
          .ratingsByStep(view.log.activities.length, ratings)
          .map((figures, step) => ({ step: view.log.activities[step], ...figures })),
      ]
    }))
})

interface Place {
  readonly analytics: Analytics
  close(): Promise<void>
}

async function embedded(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'desirepath-contract-'))
  const url = process.env.CLICKHOUSE_URL
  const analytics = await openAnalytics(url ? { url } : { folder })
  return {
    analytics,
    async close() {
      await analytics.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function served(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'desirepath-contract-served-'))
  const front: ChildProcess = fork(join(import.meta.dirname, '../../test/front.ts'), [folder])
  const [port] = (await once(front, 'message')) as [number]
  const analytics = await openAnalytics({ url: `http://127.0.0.1:${port}` })
  return {
    analytics,
    async close() {
      await analytics.close()
      front.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Stores a dataset beside the others, and reads it back so that both know customers by arrival. */
async function store(
  analytics: Analytics,
  seed: number,
): Promise<readonly [View, StepView, StepView]> {
  const dataset = randomDataset(seed)
  const ref = { workspaceId: `contract-${process.pid}`, datasetId: `${seed}` }
  await analytics.appendEvents(ref, dataset.columns)
  await analytics.appendFeedback(ref, dataset.feedback)
  const log = mining.createLog(await analytics.loadEvents(ref))
  const bound = { ...ref, steps: dataset.steps }
  const codes = Int32Array.from(log.activities, (name) =>
    dataset.steps.findIndex(({ activities }) => activities.includes(name)),
  )
  const names = dataset.steps.map(({ id }) => id)
  const labelled = (collapseRepeats: boolean) =>
    mining.relabel(log, { codes, names, collapseRepeats })
  const title = (what: string) => `${what} of seed ${seed}`
  return [
    { title: title('activities'), seed, ref, log },
    { title: title('steps'), seed, ref: bound, raw: log, log: labelled(false), dataset },
    {
      title: title('visits'),
      seed,
      ref: { ...bound, collapseRepeats: true },
      raw: log,
      log: labelled(true),
      dataset,
    },
  ]
}

function placed({ log, dataset: { feedback, steps } }: StepView) {
  const names = new Map<string, number>()
  steps.forEach(({ title = '' }, step) => names.set(title.toLowerCase(), step))
  steps.forEach(({ activities }, step) => {
    for (const activity of activities) names.set(activity.trim().toLowerCase(), step)
  })
  return feedback.map((item) => {
    const code = item.customer === null ? -1 : log.customers.indexOf(item.customer)
    const named = names.get(item.touchpoint?.trim().toLowerCase() ?? 'nothing')
    const at = { customer: code < 0 ? null : code, at: item.at, step: named ?? null }
    const { journey, step } = mining.feedbackStep(log, at)
    return { item, customer: journey === null ? null : item.customer, step }
  })
}

/** While every customer has one journey, SQL counts customers alone. */
function uncut<Figures extends { readonly journeys: number; readonly customers: number }>(
  counted: Figures,
): Omit<Figures, 'journeys'> {
  const { journeys, ...figures } = counted
  expect(journeys).toBe(figures.customers)
  return figures
}

function anyCode(log: mining.EventLog, random: Random): number {
  return below(random, log.activities.length)
}

function namesOf({ activities }: mining.EventLog, codes: Iterable<number>): string[] {
  return Array.from(codes, (code) => activities[code] ?? 'nothing')
}

function pathOf(log: mining.EventLog, journey: number): string[] {
  return namesOf(log, log.activity.subarray(log.offsets[journey], log.offsets[journey + 1]))
}

function withoutRepeats(path: readonly string[]): string[] {
  return path.filter((label, i) => label !== path[i - 1])
}

function eventsOf(raw: mining.EventLog, journey: number, activity: string) {
  const [start, end] = [raw.offsets[journey]!, raw.offsets[journey + 1]!]
  return {
    events: end - start,
    first: raw.time[start]!,
    last: raw.time[end - 1]!,
    met: pathOf(raw, journey).includes(activity),
  }
}

function customerNames(log: mining.EventLog, journeys: Iterable<number>) {
  return Array.from(journeys, (journey) => log.customers[log.customerOf[journey]!])
}
