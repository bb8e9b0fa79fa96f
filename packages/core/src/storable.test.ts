import { expect, test } from 'vitest'
import { mayBeUnstorable, unstorable } from './storable.ts'

test('zero characters and halves of characters are found wherever they stand', () => {
  expect(unstorable({ a: ['fine', 1, null, { b: '👋 Grüße' }] })).toBeNull()
  expect(unstorable({ a: [{ b: 'x\0' }] })).toContain('zero character')
  expect(unstorable([{ '\ud800': 1 }])).toContain('half of a character')
  let deep: unknown = '\udc00'
  for (let i = 0; i < 100_000; i++) deep = [deep]
  expect(unstorable(deep)).toContain('half of a character')
  expect(mayBeUnstorable(JSON.stringify('\ud800'))).toBe(true)
  expect(mayBeUnstorable(JSON.stringify('👋'))).toBe(false)
})
