import { blankCard, type Card, contentId, formatShare, type Step } from '@desirepath/core'

const MOST = 3
const SEEN = 0.05

/** Through which channels people meet a step, the most used first. */
export function touchpointCards({ id, channels }: Step): Card[] {
  return channels
    .filter(({ share }, i) => i === 0 || share >= SEEN)
    .slice(0, MOST)
    .map(({ name, share }) => ({
      ...blankCard,
      id: contentId('card', 'touchpoint', id, name),
      text: name,
      note: formatShare(share),
    }))
}
