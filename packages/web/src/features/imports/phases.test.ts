import { expect, test } from 'vitest'
import { phases, shareDone } from './phases.ts'

test('each phase counts the same, and what is read counts within its phase', () => {
  expect(shareDone({ phase: 'reading', done: 50, of: 100 })).toBeCloseTo(0.5 / phases.length)
  expect(shareDone({ phase: phases[1] ?? '', done: 1, of: 7 })).toBeCloseTo(1 / phases.length)
  expect(shareDone({ phase: '', done: 0, of: 0 })).toBeNull()
})
