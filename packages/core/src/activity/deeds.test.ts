import { expect, test } from 'vitest'
import { byDay, wholeDays } from './deeds.ts'

const deed = (at: string, title: string, does: 'changed' | 'added' = 'changed') => ({
  at: new Date(at),
  author: 'Ida',
  does,
  kind: 'solution' as const,
  id: title,
  title,
  n: 1,
})

test('what one person changes on a day is one line, each thing once, the newest first', () => {
  const deeds = [
    deed('2026-03-02T11:00:00Z', 'A'),
    deed('2026-03-02T10:00:00Z', 'B', 'added'),
    deed('2026-03-02T09:00:00Z', 'B'),
    deed('2026-03-02T08:00:00Z', 'A'),
    deed('2026-03-01T23:59:00Z', 'A'),
  ]
  expect(byDay(deeds).map(({ at, does, things, n }) => [at, does, things.length, n])).toEqual([
    ['2026-03-02T11:00:00.000Z', 'changed', 2, 2],
    ['2026-03-02T10:00:00.000Z', 'added', 1, 1],
    ['2026-03-01T23:59:00.000Z', 'changed', 1, 1],
  ])
})

test('of many things three are named and all are counted; a table counts its rows', () => {
  const many = ['A', 'B', 'C', 'D'].map((title) => deed('2026-03-02T11:00:00Z', title))
  expect(byDay(many)[0]).toMatchObject({ n: 4, things: [{ id: 'A' }, { id: 'B' }, { id: 'C' }] })
  const table = { ...deed('2026-03-02T11:00:00Z', ''), n: 40 }
  expect(byDay([table])[0]).toMatchObject({ n: 40, things: [] })
})

test('a day that may have more is left to the next page, unless there is no other', () => {
  const [newest, later, earlier] = [
    deed('2026-03-02T11:00:00Z', 'A'),
    deed('2026-03-01T12:00:00Z', 'B'),
    deed('2026-03-01T08:00:00Z', 'C'),
  ] as const
  expect(wholeDays([newest, later, earlier])).toEqual([newest])
  expect(wholeDays([later, earlier])).toEqual([later, earlier])
  expect(wholeDays([])).toEqual([])
})
