import { expect, test } from 'vitest'
import { formatClock, parseMinutes, secondsLeft } from './clock.ts'

test('a timer runs towards its end by the clock of the server, and rests where it is paused', () => {
  const endsAt = '2026-01-01T00:01:00.000Z'
  const at = (seconds: number) => Date.UTC(2026, 0, 1) + seconds * 1000
  expect(secondsLeft({ endsAt, leftMs: null }, at(0))).toBe(60)
  expect(secondsLeft({ endsAt, leftMs: null }, at(59.2))).toBe(1)
  expect(secondsLeft({ endsAt, leftMs: null }, at(90))).toBe(0)
  expect(secondsLeft({ endsAt: null, leftMs: 1500 }, at(90))).toBe(2)
})

test('clocks read as people say the time', () => {
  expect([0, 9, 65, 600, 3725].map(formatClock)).toEqual([
    '0:00',
    '0:09',
    '1:05',
    '10:00',
    '1:02:05',
  ])
})

test.each([
  ['4', 240],
  [' 10 ', 600],
  ['1:30', 90],
  ['0:05', 5],
  ['1.5', 90],
  ['2,5', 150],
  ['0', null],
  ['-3', null],
  ['1:75', null],
  ['soon', null],
  ['', null],
  ['9999', null],
])('“%s” is %s seconds', (text, seconds) => {
  expect(parseMinutes(text)).toBe(seconds)
})
