/**
 * The tickets behind a figure of the support: all; those whose waits count and those that still wait;
 * those opened again or handed over; those scored, and of them those satisfied and not.
 */
export const supportParts = [
  'tickets',
  'firstReply',
  'unanswered',
  'resolution',
  'unsolved',
  'reopened',
  'handedOver',
  'scored',
  'satisfied',
  'dissatisfied',
] as const
export type SupportPart = (typeof supportParts)[number]

/** The id of the lane in which discovery says how tickets were handled. */
export const SUPPORT_LANE = 'lane-support'

/** In place of a step: tickets that no step claims. */
export const NO_STEP = 'none'
