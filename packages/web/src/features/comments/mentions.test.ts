import { expect, test } from 'vitest'
import { mentionAt, suggestNames } from './mentions.ts'

test('a mention is being written from its @ to the caret, and not inside of an address', () => {
  expect(mentionAt('Ask @an', 7)).toEqual({ start: 4, query: 'an' })
  expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' })
  expect(mentionAt('ana@example', 11)).toBeNull()
  expect(mentionAt('Ask @an why', 3)).toBeNull()
})

test('names are suggested by the beginning of any of their words, until they are complete', () => {
  const names = ['Ana Lopes', 'Ben Okri']
  expect(suggestNames(names, 'OK')).toEqual(['Ben Okri'])
  expect(suggestNames(names, '')).toEqual(names)
  expect(suggestNames(names, 'Ana Lopes ')).toEqual([])
})
