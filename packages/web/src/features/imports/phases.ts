import type { Job } from '@desirepath/contract'
import { words } from './words.ts'

/** The phases of making a map, in order. */
export const phases: readonly string[] = Object.keys(words.phases)

/** Of the whole work, 0–1: each phase counts the same, the bytes read count within theirs; null before it begins. */
export function shareDone({ phase, done, of }: Pick<Job, 'phase' | 'done' | 'of'>): number | null {
  const at = phases.indexOf(phase)
  if (at === -1) return null
  const within = countsWithin(phase) && of > 0 ? done / of : 0
  return (at + within) / phases.length
}

/** Whether the counts of a job are rows or bytes of this phase, not phases. */
export function countsWithin(phase: string): boolean {
  return phase === 'reading' || phase === 'storing'
}
