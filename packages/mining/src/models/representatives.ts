import type { Random } from '@desirepath/core'
import { distanceMatrix, normalisedDistance, Pattern, type Path } from './edit-distance.ts'
import { hillClimb } from './hill-climb.ts'
import { kMedoids, silhouette, type Clustering, type Space } from './medoids.ts'

/** A distinct path and how many journeys walk it. */
export interface CountedPath {
  readonly path: Path
  readonly journeys: number
}

export interface RepresentativesOptions {
  readonly random: Random
  /** How many journeys to show; 1…8 by silhouette where absent. */
  readonly k?: number
  /** Above so many variants, medoids are sought in samples (CLARA). */
  readonly sampleAbove?: number
}

export interface Representatives {
  readonly k: number
  /** 1 − Σ edit distances / Σ lengths of the journeys (Bernard & Andritsos 2019). */
  readonly fitness: number
  /** Share of journeys within .25 of their representative, by normalised edit distance. */
  readonly coverage: number
  /** Mean silhouette of the clusters; null for one. */
  readonly silhouette: number | null
  /** Most followed first. */
  readonly journeys: readonly {
    readonly path: readonly number[]
    readonly journeys: number
    readonly share: number
  }[]
  /** Variant → index into `journeys`. */
  readonly assignment: Int32Array
}

/**
 * A few typical journeys: weighted k-medoids on variants by edit distance over the longer length,
 * each medoid then improved step by step. The same variants and seed give the same answer.
 */
export function representatives(
  list: readonly CountedPath[],
  { random, k, sampleAbove = 3000 }: RepresentativesOptions,
): Representatives {
  if (list.length === 0) return NONE
  const clusters =
    list.length <= sampleAbove ? wholeClusters(list, k) : sampledClusters(list, { random, k })
  return summarise(list, improve(list, clusters.paths), clusters.silhouette)
}

const NONE: Representatives = {
  k: 0,
  fitness: 0,
  coverage: 0,
  silhouette: null,
  journeys: [],
  assignment: new Int32Array(0),
}

interface Clusters {
  readonly paths: readonly Path[]
  readonly silhouette: number | null
}

function wholeClusters(list: readonly CountedPath[], k: number | undefined): Clusters {
  const space = spaceOf(list)
  const { clustering, silhouette: fit } = chosenClustering(space, k)
  return { paths: clustering.medoids.map((medoid) => list[medoid]!.path), silhouette: fit }
}

/** CLARA (Kaufman & Rousseeuw 1990): medoids of the sample that serves all variants best. */
function sampledClusters(
  list: readonly CountedPath[],
  { random, k }: { random: Random; k: number | undefined },
): Clusters {
  let best: (Clusters & { cost: number }) | null = null
  for (let draw = 0; draw < SAMPLES; draw++) {
    const sample = drawSample(list, random)
    // Later samples take k from the first: silhouettes of different samples are not comparable.
    const clusters = wholeClusters(sample, k ?? best?.paths.length)
    const { cost } = assign(list, clusters.paths)
    if (best === null || cost < best.cost) best = { ...clusters, cost }
  }
  return best!
}

const SAMPLES = 3
const SAMPLE_SIZE = 1000

/** Variants without replacement, likelier the more journeys they hold (Efraimidis & Spirakis 2006). */
function drawSample(list: readonly CountedPath[], random: Random): CountedPath[] {
  return list
    .map((variant) => ({ variant, key: Math.log(1 - random()) / variant.journeys }))
    .toSorted((a, b) => b.key - a.key)
    .slice(0, SAMPLE_SIZE)
    .map(({ variant }) => variant)
}

function spaceOf(list: readonly CountedPath[]): Space {
  return {
    n: list.length,
    distances: distanceMatrix(list.map((variant) => variant.path)),
    weights: Float64Array.from(list, (variant) => variant.journeys),
  }
}

const MOST = 8
/** Below this the clusters have no substantial structure (Kaufman & Rousseeuw 1990): one is enough. */
const STRUCTURE = 0.25

