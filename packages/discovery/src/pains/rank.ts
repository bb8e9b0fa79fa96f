import { benjaminiHochberg } from '@desirepath/core'
import type { Candidate } from './candidate.ts'

export interface Ranked {
  readonly candidate: Candidate
  /** Candidates that say the same of the same customers, as further evidence. */
  readonly also: readonly Candidate[]
  /** 1 is worst; null where nothing is provable. */
  readonly rank: number | null
}

/** False discoveries tolerated among what is ranked. */
const FALSE_DISCOVERIES = 0.05
/** Two candidates are one where this share of the smaller one's journeys are in the other. */
const SAME = 0.4
/** Of what costs nothing provable, only so many are listed. */
const UNPROVEN = 4

/**
 * Ranks candidates by the lower bound of what they cost. Those whose lower bound is not above zero,
 * or that the whole table's false discovery rate does not carry, follow without a rank.
 */
export function rankCandidates(candidates: readonly Candidate[]): Ranked[] {
  const adjusted = benjaminiHochberg(candidates.map(({ p }) => p))
  const proven = candidates.filter(
    ({ weight }, i) => weight > 0 && adjusted[i]! <= FALSE_DISCOVERIES,
  )
  const unproven = candidates.filter((each) => !proven.includes(each)).sort(byValue)
  const groups = mergeSame([...proven].sort((a, b) => b.weight - a.weight))
  const named = new Set(groups.flatMap(({ candidate, also }) => [candidate, ...also].map(place)))
  return [
    ...groups.map((group, i) => ({ ...group, rank: i + 1 })),
    ...unproven
      .filter((each) => !named.has(place(each)) && each.reach.n > 0)
      .slice(0, UNPROVEN)
      .map((candidate) => ({ candidate, also: [], rank: null })),
  ]
}

/** A group's causes speak first: a wait explains a low score, a low score does not explain a wait. */
const telling: readonly Candidate['kind'][] = [
  'dropOff',
  'wait',
  'loop',
  'complaint',
  'praise',
  'lowScore',
  'highScore',
]

function mergeSame(sorted: readonly Candidate[]): { candidate: Candidate; also: Candidate[] }[] {
  const groups: Candidate[][] = []
  for (const candidate of sorted) {
    const group = groups.find((own) => own.some((each) => sayTheSame(each, candidate)))
    if (group) group.push(candidate)
    else groups.push([candidate])
  }
  return groups.map((group) => {
    const [candidate, ...also] = [...group].sort(
      (a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind),
    )
    return { candidate: candidate!, also }
  })
}

function sayTheSame(a: Candidate, b: Candidate): boolean {
  if (a.kind === b.kind && a.step !== b.step) return false
  // Those who leave at a step and those who complain of it are other people with the same trouble.
  const kinds = [a.kind, b.kind]
  if (kinds.includes('dropOff')) {
    return a.step === b.step && (kinds.includes('complaint') || kinds.includes('lowScore'))
  }
  if (Math.abs(a.step - b.step) > 2) return false
  const [small, large] = a.journeys.length < b.journeys.length ? [a, b] : [b, a]
  if (small.journeys.length === 0) return false
  const own = new Set(large.journeys)
  return small.journeys.filter((journey) => own.has(journey)).length >= SAME * small.journeys.length
}

function byValue(a: Candidate, b: Candidate): number {
  return a.p - b.p || a.step - b.step
}

function place({ kind, step }: Candidate): string {
  return `${kind}-${step}`
}
