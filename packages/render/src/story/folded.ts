import type { Discovery } from '@desirepath/core'
import { plural } from '../figures/format.ts'

/** How many rare activities joined a neighbour and how many are on no step, in a sentence; '' for none. */
export function foldedWords({ folded }: Pick<Discovery, 'folded'>): string {
  const joined = folded.filter(({ into }) => into !== null).length
  const dropped = folded.length - joined
  const parts = [
    joined === 0
      ? ''
      : plural(
          joined,
          'rare activity was folded into its neighbour',
          'rare activities were folded into their neighbours',
        ),
    dropped === 0
      ? ''
      : joined === 0
        ? `${plural(dropped, 'rare activity was', 'rare activities were')} left out`
        : `${plural(dropped, 'other was', 'others were')} left out`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}
