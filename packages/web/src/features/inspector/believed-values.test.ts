import { expect, test } from 'vitest'
import { formatBelievedShare, formatBelievedTime, readShare, readTime } from './believed-values.ts'

test('shares and times are read as people write them, and what is none is none', () => {
  expect([readShare('80'), readShare('12,5 %'), readShare('1 in 5')]).toEqual([0.8, 0.125, 0.2])
  expect([readShare('many'), readShare('120'), readShare(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect([readTime('45 s'), readTime('20 min'), readTime('1.5 hours'), readTime('2d')]).toEqual([
    45, 1200, 5400, 172_800,
  ])
  expect([readTime('soon'), readTime('3')]).toEqual([undefined, undefined])
})

test('what stands in the field is read back as the same', () => {
  for (const share of [0, 0.125, 1]) expect(readShare(formatBelievedShare(share))).toBe(share)
  for (const time of [30, 90, 5400, 172_800]) expect(readTime(formatBelievedTime(time))).toBe(time)
})
