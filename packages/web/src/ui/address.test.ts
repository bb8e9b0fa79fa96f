import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  [' example.org/ticket/7 ', 'https://example.org/ticket/7'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['http://10.0.0.1', 'http://10.0.0.1'],
  ['not a link', null],
  ['ticket', null],
  ['javascript:alert(1)', null],
  ['ftp://example.org', null],
  ['https://', null],
])('%s leads to %s', (text, url) => {
  expect(addressOf(text)).toBe(url)
})
