import { expect, test } from 'vitest'
import { revisionsOf, saidChange } from './change-words.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 12, minute)).toISOString()
const none = () => undefined

test('what one person wrote at one sitting is one deed, from before the first to after the last', () => {
  const revisions = revisionsOf([
    { author: 'Ida', at: at(8), fields: [{ field: 'goals', before: ['a'], after: ['a', 'b'] }] },
    { author: 'Ida', at: at(5), fields: [{ field: 'quote', before: '', after: 'Oh.' }] },
    { author: 'Ida', at: at(4), fields: [{ field: 'goals', before: [], after: ['a'] }] },
  ])
  expect(revisions).toEqual([
    {
      author: 'Ida',
      at: at(8),
      fields: [
        { field: 'goals', before: [], after: ['a', 'b'] },
        { field: 'quote', before: '', after: 'Oh.' },
      ],
    },
  ])
})

test('others, a rest, and what is done to the whole record begin a new deed', () => {
  const change = (author: string, minute: number, field: string) => ({
    author,
    at: at(minute),
    fields: [{ field, before: null, after: field }],
  })
  const revisions = revisionsOf([
    change('Ida', 50, 'quote'),
    change('Ben', 49, 'quote'),
    change('Ben', 30, 'quote'),
    change('Ben', 29, 'made'),
  ])
  expect(revisions.map(({ author, fields }) => `${author} ${fields[0]!.field}`)).toEqual([
    'Ida quote',
    'Ben quote',
    'Ben quote',
    'Ben made',
  ])
})

test('what was taken back at once is no deed', () => {
  expect(
    revisionsOf([
      { author: 'Ida', at: at(2), fields: [{ field: 'quote', before: 'Oh.', after: '' }] },
      { author: 'Ida', at: at(1), fields: [{ field: 'quote', before: '', after: 'Oh.' }] },
    ]),
  ).toEqual([])
})

test('a change is told in the words of the screen: what came, what went, or only the order', () => {
  const told = (field: string, before: unknown, after: unknown) =>
    saidChange('solution', { field, before, after }, (id) => (id === 'r' ? 'Designer' : undefined))
  expect(told('status', 'inProgress', 'done')).toMatchObject({
    name: 'Status',
    went: ['In progress'],
    came: ['Done'],
  })
  expect(told('tags', ['a', 'b'], ['b', 'c'])).toMatchObject({ went: ['a'], came: ['c'] })
  expect(told('tags', ['a', 'b'], ['b', 'a'])).toMatchObject({ went: [], came: [], isOrder: true })
  expect(told('needs', [], [{ resourceId: 'r', amount: 2 }]).came).toEqual(['Designer: 2'])
  expect(told('links', [], ['gone', 'r']).came).toEqual(['another record', 'Designer'])
  expect(told('cost', null, { amount: 12_050, currency: 'EUR' }).came).toEqual(['120.50 EUR'])
  expect(told('isDraft', true, false)).toMatchObject({ went: ['yes'], came: ['no'] })
})

test('long settings are named, not spelled out', () => {
  const segment = { journeyId: 'j', rule: { match: 'all', rules: [] }, valueColumn: '' }
  expect(saidChange('persona', { field: 'segment', before: null, after: segment }, none)).toEqual({
    name: 'Segment',
    came: [],
    went: [],
    isOrder: false,
  })
})
