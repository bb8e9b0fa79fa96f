import { expect, test } from 'vitest'
import { cardMention, inboxOf } from './inbox.ts'
import type { Thread } from './journey.ts'

const thread = (id: string, ...comments: readonly [author: string, text: string][]): Thread => ({
  id,
  target: { kind: 'step', id: 'pay' },
  resolved: false,
  comments: comments.map(([author, text], i) => ({ id: `${id}${i}`, author, at: `${i}`, text })),
})

const ana = { id: 'm1', name: 'Ana' }

test('mentions by name and answers after one’s own comment come in, one’s own do not', () => {
  const threads = [
    thread('a', ['Ben', 'Is that so, @Ana?'], ['Ana', 'Yes, @Ana says so']),
    thread('b', ['Ana', 'Why?'], ['Ben', 'Because'], ['Ben', '@Ana Lopes knows']),
    thread('c', ['Ben', 'Nothing for her'], ['Ana Lopes', 'Right']),
  ]
  expect(inboxOf(threads, ana).map(({ commentId, reason }) => [commentId, reason])).toEqual([
    ['a0', 'mention'],
    ['b1', 'answer'],
    ['b2', 'answer'],
  ])
  expect(
    inboxOf(threads, { id: 'm2', name: 'Ana Lopes' }).map(({ commentId }) => commentId),
  ).toEqual(['b2'])
})

test('the longest name is the one that is mentioned', () => {
  expect(inboxOf([thread('d', ['Ben', '@Ana Lopes'])], ana)).toHaveLength(1)
  expect(inboxOf([thread('d', ['Ben', '@Ana Lopes'], ['Ana Lopes', 'x'])], ana)).toEqual([])
})

test('a mention of a person finds them under another name, and not who has the name', () => {
  const threads = [thread('e', ['Ben', 'Is that so, @[Ana](m1)?'])]
  const renamed = { id: 'm1', name: 'Ana Lopes' }
  expect(inboxOf(threads, renamed, [renamed])).toEqual([
    expect.objectContaining({ reason: 'mention', text: 'Is that so, @Ana Lopes?' }),
  ])
  expect(inboxOf(threads, { id: 'm9', name: 'Ana' })).toEqual([])
})

test('a card tells once whom it mentions, by the change that brought the mention, while it stands', () => {
  const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
  const edit = (day: number, author: string, says: string) => ({ author, at: at(day), says })
  const edits = [
    edit(1, 'Ben', 'Asks'),
    edit(2, 'Ben', 'Asks @[Ana](m1)'),
    edit(3, 'Cid', 'Asks **@[Ana](m1)** twice'),
  ]
  const people = [{ id: 'm1', name: 'Ana Lopes' }]
  const me = people[0]!
  expect(cardMention(edits, me, people)).toEqual({
    author: 'Ben',
    at: at(2),
    text: 'Asks @Ana Lopes twice',
  })
  expect(cardMention([...edits, edit(4, 'Ben', '')], me, people)).toBeNull()
  const again = [...edits, edit(4, 'Ben', ''), edit(5, 'Cid', '@[Ana](m1)')]
  expect(cardMention(again, me, people)).toMatchObject({ author: 'Cid', at: at(5) })
  expect(cardMention(edits, { id: 'm2', name: 'Ben' }, people)).toBeNull()
  const own = [edit(1, 'Ana Lopes', '@[Ana](m1)')]
  expect(cardMention(own, me, people)).toBeNull()
  expect(cardMention(own, me, [...people, { id: 'm7', name: 'Ana Lopes' }])).not.toBeNull()
  expect(cardMention([edit(1, 'Ben', '`@[Ana](m1)`')], me, people)).toBeNull()
})

test('who has written is known by id where a comment has it', () => {
  const [one] = [thread('f', ['Ana', 'Why?'], ['Ben', 'Because'])]
  const by = (authorId: string) => ({
    ...one!,
    comments: one!.comments.map((each, i) => (i === 0 ? { ...each, authorId } : each)),
  })
  expect(inboxOf([by('m1')], { id: 'm1', name: 'Ana Lopes' })).toHaveLength(1)
  expect(inboxOf([by('m9')], ana)).toEqual([])
})
