import { median, quantile } from '@desirepath/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cutPlainly,
  grouped,
  type PlainJourney,
  plainFunnelLevel,
  plainJourneys,
  plainPairs,
  plainVisits,
} from '../../test/oracle.ts'
import { type ArrivedEvent, CHANNELS, columnsOf, randomEvents } from '../../test/random-log.ts'
import { createLog } from '../log/create.ts'
import type { EventLog } from '../log/event-log.ts'
import { filterLog } from '../log/subset.ts'
import { cutJourneys } from '../models/cut.ts'
import { directlyFollowsCounts } from './directly-follows-counts.ts'
import { directlyFollows } from './directly-follows.ts'
import { feedbackStep } from './feedback-step.ts'
import { funnel } from './funnel.ts'
import { logSummary } from './log-summary.ts'
import { startsAndEnds } from './starts-and-ends.ts'
import { stepFigures } from './step-figures.ts'
import { stepFlow } from './step-flow.ts'
import { timeline } from './timeline.ts'
import { variants } from './variants.ts'

/** A random log, whole or cut into journeys, in columns and as plain journeys. */
const randomLog = fc
  .record({
    events: randomEvents,
    // Between two possible gaps, so that no rounding decides about a cut.
    pauseMs: fc.option(fc.integer({ min: 0, max: 300 }).map((each) => each + 0.1)),
    wide: fc.boolean(),
  })
  .map(({ events, pauseMs, wide }): { log: EventLog; plain: PlainJourney[] } => {
    const log = createLog(columnsOf(events, wide))
    const plain = plainJourneys(events)
    if (pauseMs === null) return { log, plain }
    return {
      log: cutJourneys(log, { minutes: pauseMs / 60_000 }).log,
      plain: cutPlainly(plain, pauseMs),
    }
  })

const holds = (check: (log: EventLog, plain: PlainJourney[]) => void) =>
  fc.assert(
    fc.property(randomLog, ({ log, plain }) => check(log, plain)),
    { numRuns: 200 },
  )

const distinct = <Value>(values: Iterable<Value>) => new Set(values).size

test('directly-follows has every pair with its counts and gap quantiles', () => {
  holds((log, plain) => {
    const pairs = directlyFollows(log)
    const found = pairs.map(({ from, to, ...figures }) => [`${from}>${to}`, figures] as const)
    expect(new Map(found)).toEqual(grouped(plainPairs(plain)))
    expect(pairs).toEqual(
      pairs.toSorted(
        (a, b) => b.count - a.count || byName(log, a.from, b.from) || byName(log, a.to, b.to),
      ),
    )
  })
})

