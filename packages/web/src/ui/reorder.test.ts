import { expect, test } from 'vitest'
import { reordered } from './reorder.ts'

test('a thing of a list is put elsewhere, and never outside of it', () => {
  expect(reordered(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(reordered(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(reordered(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b'])
  expect(reordered(['a', 'b', 'c'], 1, -4)).toEqual(['b', 'a', 'c'])
  expect(reordered(['a'], 3, 0)).toEqual(['a'])
})
