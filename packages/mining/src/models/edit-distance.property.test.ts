import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMatrix, editDistance, normalisedDistance, type Path } from './edit-distance.ts'

const path = fc.array(fc.nat(4), { maxLength: 110 })

test('kitten and sitting are three apart', () => {
  const codes = (word: string) => Array.from(word, (letter) => letter.charCodeAt(0))
  expect(editDistance(codes('kitten'), codes('sitting'))).toBe(3)
  expect(editDistance([], [1, 2])).toBe(2)
  expect(editDistance([1, 2], [])).toBe(2)
  expect(editDistance([], [])).toBe(0)
})

test('equals the plain dynamic programme across block borders', () => {
  fc.assert(
    fc.property(path, path, (a, b) => {
      expect(editDistance(a, b)).toBe(plainDistance(a, b))
    }),
    { numRuns: 300 },
  )
})

test('a matrix holds the distances over the longer length', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(2), { maxLength: 70 }), { maxLength: 8 }), (paths) => {
      const matrix = distanceMatrix(paths)
      paths.forEach((a, i) => {
        paths.forEach((b, j) => {
          const expected = normalisedDistance(plainDistance(a, b), a, b)
          expect(matrix[i * paths.length + j]).toBeCloseTo(expected, 6)
        })
      })
    }),
  )
})

function plainDistance(a: Path, b: Path): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j]! + (a[i] === b[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