test('counts under a filter are those of the filtered log', () => {
  const filter = fc.record(
    {
      channels: fc.subarray(CHANNELS),
      from: fc.integer({ min: -6, max: 14 }),
      to: fc.integer({ min: 0, max: 800 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(randomLog, filter, ({ log }, wanted) => {
      const { from, to, count } = directlyFollowsCounts(log, wanted)
      const expected = directlyFollows(filterLog(log, wanted))
        .map((pair) => [pair.from, pair.to, pair.count])
        .toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
      expect(Array.from(from, (_, i) => [from[i], to[i], count[i]])).toEqual(expected)
    }),
  )
})

test('variants are the distinct paths, most walked first', () => {
  holds((log, plain) => {
    const { count, list, coverage, for80Percent } = variants(log)
    const paths = plain.map(({ events }) => events.map((each) => each.activity).join())
    expect(count).toBe(distinct(paths))
    for (const { path, journeys, customers, firstJourney } of list) {
      const walkers = plain.filter((_, i) => paths[i] === path.join())
      expect(journeys).toBe(walkers.length)
      expect(customers).toBe(distinct(walkers.map((each) => each.customer)))
      expect(firstJourney).toBe(paths.indexOf(path.join()))
    }
    expect(list).toEqual(
      list.toSorted((a, b) => b.journeys - a.journeys || a.firstJourney - b.firstJourney),
    )
    const held = (n: number) => list.slice(0, n).reduce((sum, each) => sum + each.journeys, 0)
    expect(coverage).toEqual(list.map((_, i) => held(i + 1) / plain.length))
    expect(held(for80Percent) * 10).toBeGreaterThanOrEqual(plain.length * 8)
    if (for80Percent > 0) expect(held(for80Percent - 1) * 10).toBeLessThan(plain.length * 8)
    expect(variants(log, { top: 2 })).toEqual({
      count,
      list: list.slice(0, 2),
      coverage: coverage.slice(0, 2),
      for80Percent,
    })
  })
})

test('journeys that were emptied walk no path and neither start nor end', () => {
  const log = createLog(columnsOf([event({ customer: 1 }), event({ customer: 4 })]))
  const emptied: EventLog = {
    ...log,
    journeys: 4,
    offsets: Uint32Array.of(0, 0, 1, 1, 2),
    customerOf: Uint32Array.of(0, 1, 2, 4),
  }
  const { count, list, coverage } = variants(emptied)
  expect({ count, journeys: list[0]!.journeys, coverage }).toEqual({
    count: 1,
    journeys: 2,
    coverage: [1],
  })
  expect(startsAndEnds(emptied)).toEqual(startsAndEnds(log))
  expect(directlyFollows(emptied)).toEqual([])
  expect(logSummary(emptied)).toEqual(logSummary(log))
})

test('the summary counts events, journeys, customers and durations', () => {
  holds((log, plain) => {
    const summary = logSummary(log)
    const events = plain.flatMap((each) => each.events)
    const durations = plain.map((each) => each.events.at(-1)!.time - each.events[0]!.time)
    expect(summary.journeys).toBe(plain.length)
    expect(summary.customers).toBe(distinct(plain.map((each) => each.customer)))
    expect(summary.events).toBe(events.length)
    const times = events.map((each) => each.time)
    expect(summary.from).toBe(times.length > 0 ? Math.min(...times) : null)
    expect(summary.to).toBe(times.length > 0 ? Math.max(...times) : null)
    const middle = median(durations)
    expect(summary.duration.medianSeconds).toBe(middle === null ? null : middle / 1000)
    const total = durations.reduce((sum, each) => sum + each, 0)
    expect(summary.duration.meanSeconds).toBe(
      durations.length > 0 ? total / durations.length / 1000 : null,
    )
    for (const activity of summary.activities) {
      const code = log.activities.indexOf(activity.name)
      const meeting = plain.filter((each) => each.events.some((one) => one.activity === code))
      expect(activity).toEqual({
        name: activity.name,
        events: events.filter((each) => each.activity === code).length,
        journeys: meeting.length,
        customers: distinct(meeting.map((each) => each.customer)),
      })
    }
    expect(summary.activities.length).toBe(distinct(events.map((each) => each.activity)))
  })
})

test('starts and ends are the first and last activities', () => {
  holds((log, plain) => {
    const { starts, ends } = startsAndEnds(log)
    for (const [found, at] of [
      [starts, 0],
      [ends, -1],
    ] as const) {
      const expected = grouped(
        plain.map(({ customer, events }, journey) => ({
          key: String(events.at(at)!.activity),
          journey,
          customer,
          gap: 0,
        })),
      )
      const counts = found.map(({ activity, count, customers }) => [
        String(activity),
        { count, customers },
      ])
      const wanted = [...expected].map(([key, { count, customers }]) => [key, { count, customers }])
      expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(wanted))
    }
  })
})

test('step figures count reach, leave, repeats, visits and stays', () => {
  holds((log, plain) => {
    // A wide log has many more names; none of them occurs.
    stepFigures(log)
      .slice(0, 12)
      .forEach((figures, step) => {
        const visits = plain.map((each) => plainVisits(each).filter((visit) => visit.step === step))
        const events = plain.map((each) => each.events.filter((one) => one.activity === step))
        const stays = visits
          .flat()
          .flatMap(({ arrived, gone }) => (gone === null ? [] : gone - arrived))
        const reaching = plain.filter((_, i) => visits[i]!.length > 0)
        expect(figures).toEqual({
          events: events.flat().length,
          reached: reaching.length,
          customers: distinct(reaching.map((each) => each.customer)),
          left: visits.filter((own) => own.at(-1)?.last).length,
          repeated: visits.filter((own) => own.length > 1).length,
          visits: visits.flat().length,
          stay: stayOf(stays),
          channels: channelsOf(events.flat()),
        })
      })
  })
})

test('a funnel counts as far as the best match gets', () => {
  const steps = fc.array(fc.nat(3), { minLength: 1, maxLength: 4 })
  const window = fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined })
  fc.assert(
    fc.property(randomLog, steps, window, ({ log, plain }, wanted, withinMs) => {
      const levels = plain.map((each) => plainFunnelLevel(each, wanted, withinMs ?? Infinity))
      const found = funnel(log, wanted, withinMs === undefined ? {} : { withinMs })
      expect(found.map((each) => each.step)).toEqual(wanted)
      found.forEach(({ journeys, customers, medianSecondsFromPrevious }, i) => {
        const reaching = plain.filter((_, journey) => levels[journey]! > i)
        expect(journeys).toBe(reaching.length)
        expect(customers).toBe(distinct(reaching.map((each) => each.customer)))
        expect(medianSecondsFromPrevious === null).toBe(i === 0 || journeys === 0)
        if (withinMs !== undefined && medianSecondsFromPrevious !== null) {
          expect(medianSecondsFromPrevious * 1000).toBeLessThanOrEqual(withinMs)
        }
      })
    }),
    { numRuns: 200 },
  )
})

