import { expect, test } from 'vitest'
import { inboxOf } from './inbox.ts'
import type { Thread } from './journey.ts'

const thread = (id: string, ...comments: readonly [author: string, text: string][]): Thread => ({
  id,
  target: { kind: 'step', id: 'pay' },
  resolved: false,
  comments: comments.map(([author, text], i) => ({ id: `${id}${i}`, author, at: `${i}`, text })),
})

test('mentions by name and answers after one’s own comment come in, one’s own do not', () => {
  const threads = [
    thread('a', ['Ben', 'Is that so, @Ana?'], ['Ana', 'Yes, @Ana says so']),
    thread('b', ['Ana', 'Why?'], ['Ben', 'Because'], ['Ben', '@Ana Lopes knows']),
    thread('c', ['Ben', 'Nothing for her'], ['Ana Lopes', 'Right']),
  ]
  expect(inboxOf(threads, 'Ana').map(({ commentId, reason }) => [commentId, reason])).toEqual([
    ['a0', 'mention'],
    ['b1', 'answer'],
    ['b2', 'answer'],
  ])
  expect(inboxOf(threads, 'Ana Lopes').map(({ commentId }) => commentId)).toEqual(['b2'])
})

test('the longest name is the one that is mentioned', () => {
  expect(inboxOf([thread('d', ['Ben', '@Ana Lopes'])], 'Ana')).toHaveLength(1)
  expect(inboxOf([thread('d', ['Ben', '@Ana Lopes'], ['Ana Lopes', 'x'])], 'Ana')).toEqual([])
})
