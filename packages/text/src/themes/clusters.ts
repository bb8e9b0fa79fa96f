import type { Corpus, Row } from './corpus.ts'
import { dot, type LatentSpace, latentSpace, unit } from './latent.ts'

/** Texts that speak about one thing, and the unit vector of their mean. */
export interface Cluster {
  readonly centroid: Float64Array
  /** Indices of texts, nearest first. */
  readonly members: readonly number[]
}

export interface ClusterOptions {
  readonly most: number
  /** The fewest texts that make a cluster. */
  readonly support: number
}

const ROUNDS = 8
/** Texts less alike than this to every centroid stay outside: they speak about something else. */
const LEAST_SIMILARITY = 0.22
/** Clusters are one when they use the same words … */
const MERGE_SAME_WORDS = 0.42
/** … or words that keep the same company: “late courier” and “parcel never came”. */
const MERGE_SAME_COMPANY = 0.45
/** Fewer texts do not show who keeps company with whom. */
const LEAST_FOR_COMPANY = 300

/**
 * Spherical k-means whose starts are terms: again and again the term that explains most of what no
 * centroid explains yet. So it needs no luck, gives the same clusters for the same texts, and every
 * cluster grows around something that people say. Near twins are merged, thin ones dropped.
 */
export function clusterTexts(corpus: Corpus, { most, support }: ClusterOptions): Cluster[] {
  let centroids = seedCentroids(corpus, { most: most * 3, support })
  for (let round = 0; round < ROUNDS; round++) {
    const members = assign(corpus.rows, centroids)
    const moved = members.map((own) =>
      centroidOf(
        corpus,
        own.map(({ text }) => text),
      ),
    )
    centroids = moved.filter((_, i) => members[i]!.length >= support)
    if (round % 3 === 2) centroids = mergeTwins(centroids)
  }
  centroids = mergeTwins(centroids)
  if (corpus.rows.length >= LEAST_FOR_COMPANY)
    centroids = mergeTwins(centroids, latentSpace(corpus))
  return assign(corpus.rows, centroids)
    .map((own, i): Cluster => ({ centroid: centroids[i]!, members: nearestFirst(own) }))
    .filter((cluster) => cluster.members.length >= support)
    .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!)
}

function seedCentroids(corpus: Corpus, { most, support }: ClusterOptions): Float64Array[] {
  const { rows, terms } = corpus
  const textsOf = invert(corpus)
  const unexplained = new Float64Array(rows.length).fill(1)
  const used = new Uint8Array(terms.length)
  const centroids: Float64Array[] = []
  while (centroids.length < most) {
    let best = -1
    let bestGain = 0
    for (let term = 0; term < terms.length; term++) {
      if (used[term] === 1 || textsOf[term]!.length < support) continue
      let gain = 0
      for (const { text, weight } of textsOf[term]!) gain += unexplained[text]! * weight
      if (gain > bestGain) [best, bestGain] = [term, gain]
    }
    if (best < 0 || bestGain < support * 0.25) break
    used[best] = 1
    const centroid = centroidOf(
      corpus,
      textsOf[best]!.map(({ text }) => text),
    )
    centroids.push(centroid)
    rows.forEach((row, text) => {
      const rest = 1 - Math.min(1, similarity(row, centroid) / 0.7)
      unexplained[text] = Math.min(unexplained[text]!, rest)
    })
  }
  return centroids
}

interface Posting {
  readonly text: number
  readonly weight: number
}

function invert({ rows, terms }: Corpus): Posting[][] {
  const textsOf: Posting[][] = terms.map(() => [])
  rows.forEach((row, text) => {
    row.terms.forEach((term, i) => textsOf[term]!.push({ text, weight: row.weights[i]! }))
  })
  return textsOf
}

interface Assigned {
  readonly text: number
  readonly similarity: number
}

function assign(rows: readonly Row[], centroids: readonly Float64Array[]): Assigned[][] {
  const members: Assigned[][] = centroids.map(() => [])
  rows.forEach((row, text) => {
    let best = -1
    let bestSimilarity = LEAST_SIMILARITY
    centroids.forEach((centroid, i) => {
      const near = similarity(row, centroid)
      if (near > bestSimilarity) [best, bestSimilarity] = [i, near]
    })
    if (best >= 0) members[best]!.push({ text, similarity: bestSimilarity })
  })
  return members
}

function nearestFirst(members: readonly Assigned[]): number[] {
  return members
    .toSorted((a, b) => b.similarity - a.similarity || a.text - b.text)
    .map(({ text }) => text)
}

/** Joins the two most alike centroids, weighed alike, until all are apart. */
function mergeTwins(centroids: readonly Float64Array[], space?: LatentSpace): Float64Array[] {
  const located = (centroid: Float64Array) => ({ centroid, place: space?.place(centroid) })
  const rest = centroids.map(located)
  for (;;) {
    let twins: readonly [number, number] | null = null
    let nearest = 1
    for (let i = 0; i < rest.length; i++) {
      for (let j = i + 1; j < rest.length; j++) {
        const near = likeness(rest[i]!, rest[j]!)
        if (near > nearest) [twins, nearest] = [[i, j], near]
      }
    }
    if (twins === null) return rest.map((each) => each.centroid)
    const [i, j] = twins
    const centroid = unit(
      rest[i]!.centroid.map((weight, term) => weight + rest[j]!.centroid[term]!),
    )
    rest.splice(j, 1)
    rest[i] = located(centroid)
  }
}

interface Located {
  readonly centroid: Float64Array
  readonly place: Float64Array | undefined
}

/** Above 1 for twins. */
function likeness(a: Located, b: Located): number {
  const words = dot(a.centroid, b.centroid) / MERGE_SAME_WORDS
  if (!a.place || !b.place) return words
  return Math.max(words, dot(a.place, b.place) / MERGE_SAME_COMPANY)
}

function centroidOf({ rows, terms }: Corpus, members: readonly number[]): Float64Array {
  const sum = new Float64Array(terms.length)
  for (const text of members) {
    const row = rows[text]!
    row.terms.forEach((term, i) => (sum[term]! += row.weights[i]!))
  }
  return unit(sum)
}

export function similarity(row: Row, centroid: Float64Array): number {
  let sum = 0
  for (let i = 0; i < row.terms.length; i++) sum += row.weights[i]! * centroid[row.terms[i]!]!
  return sum
}
