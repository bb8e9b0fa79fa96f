import { expect, test } from 'vitest'
import { formatCount, formatShare, spellDuration, thin } from './figures.ts'

const plain = (text: string) => text.replaceAll(thin, ' ')

test.each([
  [0.0004, '< 0.1 %'],
  [0.081, '8.1 %'],
  [0.994, '99 %'],
  [0.9996, '> 99.9 %'],
  [1, '100 %'],
])('the share %d reads %s', (share, text) => {
  expect(plain(formatShare(share))).toBe(text)
})

test.each([
  [1, '1 second'],
  [45, '45 seconds'],
  [360, '6 minutes'],
  [5400, '1.5 hours'],
  [9 * 86_400, '9 days'],
  [478 * 86_400, '16 months'],
  [800 * 86_400, '2.2 years'],
])('%i seconds are “%s”', (seconds, words) => {
  expect(spellDuration(seconds)).toBe(words)
})

test('thousands are parted', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567')
})
