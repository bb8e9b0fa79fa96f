import type { Cut } from '@desirepath/mining'

export type { Cut }

/** A cut as it stands in a journey's parameters and on the command line. */
export function cutText(cut: Cut): string {
  return typeof cut === 'string' ? cut : String(cut.minutes)
}

export function cutOf(text: string): Cut {
  if (text === 'none' || text === 'auto') return text
  return { minutes: Number(text) }
}
