import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, randomEvents } from '../../test/random-log.ts'
import { createLog } from '../log/create.ts'
import { cutJourneys } from '../models/cut.ts'
import { directlyFollows } from './directly-follows.ts'
import { funnel } from './funnel.ts'
import {
  customersOf,
  type Journeys,
  journeysFollowing,
  journeysLeaving,
  journeysOfVariant,
  journeysReaching,
  journeysRepeating,
  journeysStarting,
  journeysStaying,
  journeysThroughFunnel,
} from './members.ts'
import { startsAndEnds } from './starts-and-ends.ts'
import { stepFigures } from './step-figures.ts'
import { variants } from './variants.ts'

test('behind every figure stand exactly as many journeys and customers as it counts', () => {
  fc.assert(
    fc.property(randomEvents, fc.integer({ min: 0, max: 300 }), (events, pauseMs) => {
      const { log } = cutJourneys(createLog(columnsOf(events)), { minutes: pauseMs / 60_000 })
      const count = (members: Journeys, journeys: number, customers?: number) => {
        expect(members.length).toBe(journeys)
        expect(members).toEqual(Uint32Array.from(new Set(members)).sort())
        if (customers !== undefined) expect(customersOf(log, members).length).toBe(customers)
      }
      stepFigures(log).forEach((figures, step) => {
        count(journeysReaching(log, step), figures.reached, figures.customers)
        count(journeysLeaving(log, step), figures.left)
        count(journeysRepeating(log, step), figures.repeated)
        expect(journeysStaying(log, step).length > 0).toBe(figures.stay.n > 0)
      })
      for (const { from, to, journeys, customers } of directlyFollows(log)) {
        count(journeysFollowing(log, from, to), journeys, customers)
      }
      const { starts, ends } = startsAndEnds(log)
      for (const each of starts)
        count(journeysStarting(log, each.activity), each.count, each.customers)
      for (const each of ends)
        count(journeysLeaving(log, each.activity), each.count, each.customers)
      for (const { path, journeys, customers } of variants(log).list) {
        count(journeysOfVariant(log, path), journeys, customers)
      }
      const last = funnel(log, [0, 1]).at(-1)!
      count(journeysThroughFunnel(log, [0, 1]), last.journeys, last.customers)
    }),
  )
})