function chosenClustering(space: Space, k: number | undefined) {
  if (k !== undefined) {
    const clustering = kMedoids(space, Math.max(1, k))
    return { clustering, silhouette: silhouette(space, clustering) }
  }
  let previous: Clustering = kMedoids(space, 1)
  let best: { clustering: Clustering; silhouette: number | null } = {
    clustering: previous,
    silhouette: null,
  }
  for (let clusters = 2; clusters <= Math.min(MOST, space.n); clusters++) {
    const clustering = kMedoids(space, clusters, previous.medoids)
    const fit = silhouette(space, clustering) ?? 0
    if (fit > Math.max(best.silhouette ?? STRUCTURE, STRUCTURE))
      best = { clustering, silhouette: fit }
    previous = clustering
  }
  return best
}

/** Hill-climbs each path among those it stands for, and again as they change, while it helps. */
function improve(list: readonly CountedPath[], start: readonly Path[]): readonly Path[] {
  const codes = 1 + list.reduce((top, { path }) => Math.max(top, highest(path)), 0)
  let paths = start
  let { edits, assignment } = assign(list, paths)
  for (let round = 0; round < 5; round++) {
    const climbed = paths.map((path, cluster) => {
      const members = list
        .filter((_, variant) => assignment[variant] === cluster)
        .toSorted((a, b) => b.journeys - a.journeys)
        .slice(0, VOICES)
        .map((variant) => ({ path: variant.path, weight: variant.journeys }))
      return hillClimb(path, members, codes)
    })
    const next = assign(list, climbed)
    if (next.edits >= edits) break
    paths = climbed
    ;({ edits, assignment } = next)
  }
  return paths
}

/** The most followed variants of a cluster speak for it; more would only cost time. */
const VOICES = 500

function highest(path: Path): number {
  let top = 0
  for (let i = 0; i < path.length; i++) top = Math.max(top, path[i]!)
  return top
}

/** The nearest path of each variant, with Σ normalised distance and Σ edits over the journeys. */
function assign(list: readonly CountedPath[], paths: readonly Path[]) {
  const patterns = paths.map((path) => new Pattern(path))
  const assignment = new Int32Array(list.length)
  const distances = new Float64Array(list.length)
  let cost = 0
  let edits = 0
  list.forEach(({ path, journeys }, variant) => {
    let nearest = Infinity
    let edited = 0
    patterns.forEach((pattern, cluster) => {
      const distance = pattern.distance(path)
      const normalised = normalisedDistance(distance, paths[cluster]!, path)
      if (normalised >= nearest) return
      nearest = normalised
      edited = distance
      assignment[variant] = cluster
    })
    distances[variant] = nearest
    cost += journeys * nearest
    edits += journeys * edited
  })
  return { assignment, distances, cost, edits }
}

const NEAR = 0.25

function summarise(
  list: readonly CountedPath[],
  paths: readonly Path[],
  fit: number | null,
): Representatives {
  const { assignment, distances, edits } = assign(list, paths)
  const followed = paths.map(() => 0)
  let total = 0
  let length = 0
  let near = 0
  list.forEach(({ path, journeys }, variant) => {
    followed[assignment[variant]!]! += journeys
    total += journeys
    length += journeys * path.length
    if (distances[variant]! <= NEAR) near += journeys
  })
  const order = paths.map((_, i) => i).toSorted((a, b) => followed[b]! - followed[a]! || a - b)
  const place = new Int32Array(paths.length)
  order.forEach((cluster, at) => (place[cluster] = at))
  return {
    k: paths.length,
    fitness: length > 0 ? 1 - edits / length : 1,
    coverage: total > 0 ? near / total : 0,
    silhouette: fit,
    journeys: order.map((cluster) => ({
      path: Array.from(paths[cluster]!),
      journeys: followed[cluster]!,
      share: total > 0 ? followed[cluster]! / total : 0,
    })),
    assignment: assignment.map((cluster) => place[cluster]!),
  }
}
