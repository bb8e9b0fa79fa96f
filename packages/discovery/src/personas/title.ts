import type { Persona } from '@desirepath/core'
import type { MapFacts } from '../pains/candidate.ts'
import type { Workings } from '../workings.ts'

interface Sketch {
  readonly journeys: readonly number[]
  readonly traits: Persona['traits']
  readonly path: readonly number[]
}

/** Titles that say what each group does and the others do not, all distinct. */
export function titlesOf(
  workings: Workings,
  facts: MapFacts,
  sketches: readonly Sketch[],
): string[] {
  const met = sketches.map((sketch) => metShares(workings, sketch.journeys))
  const titles = sketches.map((sketch, cluster) => {
    const others = met.filter((_, other) => other !== cluster)
    const behaviour = behaviourOf(workings, facts, sketch, { own: met[cluster]!, others })
    const via = sketch.traits.find(({ share }) => share >= 0.5)
    return via ? `${behaviour} (${via.value})` : behaviour
  })
  return titles.map((title, i) => {
    const twins = titles.slice(0, i).filter((other) => other === title).length
    return twins === 0 ? title : `${title}, group ${twins + 1}`
  })
}

/** A group whose last step is the same for this share ends there. */
const COMMON_END = 0.5
/** A step that fewer of a group than this meet is one the group does not come to. */
const HARDLY = 0.25
/** A step sets a group apart where its share is this much over the others' mean. */
const APART = 0.25

interface Met {
  /** Share of the group that meets each step. */
  readonly own: Float64Array
  readonly others: readonly Float64Array[]
}

function behaviourOf(workings: Workings, facts: MapFacts, { journeys }: Sketch, met: Met): string {
  const won = workings.succeeded
    ? journeys.filter((journey) => workings.succeeded![journey] === 1).length / journeys.length
    : null
  if (won !== null && won < 0.5) return leaving(workings, facts, journeys, met.own)
  const lifts = Array.from(met.own, (share, step) => {
    const rest =
      met.others.reduce((sum, each) => sum + each[step]!, 0) / Math.max(1, met.others.length)
    return { step, lift: share - rest }
  }).sort((a, b) => b.lift - a.lift || a.step - b.step)
  const past = Math.max(-1, ...facts.endings)
  const later = lifts.find(({ step, lift }) => step > past && lift >= APART)
  if (won !== null && past >= 0)
    return later ? `Succeed, then “${facts.titles[later.step]}”` : 'Succeed'
  const strongest = lifts[0]
  return strongest && strongest.lift >= APART
    ? `Go by “${facts.titles[strongest.step]}”`
    : 'Take the usual path'
}

function leaving(
  workings: Workings,
  facts: MapFacts,
  journeys: readonly number[],
  own: Float64Array,
): string {
  const end = commonEnd(workings, journeys)
  if (end !== null && end.share >= COMMON_END) return `Leave at “${facts.titles[end.step]}”`
  const last = own.findLastIndex((share) => share >= 1 - HARDLY)
  const never = own.findIndex((share, step) => step > last && share < HARDLY)
  return never >= 0 ? `Leave before “${facts.titles[never]}”` : 'Leave on the way'
}

function metShares({ visits }: Workings, journeys: readonly number[]): Float64Array {
  const shares = new Float64Array(visits.activities.length)
  for (const journey of journeys) {
    const met = new Set(
      visits.activity.subarray(visits.offsets[journey], visits.offsets[journey + 1]),
    )
    for (const step of met) shares[step]! += 1 / journeys.length
  }
  return shares
}

function commonEnd(
  { visits }: Workings,
  journeys: readonly number[],
): { step: number; share: number } | null {
  const ends = new Map<number, number>()
  for (const journey of journeys) {
    const last = visits.activity[visits.offsets[journey + 1]! - 1]!
    ends.set(last, (ends.get(last) ?? 0) + 1)
  }
  const [top] = [...ends].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return top ? { step: top[0], share: top[1] / journeys.length } : null
}
