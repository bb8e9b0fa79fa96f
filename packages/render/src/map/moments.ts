import type { Moment } from '@desirepath/core'
import type { IconName } from '../theme/icons.ts'
import type { Tokens } from '../theme/tokens.ts'

interface MomentMark {
  readonly words: string
  readonly icon: IconName
  readonly colour: keyof Tokens
}

/** How each kind of moment is named and marked. */
export const momentMarks: Readonly<Record<Moment['type'], MomentMark>> = {
  momentOfTruth: { words: 'moment of truth', icon: 'diamond', colour: 'ink' },
  delight: { words: 'delight', icon: 'heart', colour: 'delight' },
  pain: { words: 'pain', icon: 'warning', colour: 'pain' },
  pointOfNoReturn: { words: 'point of no return', icon: 'flag', colour: 'ink2' },
}
