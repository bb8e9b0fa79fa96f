import { expect, test } from 'vitest'
import { meantIn, mentionAt, suggestPeople } from './mentions.ts'

test('a mention is being written from its @ to the caret, and not inside of an address', () => {
  expect(mentionAt('Ask @an', 7)).toEqual({ start: 4, query: 'an' })
  expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' })
  expect(mentionAt('ana@example', 11)).toBeNull()
  expect(mentionAt('Ask @an why', 3)).toBeNull()
})

test('names are suggested by the beginning of any of their words, until they are complete', () => {
  const [ana, ben] = ['Ana Lopes', 'Ben Okri'].map((name) => ({ name }))
  expect(suggestPeople([ana!, ben!], 'OK')).toEqual([ben])
  expect(suggestPeople([ana!, ben!], '')).toEqual([ana, ben])
  expect(suggestPeople([ana!, ben!], 'Ana Lopes ')).toEqual([])
})

test('who was chosen and deleted again is not meant', () => {
  const [one, two] = ['m1', 'm2'].map((id) => ({ id, name: 'Ben' }))
  expect(meantIn('@Ben knows', [one!, two!])).toEqual([two])
  expect(meantIn('@Ben and @Ben', [one!, two!])).toEqual([one, two])
  expect(meantIn('Nobody', [one!])).toEqual([])
})
