import { expect, test } from 'vitest'
import { readNumber } from './cell-number.ts'

test.each([
  ['7', 7],
  ['-3.5', -3.5],
  ['−2', -2],
  ['1,250', 1250],
  ['1.250,5', 1250.5],
  ['1,250.5', 1250.5],
  ['3,5', 3.5],
  ['1.250.000', 1_250_000],
  ['12 500 €', 12_500],
  ['42 %', 42],
  ['', null],
  ['soon', null],
  ['1-2', null],
  ['1,2,3', null],
] as const)('%s is read as %s', (text, value) => {
  expect(readNumber(text)).toBe(value)
})
