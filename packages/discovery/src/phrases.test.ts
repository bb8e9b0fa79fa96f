import { thin } from '@desirepath/core'
import { expect, test } from 'vitest'
import { inWords, points, range, shareRange } from './phrases.ts'

const plain = (text: string) => text.replaceAll(thin, ' ')

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
  expect(plain(inWords(share))).toBe(words)
})

test('shares and intervals', () => {
  expect(points(-0.082)).toBe('8.2 points')
  expect(range(-3, 1200.4)).toBe('0–1,200')
  expect(plain(shareRange({ value: 0.2, low: 0.19, high: 0.22 }))).toBe(
    '20 %, 95 % interval 19–22 %',
  )
})
