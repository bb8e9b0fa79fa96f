import { expect, test } from 'vitest'
import { ownColumn, ownOfColumn, recordColumns, wrongColumn } from './columns.ts'

const names = (type: Parameters<typeof recordColumns>[0]) =>
  recordColumns(type).map(({ name }) => name)

test('a list can show the fields that fit into a line, and what is computed', () => {
  expect(names('solution')).toEqual(
    expect.arrayContaining(['status', 'due', 'owner', 'tags', 'cost', 'level', 'maps', 'changed']),
  )
  expect(names('solution')).not.toContain('title')
  expect(names('solution')).not.toContain('evidence')
  expect(names('touchpoint')).toEqual(expect.arrayContaining(['reach', 'feeling', 'pains']))
  expect(new Set(names('channel')).size).toBe(names('channel').length)
})

test('fields of one’s own are columns by their names', () => {
  expect(ownOfColumn(ownColumn('Budget, 2026'))).toBe('Budget, 2026')
  expect(ownOfColumn('owner')).toBeNull()
  expect(wrongColumn('solution', ['status', 'own:Budget'])).toBeNull()
  expect(wrongColumn('solution', ['status', 'severity'])).toBe('severity')
})
