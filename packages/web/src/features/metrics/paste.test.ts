import { expect, test } from 'vitest'
import { joinedPoints, pastedPoints } from './paste.ts'

test('lines of a spreadsheet become values, whatever their dates and decimals look like', () => {
  const { points, wrong } = pastedPoints(
    [
      'Date\tValue\tn',
      '2026-01-31\t12.5\t400\tSale began',
      '28.02.2026\t13,5 %\t380',
      '2026-03\t1,200\t',
      '',
      '2026-02-31\t4',
      '2026-04-30\t−2\tno count here',
    ].join('\n'),
  )
  expect(points).toEqual([
    { at: '2026-01-31', value: 12.5, n: 400, note: 'Sale began' },
    { at: '2026-02-28', value: 13.5, n: 380, note: '' },
    { at: '2026-03-01', value: 1200, n: null, note: '' },
    { at: '2026-04-30', value: -2, n: null, note: 'no count here' },
  ])
  expect(wrong).toEqual([1, 6])
})

test('semicolons part columns too; a value of the same date replaces the one before', () => {
  const { points } = pastedPoints('2026-01-01; 4,5; 10')
  expect(points).toEqual([{ at: '2026-01-01', value: 4.5, n: 10, note: '' }])
  const before = [
    { at: '2026-02-01', value: 1, n: null, note: '' },
    { at: '2026-01-01', value: 2, n: null, note: '' },
  ]
  expect(joinedPoints(before, points).map(({ at, value }) => [at, value])).toEqual([
    ['2026-01-01', 4.5],
    ['2026-02-01', 1],
  ])
})
