import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainJourneys, readBack } from '../../test/oracle.ts'
import { CHANNELS, columnsOf, DEVICES, randomEvents } from '../../test/random-log.ts'
import { createLog } from './create.ts'
import { filterLog, relabel } from './subset.ts'

test('a log holds every event by customer, then time, then arrival', () => {
  fc.assert(
    fc.property(randomEvents, (events) => {
      expect(readBack(createLog(columnsOf(events)))).toEqual(plainJourneys(events))
    }),
  )
})

test('long histories in any order are sorted, ties kept as they arrived', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { minLength: 100, maxLength: 400 }),
      fc.boolean(),
      (times, twoCustomers) => {
        const events = times.map((time, i) => ({
          customer: twoCustomers ? i % 2 : 0,
          activity: i % 12,
          time,
          channel: 0,
          device: i % 3,
        }))
        expect(readBack(createLog(columnsOf(events)))).toEqual(plainJourneys(events))
      },
    ),
    { numRuns: 40 },
  )
})

test('a log that arrived in order is the same as one that did not', () => {
  fc.assert(
    fc.property(randomEvents, (events) => {
      const sorted = plainJourneys(events).flatMap((each) => each.events)
      expect(createLog(columnsOf(sorted))).toEqual(createLog(columnsOf(events)))
    }),
  )
})

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
const randomFilter = fc.record(
  {
    channels: some(CHANNELS),
    from: fc.integer({ min: -6, max: 14 }),
    to: fc.integer({ min: -6, max: 800 }),
    devices: some(DEVICES),
    activities: some([0, 1, 2, 3, 4]),
    customers: some([0, 1, 2, 3, 4, 5, 6, 7]),
  },
  { requiredKeys: [] },
)

test('a filtered log is the log of the events that pass', () => {
  fc.assert(
    fc.property(randomEvents, randomFilter, (events, filter) => {
      const { channels, from, to, devices, activities, customers } = filter
      const passing = events.filter(
        (each) =>
          (!channels || channels.includes(CHANNELS[each.channel]!)) &&
          (!devices || devices.includes(DEVICES[each.device]!)) &&
          (!activities || activities.includes(each.activity)) &&
          (!customers || customers.includes(each.customer)) &&
          (from === undefined || each.time >= from) &&
          (to === undefined || each.time < to),
      )
      const columns = columnsOf(events)
      const filtered = filterLog(createLog(columns), {
        ...(channels && { channels }),
        ...(devices && { attributes: { device: devices } }),
        ...(activities && { activities: activities.map((code) => columns.activities[code]!) }),
        ...(customers && { customers: new Set(customers) }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      })
      expect(filtered).toEqual(createLog(columnsOf(passing)))
    }),
  )
})

test('a filter on a column that the log has not keeps nothing', () => {
  const log = createLog(columnsOf([{ customer: 0, activity: 0, time: 0, channel: 1, device: 1 }]))
  expect(filterLog(log, { attributes: { country: ['DE'] } }).size).toBe(0)
  expect(filterLog({ ...log, channel: null }, { channels: ['Desk'] }).size).toBe(0)
})

test('relabelling renames, merges, drops and collapses, and keeps emptied journeys', () => {
  fc.assert(
    fc.property(
      randomEvents,
      fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (events, codes, collapseRepeats) => {
        const log = createLog(columnsOf(events))
        const names = ['x', 'y', 'z']
        const relabelled = relabel(log, { codes: Int32Array.from(codes), names, collapseRepeats })
        const expected = plainJourneys(events).map((journey) => {
          const bound = journey.events
            .map((event) => ({ ...event, activity: codes[event.activity]! }))
            .filter((event) => event.activity >= 0)
          return {
            customer: journey.customer,
            events: bound.filter(
              (event, i) => !collapseRepeats || event.activity !== bound[i - 1]?.activity,
            ),
          }
        })
        expect(readBack(relabelled)).toEqual(expected)
        expect(relabelled.size).toBe(expected.flatMap((each) => each.events).length)
        expect(relabelled.activities).toEqual(names)
      },
    ),
  )
})
