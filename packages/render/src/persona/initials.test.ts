import { expect, test } from 'vitest'
import { tokenReferences } from '../theme/tokens.ts'
import { hueOfName, initialsOf } from './initials.ts'

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
  const hue = hueOfName(tokenReferences, 'Clara')
  expect(hueOfName(tokenReferences, 'Clara')).toBe(hue)
  expect(hue).toMatch(/^var\(--dp-persona/)
})
