import { expect, test } from 'vitest'
import { fitting, slashQuery } from './slash-query.ts'

test('a slash at the beginning of a word asks for commands', () => {
  expect(slashQuery('/')).toEqual({ length: 1, words: '' })
  expect(slashQuery('Calls us /bul')).toEqual({ length: 4, words: 'bul' })
  expect(slashQuery('/colour: re')).toEqual({ length: 11, words: 'colour: re' })
})

test.each(['and/or', '1/2', 'Calls us / 2', 'see /tmp/x', '//', 'either/'])('%s is text', (text) =>
  expect(slashQuery(text)).toBeNull(),
)

test('names that begin with the words come first', () => {
  const items = [{ label: 'Colour: Red' }, { label: 'Red tape' }, { label: 'Bold' }]
  expect(fitting(items, 'red').map(({ label }) => label)).toEqual(['Red tape', 'Colour: Red'])
  expect(fitting(items, 'co re').map(({ label }) => label)).toEqual(['Colour: Red'])
  expect(fitting(items, 'zz')).toEqual([])
})
