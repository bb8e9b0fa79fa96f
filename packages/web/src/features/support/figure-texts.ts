import type { Figure } from '@desirepath/core'
import { formatDuration, formatShare, formatShareInterval } from '@desirepath/render'
import type { Support } from './queries.ts'
import { viewWords as words } from './words.ts'

/** What stands of a figure: its value, and small below it what it rests on. */
export interface Texts {
  readonly value: string
  readonly notes: readonly string[]
  /** It says nothing. */
  readonly isQuiet: boolean
}

/** A wait: the time by which half have come to an end, its interval, and that of nine in ten. */
export function waitTexts({ median, p90 }: Support['firstReply'], least: number): Texts {
  const silent = silence(median, least)
  if (silent !== null) return silent
  if (median.value === null) return { value: words.notHalf, notes: [], isQuiet: false }
  const { low, high } = median
  return {
    value: formatDuration(median.value),
    notes: [
      ...(low === null
        ? []
        : [
            high === null
              ? words.from(formatDuration(low))
              : words.interval(formatDuration(low), formatDuration(high)),
          ]),
      ...(p90.value === null ? [] : [words.nine(p90.value)]),
    ],
    isQuiet: false,
  }
}

export function shareTexts(share: Figure, least: number): Texts {
  const silent = silence(share, least)
  if (silent !== null) return silent
  const interval = formatShareInterval(share)
  return {
    value: formatShare(share.value ?? 0),
    notes: [...(interval === null ? [] : [interval]), words.of(share.n)],
    isQuiet: false,
  }
}

function silence({ n }: Figure, least: number): Texts | null {
  if (n === 0) return { value: '—', notes: [words.unknown], isQuiet: true }
  if (n >= least) return null
  return { value: words.tooFew, notes: [words.more(n, least)], isQuiet: true }
}
