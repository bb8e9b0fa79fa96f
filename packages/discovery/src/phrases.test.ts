import { expect, test } from 'vitest'
import { inWords, percent, range, shareRange, spell } from './phrases.ts'

test.each([
  [0.98, 'nearly all'],
  [0.5, '1 in 2'],
  [0.4, '2 in 5'],
  [0.34, '1 in 3'],
  [0.3, '1 in 3'],
  [0.25, '1 in 4'],
  [0.2, '1 in 5'],
  [0.081, '1 in 12'],
  [0.7, '2 in 3'],
  [0.001, '0.1 %'],
])('%f is “%s”', (share, words) => {
  expect(inWords(share)).toBe(words)
})

test.each([
  [1, '1 second'],
  [45, '45 seconds'],
  [360, '6 minutes'],
  [5400, '1.5 hours'],
  [9 * 86_400, '9 days'],
  [800 * 86_400, '2.2 years'],
])('%i seconds are “%s”', (seconds, words) => {
  expect(spell(seconds)).toBe(words)
})

test('shares and intervals', () => {
  expect(percent(0.0004)).toBe('< 0.1 %')
  expect(percent(0.081)).toBe('8.1 %')
  expect(range(-3, 1200.4)).toBe('0–1,200')
  expect(shareRange({ value: 0.2, low: 0.19, high: 0.22 })).toBe('20 %, 95 % interval 19–22 %')
})
