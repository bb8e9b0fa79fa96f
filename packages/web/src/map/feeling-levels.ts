import { FEWEST_LEVELS, LONGEST_LEVEL, MOST_LEVELS } from '@desirepath/core'
import { words } from './feeling-words.ts'

/** Names that are often used, each set from worst to best. */
export const levelSets: readonly (readonly string[])[] = [
  ['unhappy', 'neutral', 'happy'],
  ['terrible', 'bad', 'okay', 'good', 'great'],
  ['furious', 'angry', 'frustrated', 'neutral', 'content', 'happy', 'delighted'],
]

/** Names as they are written: one a line, the best first. */
export function levelLines(levels: readonly string[]): string {
  return levels.toReversed().join('\n')
}

/** The names from worst to best that have been written. */
export function readLevels(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
    .toReversed()
}

/** What is wrong with the names; null where they will do. */
export function levelProblem(levels: readonly string[]): string | null {
  if (levels.length < FEWEST_LEVELS || levels.length > MOST_LEVELS) return words.levelNumber
  const long = levels.find((level) => level.length > LONGEST_LEVEL)
  if (long !== undefined) return words.levelTooLong(`${long.slice(0, 20)}…`)
  const plain = levels.map((level) => level.toLocaleLowerCase())
  const twice = levels.find((_, i) => plain.indexOf(plain[i] ?? '') !== i)
  return twice === undefined ? null : words.levelTwice(twice)
}
