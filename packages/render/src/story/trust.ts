import type { Journey } from '@desirepath/core'
import { formatShare, plural } from '../figures/format.ts'

export interface Trust {
  readonly level: 'good' | 'fair' | 'poor'
  /** One sentence. */
  readonly text: string
}

const FEW_JOURNEYS = 30
const COVERAGE_FLOOR = 0.3
const COVERAGE_GOOD = 0.6
const FITNESS_GOOD = 0.75
const BOUND_FLOOR = 0.5
const BOUND_GOOD = 0.9

/** How far to trust a map, in one sentence: the same words on the map, in the lists and in the exports. */
export function trustOf(journey: Journey): Trust {
  const found = journey.discovery
  if (found === null)
    return { level: 'poor', text: 'Assumed: nothing on this map is measured yet.' }
  const { journeys, coverage, fitness, boundShare } = found
  if (journeys < FEW_JOURNEYS)
    return {
      level: 'poor',
      text: `Only ${plural(journeys, 'journey')}: read it as examples, not as figures.`,
    }
  if (coverage !== null && coverage < COVERAGE_FLOOR) {
    return {
      level: 'poor',
      text: `These customers share no typical path: only ${formatShare(coverage)} of them walk close to a drawn one.`,
    }
  }
  if (boundShare < BOUND_FLOOR) {
    return {
      level: 'poor',
      text: `The steps explain only ${formatShare(boundShare)} of the events.`,
    }
  }
  const paths = pathWords(fitness, coverage)
  const weak =
    (coverage ?? 1) < COVERAGE_GOOD || (fitness ?? 1) < FITNESS_GOOD || boundShare < BOUND_GOOD
  return { level: weak ? 'fair' : 'good', text: paths }
}

/** The warnings of a journey that do not say again what its trust says. */
export function furtherWarnings(journey: Journey): string[] {
  const { text } = trustOf(journey)
  const said = firstWords(text)
  const warnings = new Set(journey.discovery?.warnings)
  return [...warnings].filter(
    (warning) =>
      firstWords(warning) !== said &&
      !(text.startsWith('The steps explain only') && /belong to no step/.test(warning)),
  )
}

function firstWords(sentence: string): string {
  return sentence.split(' ', 3).join(' ')
}

function pathWords(fitness: number | null, coverage: number | null): string {
  if (fitness === null || coverage === null)
    return 'Counted from events; no typical path was computed.'
  return `The typical paths fit ${formatShare(fitness)} of what customers did; ${formatShare(coverage)} of customers walk close to one.`
}
