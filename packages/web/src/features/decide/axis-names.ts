import type { ScoreName } from '@desirepath/core'
import { formatResult, formatScoreValue } from './score-values.ts'
import { scoreWords, words } from './words.ts'

/** A score, what reach and impact make together, or the result of the ranking’s formula. */
export type AxisName = ScoreName | 'value' | 'score'

export function axisName(name: AxisName): string {
  if (name === 'score') return words.scoreAxis
  return name === 'value' ? words.valueAxis : scoreWords[name].name
}

export function formatAxis(name: AxisName, value: number): string {
  return name === 'score' || name === 'value' ? formatResult(value) : formatScoreValue(name, value)
}
