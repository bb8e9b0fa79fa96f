import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTimeReader, decideOrder } from './time-reader.ts'
import { readLocalForm } from './local-form.ts'
import { scanLocal } from './plain-scanner.ts'
import { createZone } from './zone.ts'

const day = createTimeReader({ zone: createZone('UTC')!, order: 'dayFirst' })
const month = createTimeReader({ zone: createZone('UTC')!, order: 'monthFirst' })
const berlin = createTimeReader({ zone: createZone('Europe/Berlin')!, order: 'dayFirst' })

const read = (text: string, reader = day) => {
  const time = reader.readText(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

test.each([
  ['2024-12-31T14:05:06Z', '2024-12-31T14:05:06.000Z'],
  ['2024-12-31 14:05:06.1234567', '2024-12-31T14:05:06.123Z'],
  ['2024-12-31T14:05:06,5+01:00', '2024-12-31T13:05:06.500Z'],
  ['2024-12-31 14:05:06 -0530', '2024-12-31T19:35:06.000Z'],
  ['2024-12-31T14:05+01', '2024-12-31T13:05:00.000Z'],
  ['2024-12-31 14:05:06 UTC', '2024-12-31T14:05:06.000Z'],
  ['2024-12-31', '2024-12-31T00:00:00.000Z'],
  ['2014/10/22 11:15:41.000', '2014-10-22T11:15:41.000Z'],
  ['1735653906', '2024-12-31T14:05:06.000Z'],
  ['1735653906.5', '2024-12-31T14:05:06.500Z'],
  ['1735653906789', '2024-12-31T14:05:06.789Z'],
  ['1735653906789123', '2024-12-31T14:05:06.789Z'],
  ['20241231140506', '2024-12-31T14:05:06.000Z'],
  ['31.12.2024 14:05', '2024-12-31T14:05:00.000Z'],
  ['1.2.24', '2024-02-01T00:00:00.000Z'],
  ['31 déc. 2024 14:05', '2024-12-31T14:05:00.000Z'],
  ['Tue, 31 Dec 2024 14:05:06 +0100', '2024-12-31T13:05:06.000Z'],
  ['Dec 31, 2024, 2:05:06 PM', '2024-12-31T14:05:06.000Z'],
  ['2024年12月31日 14時05分', '2024-12-31T14:05:00.000Z'],
  ['2024-12-31T14:05:06+01:00[Europe/Paris]', '2024-12-31T13:05:06.000Z'],
  ['12/31/2024 12:05 AM', null],
  ['11', null],
  ['0.25', null],
  ['2023-02-29', null],
  ['2024-12-31 25:00', null],
  ['soon', null],
  ['', null],
])('%s', (text, instant) => {
  expect(read(text)).toBe(instant)
})

test('month first where the column says so', () => {
  expect(read('12/31/2024 2:05 PM', month)).toBe('2024-12-31T14:05:00.000Z')
  expect(read('12/31/2024 12:05 AM', month)).toBe('2024-12-31T00:05:00.000Z')
})

test('a zone applies to times without one, across changes of the clock', () => {
  expect(read('2024-07-01 12:00', berlin)).toBe('2024-07-01T10:00:00.000Z')
  expect(read('2024-12-01 12:00', berlin)).toBe('2024-12-01T11:00:00.000Z')
  expect(read('2024-12-01T12:00Z', berlin)).toBe('2024-12-01T12:00:00.000Z')
  expect(read('2024-03-31 02:30', berlin)).toBe('2024-03-31T01:30:00.000Z')
  expect(read('2024-10-27 02:30', berlin)).toBe('2024-10-27T00:30:00.000Z')
})

test('the order of day and month is decided by the whole sample', () => {
  expect(decideOrder(['01/02/2024', '13/02/2024'])).toEqual({ order: 'dayFirst', sure: true })
  expect(decideOrder(['01/02/2024', '02/13/2024'])).toEqual({ order: 'monthFirst', sure: true })
  expect(decideOrder(['03/01/2024', '03/02/2024', '03/03/2024']).order).toBe('monthFirst')
  expect(decideOrder(['01/03/2024', '02/03/2024']).order).toBe('dayFirst')
  expect(decideOrder(['01/01/2024 2:05 PM']).order).toBe('monthFirst')
})

test('every instant is read back from its ISO form', () => {
  const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) })
  fc.assert(
    fc.property(instant, (time) => {
      const iso = new Date(time).toISOString()
      expect(day.readText(iso)).toBe(time)
      expect(day.readText(iso.replace('T', ' ').replace('Z', ''))).toBe(time)
      expect(day.readText(iso.replaceAll('-', '/').replace('T', ' ').slice(0, 23))).toBe(time)
    }),
  )
})

test('the fast path and the patient one read local forms alike', () => {
  const digits = (most: number) => fc.integer({ min: 0, max: most }).map(String)
  const separator = fc.constantFrom('.', '/', '-', ':')
  const clock = fc.tuple(
    fc.constantFrom(' ', ', ', 'T', ''),
    digits(25),
    digits(60),
    fc.constantFrom('', ':07', ':7'),
    fc.constantFrom('', ' AM', 'pm', ' p.m.', ' x'),
  )
  const form = fc.tuple(digits(32), separator, digits(13), digits(2030), fc.option(clock))
  fc.assert(
    fc.property(form, ([a, by, b, year, time]) => {
      const tail = time
        ? `${time[0]}${time[1]}:${time[2]!.padStart(2, '0')}${time[3]}${time[4]}`
        : ''
      const text = `${a}${by}${b}${by}${year}${tail}`
      const fast = scanLocal(Buffer.from(text), 0, Buffer.byteLength(text), 'dayFirst')
      if (!Number.isNaN(fast)) expect(readLocalForm(text, 'dayFirst')).toMatchObject({ wall: fast })
    }),
    { numRuns: 2000 },
  )
})
