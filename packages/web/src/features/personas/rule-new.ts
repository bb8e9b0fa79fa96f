import type { SegmentCondition } from '@desirepath/core'
import type { Terms } from './queries.ts'

/** What is asked, as it is chosen: coming to a step and doing an activity are two things to say. */
export type Asked = Exclude<SegmentCondition['type'], 'did'> | 'step' | 'activity'

export function askedOf(condition: SegmentCondition): Asked {
  return condition.type === 'did' ? condition.of : condition.type
}

/** What can be asked of the customers of a journey. */
export function askable(terms: Terms): readonly Asked[] {
  const all: readonly (readonly [Asked, boolean])[] = [
    ['found', terms.personas.length > 0],
    ['step', terms.steps.length > 0],
    ['went', terms.steps.length > 1],
    ['endedAt', terms.steps.length > 0],
    ['ended', terms.hasSuccess],
    ['channel', terms.channels.length > 0],
    ['property', terms.columns.length > 0],
    ['number', terms.numbers.length > 0],
    ['scored', terms.scales.length > 0],
    ['seen', terms.period !== null],
    ['activity', terms.activities.length > 0],
  ]
  return all.flatMap(([asked, isKnown]) => (isKnown ? [asked] : []))
}

export function firstCondition(terms: Terms): SegmentCondition {
  const asked = askable(terms)
  return newCondition(asked.includes('step') ? 'step' : (asked[0] ?? 'activity'), terms)
}

/** A condition of a kind, with what comes first in its place. */
export function newCondition(asked: Asked, terms: Terms): SegmentCondition {
  const { steps, scales } = terms
  const step = steps[0]?.id ?? '-'
  switch (asked) {
    case 'found':
      return { type: 'found', personaId: terms.personas[0]?.id ?? '-' }
    case 'property':
      return { type: 'property', column: terms.columns[0]?.name ?? '-', has: 'oneOf', values: [] }
    case 'number':
      return { type: 'number', column: terms.numbers[0] ?? '-', is: 'atLeast', value: 1 }
    case 'channel':
      return { type: 'channel', has: 'oneOf', values: terms.channels.slice(0, 1) }
    case 'step':
    case 'activity': {
      const name = asked === 'step' ? step : (terms.activities[0] ?? '-')
      return { type: 'did', of: asked, name, is: 'atLeast', times: 1, from: null, to: null }
    }
    case 'went':
      return { type: 'went', from: step, to: steps[1]?.id ?? step, directly: false }
    case 'ended':
      return { type: 'ended', well: true }
    case 'endedAt':
      return { type: 'endedAt', stepId: steps.at(-1)?.id ?? step }
    case 'scored': {
      const scale = scales[0] ?? { kind: 'nps', min: 0, max: 10 }
      return { type: 'scored', scale: scale.kind, is: 'atLeast', value: scale.max }
    }
    case 'seen':
      return {
        type: 'seen',
        which: 'first',
        is: 'since',
        day: terms.period?.from ?? '2026-01-01',
      }
  }
}
