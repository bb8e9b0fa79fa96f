import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceMatrix, editDistance } from './edit-distance.ts'
import { hillClimb } from './hill-climb.ts'
import { kMedoids, silhouette, type Space } from './medoids.ts'

const paths = fc.array(
  fc.record({
    path: fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
    weight: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 3, maxLength: 7 },
)

const spaceOf = (points: readonly { path: number[]; weight: number }[]): Space => ({
  n: points.length,
  distances: distanceMatrix(points.map(({ path }) => path)),
  weights: Float64Array.from(points, ({ weight }) => weight),
})

test('no single exchange of a medoid is better, and one medoid is the best of all', () => {
  fc.assert(
    fc.property(paths, fc.integer({ min: 1, max: 3 }), (points, k) => {
      const space = spaceOf(points)
      const { medoids, cost } = kMedoids(space, k)
      expect(new Set(medoids).size).toBe(k)
      expect(cost).toBeCloseTo(plainCost(space, medoids), 4)
      for (let slot = 0; slot < k; slot++) {
        for (let other = 0; other < space.n; other++) {
          expect(plainCost(space, medoids.with(slot, other))).toBeGreaterThan(cost - 1e-4)
        }
      }
    }),
  )
})

test('weights are repeated points to the silhouette', () => {
  fc.assert(
    fc.property(paths, (points) => {
      const weighted = spaceOf(points)
      const clustering = kMedoids(weighted, 2)
      const copies = points.flatMap(({ path, weight }, i) =>
        Array.from({ length: weight }, () => ({
          path,
          weight: 1,
          cluster: clustering.assignment[i]!,
        })),
      )
      const assignment = Int32Array.from(copies, ({ cluster }) => cluster)
      const plain = silhouette(spaceOf(copies), { ...clustering, assignment })
      expect(silhouette(weighted, clustering)).toBeCloseTo(plain!, 4)
    }),
  )
})

test('hill-climbing stops where no added, deleted or replaced step helps', () => {
  fc.assert(
    fc.property(paths, (points) => {
      const found = hillClimb(points[0]!.path, points, 4)
      const cost = (path: readonly number[]) =>
        points.reduce((sum, point) => sum + point.weight * editDistance(path, point.path), 0)
      expect(cost(found)).toBeLessThanOrEqual(cost(points[0]!.path))
      for (let at = 0; at <= found.length; at++) {
        for (let code = 0; code < 4; code++) {
          expect(cost(found.toSpliced(at, 0, code))).toBeGreaterThanOrEqual(cost(found))
        }
        for (let code = 0; at < found.length && code < 4; code++) {
          expect(cost(found.with(at, code))).toBeGreaterThanOrEqual(cost(found))
        }
        if (found.length > 1 && at < found.length) {
          expect(cost(found.toSpliced(at, 1))).toBeGreaterThanOrEqual(cost(found))
        }
      }
    }),
  )
})

function plainCost({ n, distances, weights }: Space, medoids: readonly number[]): number {
  let cost = 0
  for (let i = 0; i < n; i++) {
    cost += weights[i]! * Math.min(...medoids.map((medoid) => distances[medoid * n + i]!))
  }
  return cost
}
