import type { Estimate } from '../record/opportunity.ts'
import { type ScoreName, scoreEnds } from './score-names.ts'

/** What is wrong with an estimate of a score: its order, or that the score cannot be so; null where nothing is. */
export function estimateProblem(name: string, { value, low, high }: Estimate): string | null {
  if (low > value || value > high)
    return `the range must hold the value: low (${low}) ≤ value (${value}) ≤ high (${high})`
  const ends: readonly [number, number] | undefined = scoreEnds[name as ScoreName]
  if (ends === undefined) return null
  const [least, most] = ends
  const beyond = [low, value, high].find((each) => each < least || each > most)
  if (beyond === undefined) return null
  return most === Infinity
    ? `${beyond} is less than ${least}, the least that it can be`
    : `${beyond} is not between ${least} and ${most}`
}
