import {
  adjustedMeanDifference,
  adjustedShareDifference,
  sampleOf,
  type AdjustedDifference,
} from '@desirepath/core'
import type { Workings } from '../workings.ts'

/** Success of the journeys hit against the others, within the channel each began in: hit minus other. */
export function successDifference(
  workings: Workings,
  hit: ReadonlySet<number>,
  others: readonly number[],
): AdjustedDifference | null {
  const { succeeded } = workings
  if (succeeded === null) return null
  const strata = bySegment(workings, hit, others).map(([own, rest]) => ({
    hit: { successes: own.filter((journey) => succeeded[journey] === 1).length, n: own.length },
    other: { successes: rest.filter((journey) => succeeded[journey] === 1).length, n: rest.length },
  }))
  return adjustedShareDifference(strata)
}

/** Mean emotion of the journeys hit against the others', within channels: hit minus other. */
export function emotionDifference(
  workings: Workings,
  emotionOf: ReadonlyMap<number, number>,
  hit: ReadonlySet<number>,
  others: readonly number[],
): AdjustedDifference | null {
  const felt = (journeys: readonly number[]) =>
    sampleOf(journeys.flatMap((journey) => emotionOf.get(journey) ?? []))
  const strata = bySegment(workings, hit, others).map(([own, rest]) => ({
    hit: felt(own),
    other: felt(rest),
  }))
  return adjustedMeanDifference(strata)
}

/** Mean emotion of what each journey said, at `from` or later in the order of steps. */
export function journeyEmotions(workings: Workings, from: number): Map<number, number> {
  const sums = new Map<number, { sum: number; n: number }>()
  for (const { journey, step, emotion } of workings.feedback) {
    if (journey === null || emotion === null || (step ?? from) < from) continue
    const own = sums.get(journey) ?? { sum: 0, n: 0 }
    sums.set(journey, { sum: own.sum + emotion.value, n: own.n + 1 })
  }
  return new Map([...sums].map(([journey, { sum, n }]) => [journey, sum / n]))
}

function bySegment(
  { log }: Workings,
  hit: ReadonlySet<number>,
  others: readonly number[],
): (readonly [number[], number[]])[] {
  const segments = new Map<number, [number[], number[]]>()
  const add = (journey: number, side: 0 | 1) => {
    const segment = log.channel ? log.channel.codes[log.offsets[journey]!]! : 0
    const own = segments.get(segment)
    if (own) own[side].push(journey)
    else segments.set(segment, side === 0 ? [[journey], []] : [[], [journey]])
  }
  for (const journey of hit) add(journey, 0)
  for (const journey of others) add(journey, 1)
  return [...segments].sort((a, b) => a[0] - b[0]).map(([, sides]) => sides)
}
