import { newcombe, type CodedColumn, type Persona } from '@desirepath/core'
import type { MapFacts } from '../pains/candidate.ts'
import type { Workings } from '../workings.ts'
import { durationOf } from './features.ts'

export type Trait = Persona['traits'][number]

const MOST = 6
/** A trait sets a group apart by at least this many points, for certain. */
const POINTS = 0.08
/** Of a sample of journeys so large every share is known well enough. */
const SAMPLE = 20_000

/** What is more frequent in a group than in everyone: steps met, channel, pace, attributes. */
export function traitsOf(
  workings: Workings,
  facts: MapFacts,
  journeys: readonly number[],
): Trait[] {
  const all = thinned(Array.from({ length: workings.log.journeys }, (_, journey) => journey))
  const own = thinned(journeys)
  const { log } = workings
  const columns = [...(log.channel ? [log.channel] : []), ...log.attributes]
  const candidates = [
    ...stepTraits(workings, facts, { own, all }),
    ...paceTraits(workings, { own, all }),
    ...columns.flatMap((column) => columnTraits(log, column, { own, all })),
  ]
  return candidates
    .filter(({ share, baseline }) => {
      const { low } = newcombe(baseline * all.length, all.length, share * own.length, own.length)
      return share - baseline >= POINTS && low > 0
    })
    .sort((a, b) => b.share - b.baseline - (a.share - a.baseline) || (a.value < b.value ? -1 : 1))
    .slice(0, MOST)
}

interface Groups {
  readonly own: readonly number[]
  readonly all: readonly number[]
}

function stepTraits({ visits }: Workings, { titles }: MapFacts, { own, all }: Groups): Trait[] {
  const inside = metShares(visits, own)
  const everywhere = metShares(visits, all)
  return titles.map((value, step) => ({
    name: 'comes to',
    value,
    share: inside[step]!,
    baseline: everywhere[step]!,
  }))
}

/** Share of journeys that meet each step. */
export function metShares(visits: Workings['visits'], journeys: readonly number[]): Float64Array {
  const shares = new Float64Array(visits.activities.length)
  const last = new Int32Array(shares.length).fill(-1)
  for (const journey of journeys) {
    for (let i = visits.offsets[journey]!; i < visits.offsets[journey + 1]!; i++) {
      const step = visits.activity[i]!
      if (last[step] !== journey) shares[step]!++
      last[step] = journey
    }
  }
  return shares.map((n) => n / Math.max(1, journeys.length))
}

/** Quick and slow are the quickest and the slowest third of everyone. */
function paceTraits({ log }: Workings, { own, all }: Groups): Trait[] {
  const seconds = Float64Array.from(all, (journey) => durationOf(log, journey)).sort()
  const [quick, slow] = [
    seconds[Math.floor(seconds.length / 3)] ?? 0,
    seconds[Math.floor((2 * seconds.length) / 3)] ?? 0,
  ]
  const share = (journeys: readonly number[], holds: (seconds: number) => boolean) =>
    journeys.filter((journey) => holds(durationOf(log, journey))).length /
    Math.max(1, journeys.length)
  const trait = (value: string, holds: (seconds: number) => boolean): Trait => ({
    name: 'pace',
    value,
    share: share(own, holds),
    baseline: share(all, holds),
  })
  return [
    trait('quickest third', (each) => each < quick),
    trait('slowest third', (each) => each > slow),
  ]
}

/** Values of a column at each journey's first event. */
function columnTraits(log: Workings['log'], column: CodedColumn, { own, all }: Groups): Trait[] {
  const inside = valueShares(log, column, own)
  const everywhere = valueShares(log, column, all)
  return column.values.flatMap((value, code): Trait[] =>
    value === ''
      ? []
      : [{ name: column.name, value, share: inside[code]!, baseline: everywhere[code]! }],
  )
}

function valueShares(
  log: Workings['log'],
  column: CodedColumn,
  journeys: readonly number[],
): Float64Array {
  const counts = new Float64Array(column.values.length)
  for (const journey of journeys) {
    const event = log.offsets[journey]!
    if (event < log.offsets[journey + 1]!) counts[column.codes[event]!]!++
  }
  return counts.map((n) => n / Math.max(1, journeys.length))
}

function thinned(journeys: readonly number[]): readonly number[] {
  const stride = Math.ceil(journeys.length / SAMPLE)
  return stride <= 1 ? journeys : journeys.filter((_, i) => i % stride === 0)
}
