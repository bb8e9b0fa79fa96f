import { expect, test } from 'vitest'
import { estimateProblem } from './estimate-problem.ts'

const all = (value: number) => ({ value, low: value, high: value })

test('an estimate lies in its range and within what the score can be', () => {
  expect(estimateProblem('effort', { value: 2, low: 1, high: 4 })).toBeNull()
  expect(estimateProblem('confidence', all(1))).toBeNull()
  expect(estimateProblem('leave', all(7))).toBeNull()
  expect(estimateProblem('reach', { value: 2, low: 3, high: 4 })).toContain('must hold the value')
  expect(estimateProblem('effort', all(-3))).toBe('-3 is less than 0, the least that it can be')
  expect(estimateProblem('confidence', { value: 0.8, low: 0.5, high: 80 })).toBe(
    '80 is not between 0 and 1',
  )
  expect(estimateProblem('impact', all(99))).toBe('99 is not between 0 and 3')
})
