import { expect, test } from 'vitest'
import { tagsOfCard, uniteTags } from './tags.ts'

test('tags are united, each once, in the order in which they come', () => {
  expect(uniteTags([{ tags: ['price', 'late'] }, {}, { tags: ['late', 'staff'] }])).toEqual([
    'price',
    'late',
    'staff',
  ])
  expect(uniteTags([{}, { tags: [] }])).toBeUndefined()
})

test('a placement of a record has no tags of its own', () => {
  expect(tagsOfCard({ recordId: null, tags: ['price'] })).toEqual(['price'])
  expect(tagsOfCard({ recordId: 'r', tags: ['price'] })).toEqual([])
})
