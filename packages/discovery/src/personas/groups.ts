import { median, type Random, seededRandom } from '@desirepath/core'
import type { Workings } from '../workings.ts'
import { durationOf, journeyFeatures } from './features.ts'
import { kMeans, nearestCentre, silhouette } from './k-means.ts'
import { metShares } from './traits.ts'

const MOST = 5
/** Fewer journeys do not fall into groups that mean anything. */
const LEAST_JOURNEYS = 60
/** A group smaller than this share is noise. */
const SMALLEST = 0.04
/** Clusters are sought in a sample of so many journeys; all are then assigned. */
const SAMPLE = 3000
/**
 * Two groups, those who succeed and those who leave, nearly always part best and tell least: more are
 * taken where they part this nearly as well.
 */
const NEARLY = 0.6
/** Groups differ where their shares do at some step by this much, or their paces by this factor. */
const DIFFERENT = 0.25
const FASTER = 10
/** Below this silhouette there are no groups to speak of. */
const APART = 0.15

/** Journeys by how they behave, the largest group first; none where they do not fall into groups. */
export function personaGroups(workings: Workings, seed: number): number[][] {
  const random = seededRandom(seed)
  const { visits } = workings
  const filled: number[] = []
  for (let journey = 0; journey < visits.journeys; journey++) {
    if (visits.offsets[journey + 1]! > visits.offsets[journey]!) filled.push(journey)
  }
  if (filled.length < LEAST_JOURNEYS) return []
  const features = journeyFeatures(workings)
  const sample =
    filled.length <= SAMPLE
      ? filled
      : Array.from({ length: SAMPLE }, () => filled[Math.floor(random() * filled.length)]!)
  const centres = bestCentres(
    sample.map((journey) => features.of(journey)),
    random,
  )
  const groups = centres.map((): number[] => [])
  if (groups.length === 0) return []
  for (const journey of filled) groups[nearestCentre(features.of(journey), centres)]!.push(journey)
  const apart = mergeAlike(
    workings,
    groups.filter((journeys) => journeys.length > 0),
  )
  // One group alone is everybody.
  if (apart.length < 2) return []
  return apart.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}

/** Groups that meet the same steps at the same pace are one, whatever channel they come by. */
function mergeAlike(workings: Workings, groups: readonly number[][]): number[][] {
  const merged: number[][] = []
  for (const group of groups.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!)) {
    const twin = merged.find((each) => areAlike(workings, each, group))
    if (twin) twin.push(...group)
    else merged.push([...group])
  }
  return merged.length === groups.length
    ? merged
    : mergeAlike(
        workings,
        merged.map((group) => group.sort((a, b) => a - b)),
      )
}

function areAlike(workings: Workings, a: readonly number[], b: readonly number[]): boolean {
  const [here, there] = [metShares(workings.visits, a), metShares(workings.visits, b)]
  if (here.some((share, step) => Math.abs(share - there[step]!) >= DIFFERENT)) return false
  const pace = (group: readonly number[]) =>
    1 + (median(Float64Array.from(group, (each) => durationOf(workings.log, each))) ?? 0)
  const ratio = pace(a) / pace(b)
  return Math.max(ratio, 1 / ratio) < FASTER
}

/** Centres of two to five clusters, their number by silhouette; none where nothing parts. */
function bestCentres(points: readonly Float64Array[], random: Random): readonly Float64Array[] {
  const tried: { centres: readonly Float64Array[]; value: number }[] = []
  for (let k = 2; k <= MOST; k++) {
    const centres = kMeans(points, k, random)
    const sizes = new Float64Array(k)
    for (const point of points) sizes[nearestCentre(point, centres)]!++
    if (sizes.some((size) => size < SMALLEST * points.length)) continue
    tried.push({ centres, value: silhouette(points, centres) })
  }
  const best = Math.max(0, ...tried.map(({ value }) => value))
  const found = tried.findLast(({ value }) => value >= Math.max(APART, NEARLY * best))
  return found?.centres ?? []
}
