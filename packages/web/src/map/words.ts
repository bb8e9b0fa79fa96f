import type { Moment } from '@desirepath/core'
import { notProven } from '@desirepath/render'

export const words = {
  grid: (title: string) => `Journey map: ${title}`,
  stages: 'Stages',
  steps: 'Steps',
  stepsNote: 'what happens',
  reach: 'reach',
  leave: 'leave here',
  lastStep: 'end here',
  stay: 'median stay',
  repeat: 'come again',
  tooFew: 'too few',
  notMeasured: 'Nothing measured',
  nobodyStays: 'Nobody goes on from here, so there is no stay',
  empty: 'nothing here',
  add: (where: string) => `Add a card: ${where}`,
  writing: (where: string) => `Words of the card: ${where}`,
  draft: 'draft',
  evidence: (n: string) => `${n} pieces of evidence`,
  more: (n: number) => `+${n} more`,
  seen: notProven,
  rank: (rank: number) => `#${rank}`,
  gap: 'no answers',
  everyone: 'Everyone',
  moments: {
    momentOfTruth: 'moment of truth',
    delight: 'delight',
    pain: 'pain',
    pointOfNoReturn: 'no way back',
  } satisfies Record<Moment['type'], string>,
  feelingNote: 'band: 95 %; dashes: under 10 answers',
} as const
