import type { Random } from '@desirepath/core'

const ROUNDS = 25

/** Lloyd's k-means from k-means++ seeds (Arthur & Vassilvitskii 2007): the centres. */
export function kMeans(points: readonly Float64Array[], k: number, random: Random): Float64Array[] {
  let centres = seedCentres(points, k, random)
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = points.map((point) => nearestCentre(point, centres))
    const next = centres.map((centre, c) => meanOf(points, nearest, c) ?? centre)
    const moved = next.some((centre, c) => squaredDistance(centre, centres[c]!) > 1e-9)
    centres = next
    if (!moved) break
  }
  return centres
}

export function nearestCentre(point: Float64Array, centres: readonly Float64Array[]): number {
  let best = 0
  let least = Infinity
  centres.forEach((centre, c) => {
    const distance = squaredDistance(point, centre)
    if (distance < least) {
      least = distance
      best = c
    }
  })
  return best
}

/** Mean simplified silhouette: how much nearer points are to their own centre than to the next. */
export function silhouette(
  points: readonly Float64Array[],
  centres: readonly Float64Array[],
): number {
  let sum = 0
  for (const point of points) {
    const distances = centres
      .map((centre) => Math.sqrt(squaredDistance(point, centre)))
      .sort((a, b) => a - b)
    const [own = 0, next = 0] = distances
    if (next > 0) sum += (next - own) / next
  }
  return points.length > 0 ? sum / points.length : 0
}

function seedCentres(points: readonly Float64Array[], k: number, random: Random): Float64Array[] {
  const centres = [points[Math.floor(random() * points.length)]!]
  const distances = points.map((point) => squaredDistance(point, centres[0]!))
  while (centres.length < k) {
    const total = distances.reduce((sum, each) => sum + each, 0)
    let left = random() * total
    let chosen = distances.findIndex((each) => (left -= each) < 0)
    if (chosen < 0) chosen = points.length - 1
    const centre = points[chosen]!
    centres.push(centre)
    points.forEach(
      (point, i) => (distances[i] = Math.min(distances[i]!, squaredDistance(point, centre))),
    )
  }
  return centres
}

function meanOf(
  points: readonly Float64Array[],
  nearest: readonly number[],
  c: number,
): Float64Array | null {
  const mean = new Float64Array(points[0]!.length)
  let n = 0
  points.forEach((point, i) => {
    if (nearest[i] !== c) return
    n++
    for (let f = 0; f < mean.length; f++) mean[f]! += point[f]!
  })
  return n === 0 ? null : mean.map((sum) => sum / n)
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let f = 0; f < a.length; f++) sum += (a[f]! - b[f]!) ** 2
  return sum
}
