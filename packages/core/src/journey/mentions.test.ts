import { expect, test } from 'vitest'
import { splitMentions } from './mentions.ts'

test('the longest name is the one that is mentioned', () => {
  expect(splitMentions('@Ana Lopes and @Anabel (x)', ['Ana', 'Ana Lopes', '(x)'])).toEqual([
    { text: '@Ana Lopes', isMention: true },
    { text: ' and @Anabel (x)', isMention: false },
  ])
})
