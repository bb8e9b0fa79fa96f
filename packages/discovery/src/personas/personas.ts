import { contentId, meanFigure, type Persona, seededRandom, shareFigure } from '@desirepath/core'
import { percent } from '../phrases.ts'
import type { MapFacts } from '../pains/candidate.ts'
import type { Workings } from '../workings.ts'
import { journeyFeatures } from './features.ts'
import { kMeans, nearestCentre, silhouette } from './k-means.ts'
import { titlesOf } from './title.ts'
import { traitsOf } from './traits.ts'

const MOST = 5
/** Fewer journeys do not fall into groups that mean anything. */
const LEAST_JOURNEYS = 60
/** A group smaller than this share is noise. */
const SMALLEST = 0.04
/** Clusters are sought in a sample of so many journeys; all are then assigned. */
const SAMPLE = 4000

/** Per journey the index of its cluster, and how many there are; 0 where there are no groups to tell apart. */
function clusterJourneys(workings: Workings, seed: number): { of: Int32Array; clusters: number } {
  const random = seededRandom(seed)
  const of = new Int32Array(workings.log.journeys).fill(-1)
  const filled = Array.from(of.keys()).filter(
    (journey) => workings.visits.offsets[journey + 1]! > workings.visits.offsets[journey]!,
  )
  if (filled.length < LEAST_JOURNEYS) return { of, clusters: 0 }
  const points = journeyFeatures(workings, filled)
  const sample =
    points.length <= SAMPLE
      ? points
      : Array.from({ length: SAMPLE }, () => points[Math.floor(random() * points.length)]!)
  let best: { centres: Float64Array[]; value: number } | null = null
  for (let k = 2; k <= MOST; k++) {
    const centres = kMeans(sample, k, random)
    const sizes = new Float64Array(k)
    for (const point of sample) sizes[nearestCentre(point, centres)]!++
    if (sizes.some((size) => size < SMALLEST * sample.length)) continue
    // A further group has to tell a little more than the one before.
    const value = silhouette(sample, centres) + 0.02 * k
    if (best === null || value > best.value) best = { centres, value }
  }
  if (best === null) return { of, clusters: 0 }
  const { centres } = best
  filled.forEach((journey, row) => (of[journey] = nearestCentre(points[row]!, centres)))
  return { of, clusters: centres.length }
}

/** Clusters of journeys as drafted personas, the largest first. */
export function draftPersonas(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
  seed: number,
): Persona[] {
  const sketches = personaGroups(workings, seed).map((journeys) => ({
    journeys,
    traits: traitsOf(workings, journeys),
    path: typicalPath(workings, journeys),
  }))
  const titles = titlesOf(workings, facts, sketches)
  return sketches.map(({ journeys, traits, path }, cluster): Persona => {
    const own = new Set(journeys)
    const said = workings.feedback.flatMap(({ journey, emotion }) =>
      journey !== null && emotion !== null && own.has(journey) ? [emotion.value] : [],
    )
    const won =
      workings.succeeded && journeys.filter((journey) => workings.succeeded![journey] === 1).length
    const share = shareFigure(journeys.length, workings.log.journeys)
    const success = won === null ? null : shareFigure(won, journeys.length)
    return {
      id: contentId('persona', String(cluster), titles[cluster]!),
      title: titles[cluster]!,
      draft: true,
      summary: `${percent(share.value ?? 0)} of the journeys${success === null ? '' : `; ${percent(success.value ?? 0)} of them ${facts.succeed}`}. Drafted from behaviour alone: give this group a face from interviews.`,
      share,
      path: path.map((step) => stepIds[step]!),
      traits,
      success,
      emotion: meanFigure(said),
    }
  })
}

/** The journeys of each drafted persona, in the order in which personas are listed: the largest first. */
export function personaGroups(workings: Workings, seed: number): number[][] {
  const { of, clusters } = clusterJourneys(workings, seed)
  return Array.from({ length: clusters }, (_, cluster) => membersOfCluster(of, cluster)).sort(
    (a, b) => b.length - a.length,
  )
}

function membersOfCluster(of: Int32Array, cluster: number): number[] {
  const journeys: number[] = []
  of.forEach((own, journey) => {
    if (own === cluster) journeys.push(journey)
  })
  return journeys
}

/** The steps that at least half of the group meets, in the order of the map. */
function typicalPath({ visits }: Workings, journeys: readonly number[]): number[] {
  const reached = new Uint32Array(visits.activities.length)
  for (const journey of journeys) {
    const met = new Set(
      visits.activity.subarray(visits.offsets[journey], visits.offsets[journey + 1]),
    )
    for (const step of met) reached[step]!++
  }
  return [...reached.keys()].filter((step) => reached[step]! >= journeys.length / 2)
}
