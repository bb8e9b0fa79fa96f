import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test('a paragraph is cut after its sentences, and nothing of it is lost', () => {
  const paragraphs = ['It has 3 steps. Customers feel −1.5 at “Pays”.', 'Keep this: it works.']
  const sentences = sentencesOf(paragraphs)
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1])
  expect(sentences.map(({ text }) => text).join('')).toBe(paragraphs.join(''))
})
