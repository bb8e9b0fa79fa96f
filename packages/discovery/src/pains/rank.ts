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
const UNPROVEN = 3
/** What is likelier than not to be chance is noise, and not even listed. */
const NOISE = 0.5

/**
 * Ranks candidates by the lower bound of what they cost, in customers; below `material` nothing is
 * worth a place on the map. Where nothing means success, losses rest on an assumption and follow what
 * customers said. Those whose lower bound is not above zero,
 * or that the whole table's false discovery rate does not carry, follow without a rank.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  { material, hasGoal }: { readonly material: number; readonly hasGoal: boolean },
): Ranked[] {
  const adjusted = benjaminiHochberg(candidates.map(({ p }) => p))
  const proven = candidates.filter(
    ({ cost }, i) => cost.low > material && adjusted[i]! <= FALSE_DISCOVERIES,
  )
  const assumed = ({ cost }: Candidate) => (hasGoal || cost.effect !== 'lost' ? 0 : 1)
  const sorted = proven.toSorted((a, b) => assumed(a) - assumed(b) || bySurest(a, b))
  const groups = mergeSame(sorted)
  const named = new Set(groups.flatMap(({ candidate, also }) => [candidate, ...also].map(place)))
  // What is certain but too small is left out; what may be chance, or cost nothing, is listed.
  const unproven = candidates
    .filter(({ cost }, i) => cost.low <= 0 || adjusted[i]! > FALSE_DISCOVERIES)
    .filter(({ cost, p }) => cost.value > material && p < NOISE)
    .toSorted((a, b) => a.p - b.p || a.step - b.step)
    .filter((each) => !named.has(place(each)))
  return [
    ...groups.map((group, i) => ({ ...group, rank: i + 1 })),
    ...unproven.slice(0, UNPROVEN).map((candidate) => ({ candidate, also: [], rank: null })),
  ]
}

/** A group's causes speak first: a wait explains a low score, a low score does not explain a wait. */
const telling: readonly (readonly Candidate['kind'][])[] = [
  ['dropOff', 'wait', 'loop'],
  ['complaint', 'praise'],
  ['lowScore', 'highScore'],
]

function causality({ kind }: Candidate): number {
  return telling.findIndex((kinds) => kinds.includes(kind))
}

/**
 * One pain a group: told by its cause, with the figures of its surest member, whole: whom it meets and
 * what it costs. A cause of another loss than that cannot tell it.
 */
function mergeSame(sorted: readonly Candidate[]): { candidate: Candidate; also: Candidate[] }[] {
  const groups: Candidate[][] = []
  for (const candidate of sorted) {
    const group = groups.find((own) => own.some((each) => sayTheSame(each, candidate)))
    if (group) group.push(candidate)
    else groups.push([candidate])
  }
  return groups.map((group) => {
    const surest = group[0]!
    const told = group.toSorted((a, b) => causality(a) - causality(b) || bySurest(a, b))
    const teller = told.find(({ cost }) => cost.effect === surest.cost.effect)!
    const also = told.filter((each) => each !== teller)
    if (teller === surest) return { candidate: teller, also }
    const summary = `${teller.summary} ${surest.summary}`
    const { cost, gain, reach, journeys } = surest
    return { candidate: { ...teller, summary, cost, gain, reach, journeys }, also }
  })
}

function sayTheSame(a: Candidate, b: Candidate): boolean {
  const near = Math.abs(a.step - b.step) <= 2
  if (near && a.family !== undefined && a.family === b.family) return true
  // One long wait may be seen from the steps before it and after it.
  if (a.kind === b.kind && a.kind !== 'wait' && a.step !== b.step) return false
  // Those who leave at a step and those who complain of it are other people with the same trouble.
  const kinds = [a.kind, b.kind]
  if (kinds.includes('dropOff')) {
    return a.step === b.step && (kinds.includes('complaint') || kinds.includes('lowScore'))
  }
  if (!near) return false
  const [small, large] = a.journeys.length < b.journeys.length ? [a, b] : [b, a]
  if (small.journeys.length === 0) return false
  const own = new Set(large.journeys)
  const both = small.journeys.reduce((sum, journey) => sum + (own.has(journey) ? 1 : 0), 0)
  return both >= SAME * small.journeys.length
}

function bySurest(a: Candidate, b: Candidate): number {
  return b.cost.low - a.cost.low || a.step - b.step || (a.key < b.key ? -1 : 1)
}

function place({ kind, step }: Candidate): string {
  return `${kind}-${step}`
}
