import { type ScoreName, scoreNames } from './score-names.ts'
import type { KnownScore } from './scored-schema.ts'

export type KnownScores = Readonly<Record<ScoreName, KnownScore>>

export const noScores: KnownScores = Object.fromEntries(
  scoreNames.map((name) => [name, { computed: null, manual: null }]),
) as unknown as KnownScores

/** The value that counts; null where nobody knows any. */
export function usedScore({ computed, manual }: KnownScore) {
  return manual ?? computed
}
