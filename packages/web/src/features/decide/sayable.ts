import { scoreEnds, type ScoreName, scoreNames } from '@desirepath/core'
import type { Kind } from './queries.ts'

/** Scores that are given as a grade from 1 to 5. */
export const gradeNames: ReadonlySet<ScoreName> = new Set(
  scoreNames.filter((name) => scoreEnds[name][0] === 1 && scoreEnds[name][1] === 5),
)

const sayable = {
  opportunities: [
    'reach',
    'impact',
    'confidence',
    'effort',
    'feasibility',
    'importance',
    'satisfaction',
  ],
  'pain-points': ['reach', 'severity'],
  touchpoints: ['significance', 'satisfaction', 'ease', 'effectiveness'],
} as const satisfies Record<Kind, readonly ScoreName[]>

/** Of the scores that a formula needs, those that people can give a thing of a kind. */
export function sayableOf(kind: Kind, names: readonly ScoreName[]): ScoreName[] {
  const own: readonly ScoreName[] = sayable[kind]
  return names.filter((name) => own.includes(name))
}
