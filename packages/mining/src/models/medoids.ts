/** A square matrix of distances by rows, and how much each point weighs. */
export interface Space {
  readonly n: number
  readonly distances: Float32Array
  readonly weights: Float64Array
}

export interface Clustering {
  /** Points that stand for their cluster. */
  readonly medoids: readonly number[]
  /** Per point: index into `medoids`. */
  readonly assignment: Int32Array
  /** Σ weight · distance to the medoid. */
  readonly cost: number
}

/**
 * Weighted k-medoids: BUILD, or the medoids given and greedily completed to k, then eager swaps that
 * price all k exchanges of a candidate in one pass (FasterPAM, Schubert & Rousseeuw 2021).
 * No chance is involved: ties go to the point that comes first.
 */
export function kMedoids(space: Space, k: number, from: readonly number[] = []): Clustering {
  const medoids = build(space, Math.min(k, space.n), from)
  const state = nearestTwo(space, medoids)
  // Without an improving swap since the last one, a whole round has been tried.
  for (let idle = 0, candidate = 0; idle < space.n; candidate = (candidate + 1) % space.n) {
    idle++
    if (state.nearest[candidate]! >= 0 && medoids.includes(candidate)) continue
    const { slot, change } = bestExchange(space, state, candidate, medoids.length)
    if (change >= -1e-7) continue
    medoids[slot] = candidate
    updateNearest(space, medoids, state)
    idle = 0
  }
  return { medoids, assignment: state.nearest, cost: costOf(space, state) }
}

/**
 * Mean silhouette −1…1 over the weight (Rousseeuw 1987), each unit of weight a point of its own;
 * null for fewer than two clusters.
 */
export function silhouette(space: Space, clustering: Clustering): number | null {
  const k = clustering.medoids.length
  if (k < 2) return null
  const { n, distances, weights } = space
  const sizes = new Float64Array(k)
  for (let i = 0; i < n; i++) sizes[clustering.assignment[i]!]! += weights[i]!
  let sum = 0
  let total = 0
  const toCluster = new Float64Array(k)
  for (let i = 0; i < n; i++) {
    toCluster.fill(0)
    const row = i * n
    for (let j = 0; j < n; j++) {
      toCluster[clustering.assignment[j]!]! += weights[j]! * distances[row + j]!
    }
    sum += weights[i]! * pointSilhouette(toCluster, sizes, clustering.assignment[i]!)
    total += weights[i]!
  }
  return total > 0 ? sum / total : null
}

function pointSilhouette(toCluster: Float64Array, sizes: Float64Array, own: number): number {
  if (sizes[own]! <= 1) return 0
  const inside = toCluster[own]! / (sizes[own]! - 1)
  let outside = Infinity
  for (let c = 0; c < sizes.length; c++) {
    if (c !== own && sizes[c]! > 0) outside = Math.min(outside, toCluster[c]! / sizes[c]!)
  }
  const larger = Math.max(inside, outside)
  return larger > 0 && outside < Infinity ? (outside - inside) / larger : 0
}

/** Adds, one by one, the point that lowers the cost most. */
function build({ n, distances, weights }: Space, k: number, from: readonly number[]): number[] {
  const medoids = from.slice(0, k)
  const nearest = new Float64Array(n).fill(Infinity)
  const take = (medoid: number) => {
    for (let i = 0; i < n; i++) nearest[i] = Math.min(nearest[i]!, distances[medoid * n + i]!)
  }
  medoids.forEach(take)
  while (medoids.length < k) {
    let best = -1
    let bestCost = Infinity
    for (let candidate = 0; candidate < n; candidate++) {
      if (medoids.includes(candidate)) continue
      let cost = 0
      const row = candidate * n
      for (let i = 0; i < n; i++) cost += weights[i]! * Math.min(nearest[i]!, distances[row + i]!)
      if (cost < bestCost) {
        best = candidate
        bestCost = cost
      }
    }
    medoids.push(best)
    take(best)
  }
  return medoids
}

interface NearestTwo {
  /** Index of the nearest medoid, and the distances of the nearest and the second nearest. */
  readonly nearest: Int32Array
  readonly first: Float64Array
  readonly second: Float64Array
  /** Per medoid: what its removal would cost. */
  readonly removal: Float64Array
}

function nearestTwo(space: Space, medoids: readonly number[]): NearestTwo {
  const state = {
    nearest: new Int32Array(space.n),
    first: new Float64Array(space.n),
    second: new Float64Array(space.n),
    removal: new Float64Array(medoids.length),
  }
  updateNearest(space, medoids, state)
  return state
}

function updateNearest(space: Space, medoids: readonly number[], state: NearestTwo): void {
  const { n, distances, weights } = space
  state.removal.fill(0)
  for (let i = 0; i < n; i++) {
    let nearest = 0
    let first = Infinity
    let second = Infinity
    for (let m = 0; m < medoids.length; m++) {
      const distance = distances[medoids[m]! * n + i]!
      if (distance < first) {
        second = first
        first = distance
        nearest = m
      } else if (distance < second) second = distance
    }
    state.nearest[i] = nearest
    state.first[i] = first
    state.second[i] = second
    state.removal[nearest]! += weights[i]! * (second - first)
  }
}

/** The medoid whose exchange for the candidate changes the cost most to the better, and by how much. */
function bestExchange(space: Space, state: NearestTwo, candidate: number, k: number) {
  const { n, distances, weights } = space
  const { nearest, first, second } = state
  const change = k === 1 ? new Float64Array(1) : Float64Array.from(state.removal)
  let gain = 0
  const row = candidate * n
  for (let i = 0; i < n; i++) {
    const distance = distances[row + i]!
    if (k === 1) gain += weights[i]! * (distance - first[i]!)
    else if (distance < first[i]!) {
      gain += weights[i]! * (distance - first[i]!)
      change[nearest[i]!]! += weights[i]! * (first[i]! - second[i]!)
    } else if (distance < second[i]!) {
      change[nearest[i]!]! += weights[i]! * (distance - second[i]!)
    }
  }
  let slot = 0
  for (let m = 1; m < k; m++) if (change[m]! < change[slot]!) slot = m
  return { slot, change: change[slot]! + gain }
}

function costOf({ n, weights }: Space, { first }: NearestTwo): number {
  let cost = 0
  for (let i = 0; i < n; i++) cost += weights[i]! * first[i]!
  return cost
}
