import { expect, test } from 'vitest'
import { plainMentions, splitMentions, withMentions } from './mentions.ts'

test('the longest name is the one that is mentioned', () => {
  expect(splitMentions('@Ana Lopes and @Anabel (x)', ['Ana', 'Ana Lopes', '(x)'])).toEqual([
    { text: '@Ana Lopes', isMention: true },
    { text: ' and @Anabel (x)', isMention: false },
  ])
})

const people = [
  { id: 'm1', name: 'Ana Lopes' },
  { id: 'm2', name: 'Ben' },
  { id: 'm3', name: 'Ben' },
]

test('a name that one person has becomes a mention of them; one of two has to be chosen', () => {
  expect(withMentions('@Ana Lopes, ask @Ben', people)).toBe('@[Ana Lopes](m1), ask @Ben')
  expect(withMentions('@Ben and @Ben', people, [people[2]!, people[1]!])).toBe(
    '@[Ben](m3) and @[Ben](m2)',
  )
  expect(withMentions('@[Ana](m1) stays', people)).toBe('@[Ana](m1) stays')
})

test('a mention is read with the name of today, or else as it was written', () => {
  const nameOf = (id: string) => (id === 'm1' ? 'Ana Lopes-Gil' : undefined)
  expect(plainMentions('@[Ana](m1) and @[Ben](gone)', nameOf)).toBe('@Ana Lopes-Gil and @Ben')
  expect(splitMentions('Hi @[Ana](m1)!', [], nameOf)).toEqual([
    { text: 'Hi ', isMention: false },
    { text: '@Ana Lopes-Gil', isMention: true, id: 'm1' },
    { text: '!', isMention: false },
  ])
})
