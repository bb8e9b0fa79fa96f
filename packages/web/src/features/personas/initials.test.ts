import { expect, test } from 'vitest'
import { hueOf, initialsOf } from './initials.ts'

test.each([
  ['Careful Clara', 'CC'],
  ['  quick  ', 'Q'],
  ['Ana María de la Cruz', 'AC'],
  ['“Customers who leave at “Pay””', 'CP'],
  ['王小明', '王'],
  ['…', '?'],
])('%s is %s', (title, initials) => {
  expect(initialsOf(title)).toBe(initials)
})

test('a name has one colour', () => {
  expect(hueOf('Clara')).toBe(hueOf('Clara'))
  expect(hueOf('Clara')).toMatch(/^var\(--dp-persona/)
})
