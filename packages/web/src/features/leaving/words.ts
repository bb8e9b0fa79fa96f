import type { Figure, ReasonColumn, ReasonRef } from '@desirepath/core'
import { formatCount, formatShare, formatShareInterval, plural, thin } from '@desirepath/render'

/** Of the reasons for leaving. */
export const words = {
  title: 'Why they leave',
  lead: (leave: number, said: number) =>
    `${plural(leave, 'journey')} ${leave === 1 ? 'ends' : 'end'} here without success; ${said === 0 ? 'none says why' : `${formatCount(said)} say why. Shares are of these, with their 95${thin}% interval`}.`,
  themes: 'From what they write: themes of their words.',
  ofThose: (share: Figure, least: number) => {
    if (share.value === null) return `too few: n${thin}=${thin}${share.n}, ${least} needed`
    return formatShareInterval(share) ?? ''
  },
  value: (journeys: number, share: Figure) =>
    share.value === null
      ? formatCount(journeys)
      : `${formatCount(journeys)} · ${formatShare(share.value)}`,
  unnamed: 'In other words',
  more: (n: number) => `Show ${n} more`,
  fewer: 'Show fewer',
  column: 'Reasons stand in',
  found: (column: string) => `${column} (found)`,
  none: 'no column',
  columnOf: ({ of, column }: ReasonColumn) =>
    of === 'words'
      ? 'what they write (themes)'
      : of === 'answers'
        ? `answer: ${column}`
        : `event: ${column}`,
  toPain: (label: string) => `Make “${label}” a pain point`,
  isPain: (label: string) => `“${label}” is a pain point of this step now.`,
  undo: 'Undo',
  figure: 'Reason for leaving',
  says: ({
    label,
    step,
    share,
    journeys,
  }: {
    label: string
    step: string
    share: Figure
    journeys: number
  }) => {
    const interval = formatShareInterval(share)
    const told =
      share.value === null
        ? ''
        : ` (${formatShare(share.value)}${interval === null ? '' : `, 95${thin}%: ${interval}`})`
    return `“${label}” is the reason of ${formatCount(journeys)} of ${formatCount(share.n)}${told} who leave at “${step}” without success and say why.`
  },
} as const

export const memberWords = {
  members: ({ name }: ReasonRef, step: string) =>
    name === undefined ? `Leave at “${step}” and say why` : `Leave at “${step}” for this reason`,
} as const
