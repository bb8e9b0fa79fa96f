import { expect, test } from 'vitest'
import { profileColumns } from './profile.ts'
import { recogniseAudience, readCount } from './audience.ts'

test('counts are read as people and networks write them', () => {
  const counts = ['1234', '1,234', '1.234', '12 345', '12.5K', '3 M', '1,2k', '0', '2 Mio.']
  expect(counts.map(readCount)).toEqual([1234, 1234, 1234, 12345, 12500, 3e6, 1200, 0, 2e6])
  expect(['', 'many', '-3', '1.2.3 k'].map(readCount)).toEqual([null, null, null, null])
})

test('who spoke and how far it went is told by the names of columns', () => {
  const names = ['Text', 'Author', 'Impressions', 'Like Count', 'Retweets', 'Reach']
  const rows = [['I waited', '@ann', '12.5K', '3', '1', '900']]
  const profiles = profileColumns(names, rows, Date.UTC(2026, 5, 1))
  expect(recogniseAudience(profiles, new Set(['Text']))).toEqual({
    author: 'Author',
    reach: 'Reach',
    likes: 'Like Count',
    shares: 'Retweets',
  })
})

test('an author alone makes no mention, and words are no counts', () => {
  const profiles = profileColumns(['Author', 'Likes'], [['Ann', 'the shop']], Date.UTC(2026, 5, 1))
  expect(recogniseAudience(profiles, new Set())).toEqual({})
})
