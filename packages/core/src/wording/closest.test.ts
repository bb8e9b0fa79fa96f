import { expect, test } from 'vitest'
import { closest } from './closest.ts'

test('a slip of a letter or two is understood, another word is not', () => {
  const known = ['reach', 'impact', 'effort']
  expect(closest('rech', known)).toBe('reach')
  expect(closest('Raech', known)).toBe('reach')
  expect(closest('efort', known)).toBe('effort')
  expect(closest('money', known)).toBeNull()
  expect(closest('x'.repeat(61), known)).toBeNull()
})
