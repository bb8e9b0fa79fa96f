import type { JourneyRecord } from '@desirepath/core'
import type { ScoreName } from './scores.ts'

export type Plotted = 'steps' | Exclude<JourneyRecord['type'], 'touchpoint' | 'metric'>

interface ScoreWords {
  readonly name: string
  /** What stands at the low and at the high end. */
  readonly low: string
  readonly high: string
}

export const words = {
  tools: 'Matrix tools',
  plotted: 'Compare',
  plots: {
    steps: 'Steps',
    painPoint: 'Pain points',
    delight: 'Delights',
    opportunity: 'Opportunities',
    solution: 'Solutions',
  } satisfies Record<Plotted, string>,
  x: 'Across',
  y: 'Up',
  swap: 'Swap the two scores',
  picture: (what: string, x: string, y: string, n: number) =>
    `${what} by ${x} and ${y}: ${n} points. The list beside tells each of them.`,
  list: (what: string) => `${what}, a line each`,
  leftOut: (n: number) => (n === 1 ? '1 without both scores' : `${n} without both scores`),
  tooFew: (what: string) => `Too little to compare ${what.toLocaleLowerCase()}`,
  tooFewText: (n: number, x: string, y: string) =>
    `${n === 0 ? 'Nothing has' : 'Only one has'} both ${x.toLocaleLowerCase()} and ${y.toLocaleLowerCase()}. Choose other scores, or give these a value on the map.`,
  few: (n: string) => `few answers: ${n}`,
  key: 'Whiskers: 95 % interval · hollow: few answers',
  between: (low: string, high: string) => `${low} to ${high}`,
  cost: (plotted: Plotted) => (plotted === 'painPoint' ? 'Cost' : 'Gain'),
  inUnit: (name: string, unit: 'customers' | 'scorePoints') =>
    unit === 'customers' ? `${name} in customers` : `${name} in points of the score`,
} as const

export const scoreWords: Readonly<Record<ScoreName, ScoreWords>> = {
  reach: { name: 'Reach', low: 'hits few', high: 'hits many' },
  leave: { name: 'Leave here', low: 'few leave', high: 'many leave' },
  stay: { name: 'Median stay', low: 'goes quickly', high: 'takes long' },
  feeling: { name: 'Feeling', low: 'feels bad', high: 'feels good' },
  gap: {
    name: 'Assumed − measured',
    low: 'better than assumed',
    high: 'worse than assumed',
  },
  cost: { name: 'Cost', low: 'counts little', high: 'counts much' },
  severity: { name: 'Severity', low: 'hurts little', high: 'hurts much' },
  evidence: { name: 'Evidence', low: 'little evidence', high: 'much evidence' },
  rank: { name: 'Rank', low: 'later', high: 'first' },
}
