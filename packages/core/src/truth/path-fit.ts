import type { Journey } from '../journey/journey.ts'
import { formatShare, plural } from '../wording/figures.ts'

/** How well the drawn paths tell what customers of a log really did. */
export interface PathFit {
  readonly level: 'good' | 'fair' | 'poor'
  /** One sentence. */
  readonly says: string
}

const FEW_JOURNEYS = 30
const COVERAGE_FLOOR = 0.3
const COVERAGE_GOOD = 0.6
const FITNESS_GOOD = 0.75
const BOUND_FLOOR = 0.5
const BOUND_GOOD = 0.9

/** What the shares of a sentence about the paths have to be for a good fit. */
export const wellFit = `${formatShare(FITNESS_GOOD)} and ${formatShare(COVERAGE_GOOD)} are needed.`

/** Null for a map that was drawn: there is no log to fit. */
export function pathFitOf({ discovery }: Pick<Journey, 'discovery'>): PathFit | null {
  if (discovery === null) return null
  const { journeys, coverage, fitness, boundShare } = discovery
  if (journeys < FEW_JOURNEYS)
    return {
      level: 'poor',
      says: `Only ${plural(journeys, 'journey')}: read it as examples, not as figures.`,
    }
  if (coverage !== null && coverage < COVERAGE_FLOOR) {
    return {
      level: 'poor',
      says: `These customers share no typical path: only ${formatShare(coverage)} of them walk close to a drawn one.`,
    }
  }
  if (boundShare < BOUND_FLOOR) {
    return {
      level: 'poor',
      says: `The steps explain only ${formatShare(boundShare)} of the events.`,
    }
  }
  const isWeak =
    (coverage ?? 1) < COVERAGE_GOOD || (fitness ?? 1) < FITNESS_GOOD || boundShare < BOUND_GOOD
  return { level: isWeak ? 'fair' : 'good', says: pathWords(fitness, coverage) }
}

function pathWords(fitness: number | null, coverage: number | null): string {
  if (fitness === null || coverage === null)
    return 'Counted from events; no typical path was computed.'
  return `The typical paths fit ${formatShare(fitness)} of what customers did; ${formatShare(coverage)} of customers walk close to one.`
}
