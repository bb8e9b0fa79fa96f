import { expect, test } from 'vitest'
import { columnBeside } from './columns.ts'
import { boardOf, columnOf } from './record-columns.ts'

test('a card moves to the column beside, and not past the ends', () => {
  const columns = [{ value: 'a' }, { value: 'b' }]
  expect(columnBeside(columns, 'a', 1)).toBe('b')
  expect(columnBeside(columns, 'b', 1)).toBeNull()
  expect(columnBeside(columns, 'a', -1)).toBeNull()
  expect(columnBeside(columns, 'gone', 1)).toBeNull()
})

test('what has a status stands by it, what hurts by how badly; others have no board', () => {
  const solutions = boardOf('solution')!
  expect(solutions.columns.map(({ value }) => value)).toEqual([
    'proposed',
    'planned',
    'inProgress',
    'inTest',
    'done',
    'dropped',
  ])
  expect(columnOf(solutions, { status: 'done' })).toBe('done')
  expect(solutions.fieldsFor('inTest')).toEqual({ status: 'inTest' })
  const pains = boardOf('painPoint')!
  expect(pains.columns).toHaveLength(6)
  expect(columnOf(pains, { severity: null })).toBe('')
  expect(columnOf(pains, { severity: 4 })).toBe('4')
  expect(pains.fieldsFor('4')).toEqual({ severity: 4 })
  expect(pains.fieldsFor('')).toEqual({ severity: null })
  expect(boardOf('channel')).toBeNull()
})
