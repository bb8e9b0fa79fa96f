import { expect, test } from 'vitest'
import { emotionLevels, levelAt, levelValues, ownLevels, usualLevels } from './emotion-levels.ts'
import { laneSchema, type Lane } from './journey.ts'

const lane: Lane = { id: 'l', type: 'emotion', title: 'Feeling', subtitle: '', cells: [] }

test('a journey says the usual levels until its feeling lane has its own', () => {
  expect(emotionLevels({ lanes: [lane] })).toBe(usualLevels)
  expect(ownLevels({ lanes: [lane] })).toBeUndefined()
  const levels = ['bad', 'fine', 'good']
  const others: Lane[] = [{ ...lane, id: 'o', type: 'text', levels: ['a', 'b'] }, lane]
  expect(emotionLevels({ lanes: [...others, { ...lane, levels }] })).toBe(levels)
})

test('levels are spread evenly from worst to best', () => {
  expect(levelValues(5)).toEqual([-2, -1, 0, 1, 2])
  expect(levelValues(2)).toEqual([-2, 2])
  expect(levelValues(10).slice(0, 3)).toEqual([-2, -1.56, -1.11])
})

test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('each of %i levels is found where it stands', (count) => {
  expect(levelValues(count).map((value) => levelAt(value, count))).toEqual(
    Array.from({ length: count }, (_, i) => i),
  )
})

test('between two levels the one further from the middle is said', () => {
  expect([-1.5, -0.5, -0.49, 0.49, 0.5, 1.5].map((value) => levelAt(value, 5))).toEqual([
    0, 1, 2, 2, 3, 4,
  ])
  expect([-9, 9].map((value) => levelAt(value, 3))).toEqual([0, 2])
})

test('there are 2 to 10 levels with names of 1 to 40 letters', () => {
  const isValid = (levels: readonly string[]) => laneSchema.safeParse({ ...lane, levels }).success
  expect(isValid(['a', 'b'])).toBe(true)
  expect(isValid(Array.from({ length: 10 }, (_, i) => `${i}`))).toBe(true)
  expect(isValid(['a'])).toBe(false)
  expect(isValid(Array.from({ length: 11 }, (_, i) => `${i}`))).toBe(false)
  expect(isValid(['', 'b'])).toBe(false)
  expect(isValid(['a', 'b'.repeat(41)])).toBe(false)
})
