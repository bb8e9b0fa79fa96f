import { expect, test } from 'vitest'
import { soughtIn } from './sought.ts'

test('words, phrases and what must not be there', () => {
  expect(soughtIn('late "never came" -refund')).toEqual({
    holds: ['late', 'never came'],
    lacks: ['refund'],
  })
  expect(soughtIn('  e-mail - "half open')).toEqual({ holds: ['e-mail', 'half open'], lacks: [] })
  expect(soughtIn('')).toEqual({ holds: [], lacks: [] })
})
