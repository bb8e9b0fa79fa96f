import { expect, test } from 'vitest'
import { discover } from '../index.ts'
import { columnsOf, crowd, type Walk } from '../../test/logs.ts'

const personas = (walks: readonly Walk[], success?: string) =>
  discover({
    columns: columnsOf(walks),
    feedback: [],
    options: { cut: 'none', seed: 1, ...(success !== undefined && { success }) },
  }).journey.personas.map(({ title }) => title)

test('who comes to the same is told apart by the way, never by what it comes to', () => {
  const walks = [
    ...crowd('a', 100, { activities: ['sign up', 'invite', 'subscribe'] }),
    ...crowd('b', 80, { activities: ['sign up', 'fail', 'call', 'subscribe'] }),
    ...crowd('c', 60, { activities: ['sign up', 'fail'] }),
  ]
  expect(personas(walks, 'subscribe').toSorted()).toEqual([
    'Customers who leave at “Fail”',
    'Customers who reach “Subscribe” by way of “Fail”',
    'Customers who reach “Subscribe” by way of “Invite”',
  ])
})

test('groups that differ in nothing but a channel or a little in pace are one', () => {
  const walks = Array.from({ length: 120 }, (_, i): Walk => ({
    customer: `c${i}`,
    activities: ['call', 'solved'],
    gaps: [10 + (i % 40)],
    channel: i % 2 === 0 ? 'Web' : 'Phone',
  }))
  expect(personas(walks)).toEqual([])
})
