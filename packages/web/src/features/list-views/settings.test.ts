import { expect, test } from 'vitest'
import { isBare, isSame, settingsOf } from './settings.ts'

test('a view is what an address says, in any order and without empty fields', () => {
  expect(settingsOf({ tag: 'a', q: undefined, owner: '' })).toEqual({ tag: 'a' })
  expect(isSame({ tag: 'a', sort: 'title' }, { sort: 'title', tag: 'a' })).toBe(true)
  expect(isSame({ tag: 'a' }, {})).toBe(false)
  expect(isSame({}, { tag: 'a' })).toBe(false)
})

test('a link that names only a view shows what the view says', () => {
  expect(isBare({}, { tag: 'a' })).toBe(true)
  expect(isBare({ q: 'x' }, { tag: 'a' })).toBe(false)
  expect(isBare({}, {})).toBe(false)
})
