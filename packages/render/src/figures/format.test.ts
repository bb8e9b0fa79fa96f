import { expect, test } from 'vitest'
import {
  formatCount,
  formatDuration,
  formatScore,
  formatShare,
  formatShareInterval,
  formatSigned,
  spellDuration,
  thin,
} from './format.ts'

const plain = (text: string | null) => text?.replaceAll(thin, ' ')

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.0004, '< 0.1 %'],
  [0.9996, '> 99.9 %'],
  [0.068, '6.8 %'],
  [0.02, '2 %'],
  [0.0999, '10 %'],
  [0.613, '61 %'],
  [0.994, '99 %'],
  [0.9961, '99.6 %'],
])('the share %d reads %s', (share, text) => {
  expect(plain(formatShare(share))).toBe(text)
})

test.each([
  [0, '0 s'],
  [0.2, '< 1 s'],
  [42, '42 s'],
  [360, '6 min'],
  [5400, '1.5 h'],
  [7200, '2 h'],
  [86_400, '24 h'],
  [3.2 * 86_400, '3.2 d'],
  [45 * 86_400, '45 d'],
  [500 * 86_400, '16 mo'],
  [800 * 86_400, '2.2 y'],
])('%d seconds read %s', (seconds, text) => {
  expect(plain(formatDuration(seconds))).toBe(text)
})

test('durations in words', () => {
  expect(spellDuration(3600 * 2)).toBe('2 hours')
  expect(spellDuration(0.1)).toBe('less than 1 second')
  expect(spellDuration(1.5 * 86_400)).toBe('1.5 days')
})

test('an interval keeps its ends apart', () => {
  expect(plain(formatShareInterval({ low: 0.2074, high: 0.2126 }))).toBe('20.7 % to 21.3 %')
  expect(plain(formatShareInterval({ low: 0.2, high: 0.31 }))).toBe('20 % to 31 %')
  expect(formatShareInterval({ low: null, high: null })).toBeNull()
})

test('counts, signs and scores', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567')
  expect(formatSigned(-1.44)).toBe('−1.4')
  expect(formatSigned(-0.01)).toBe('0.0')
  expect(formatSigned(0.8)).toBe('+0.8')
  expect(formatScore({ value: 3.5, max: 5 })).toBe('3.5 of 5')
})