test('a funnel measures each wait from the earliest match', () => {
  const log = createLog(
    columnsOf(
      [0, 1, 0, 1, 2].map((activity, i) =>
        event({ activity, time: [0, 900, 1_000, 1_100, 1_250][i]! }),
      ),
    ),
  )
  expect(funnel(log, [0, 1, 2]).map((each) => each.medianSecondsFromPrevious)).toEqual([
    null,
    0.9,
    0.35,
  ])
  expect(
    funnel(log, [0, 1, 2], { withinMs: 300 }).map((each) => each.medianSecondsFromPrevious),
  ).toEqual([null, 0.1, 0.15])
})

test('every column of the flow sums to everyone, and its links join neighbouring columns', () => {
  fc.assert(
    fc.property(
      randomLog,
      fc.integer({ min: 1, max: 5 }),
      fc.nat(4),
      ({ log, plain }, columns, top) => {
        const flow = stepFlow(log, { columns, top })
        expect(flow.length).toBe(columns)
        flow.forEach(({ nodes, links }, column) => {
          const sum = (each: readonly { journeys: number }[]) =>
            each.reduce((total, { journeys }) => total + journeys, 0)
          expect(sum(nodes)).toBe(plain.length)
          const next = flow[column + 1]
          expect(sum(links)).toBe(next ? plain.length : 0)
          for (const { node, journeys } of nodes) {
            if (next) expect(sum(links.filter((each) => each.from === node))).toBe(journeys)
            if (typeof node !== 'number') continue
            const there = plain.filter((each) => plainVisits(each)[column]?.step === node)
            expect(journeys).toBe(there.length)
          }
          const gone = plain.filter((each) => plainVisits(each).length <= column)
          expect(sum(nodes.filter((each) => each.node === 'exit'))).toBe(gone.length)
          expect(nodes.filter((each) => typeof each.node === 'number').length).toBeLessThanOrEqual(
            top,
          )
        })
      },
    ),
  )
})

test('a timeline is the history of one customer', () => {
  holds((log, plain) => {
    for (let customer = 0; customer < 8; customer++) {
      const expected = plain.flatMap((each, journey) =>
        each.customer !== customer
          ? []
          : each.events.map(({ activity, time, channel }) => ({
              activity,
              time,
              channel: CHANNELS[channel]!,
              journey,
            })),
      )
      expect(timeline(log, customer)).toEqual(expected)
    }
  })
})

test('feedback belongs to the step it names, else to the last event at or before it', () => {
  const feedback = fc.record({
    customer: fc.option(fc.nat(8)),
    at: fc.option(fc.integer({ min: -6, max: 800 })),
    step: fc.option(fc.nat(3)),
  })
  fc.assert(
    fc.property(randomLog, feedback, ({ log, plain }, item) => {
      const before = plain
        .flatMap((each) => (each.customer === item.customer ? each.events : []))
        .filter((each) => item.at !== null && each.time <= item.at)
        .at(-1)
      expect(feedbackStep(log, item).step).toBe(item.step ?? before?.activity ?? null)
    }),
  )
})

function stayOf(stays: readonly number[]) {
  if (stays.length === 0) return { medianSeconds: null, p90Seconds: null, n: 0 }
  return {
    medianSeconds: median(stays)! / 1000,
    p90Seconds: quantile(stays, 0.9)! / 1000,
    n: stays.length,
  }
}

function byName(log: EventLog, a: number, b: number): number {
  return log.activities[a]! < log.activities[b]! ? -1 : Number(a !== b)
}

function event(given: Partial<ArrivedEvent>): ArrivedEvent {
  return { customer: 0, activity: 0, time: 0, channel: 0, device: 0, ...given }
}

function channelsOf(events: readonly ArrivedEvent[]) {
  return CHANNELS.map((name, code) => ({
    name,
    n: events.filter((each) => each.channel === code).length,
  }))
    .filter(({ name, n }) => name !== '' && n > 0)
    .toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
}
