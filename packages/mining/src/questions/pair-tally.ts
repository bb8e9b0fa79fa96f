import type { EventLog } from '../log/event-log.ts'
import type { PairIndex } from './pair-index.ts'

export interface PairTally {
  readonly count: Uint32Array
  readonly owners: Uint32Array
}

/**
 * How often each pair occurs, and in how many owners: journeys, or whom `ownerOf` says they belong
 * to. Journeys of one owner stand together, so remembering the last one is enough.
 */
export function tallyPairs(
  { activity, offsets, journeys }: EventLog,
  { size, width, slot }: PairIndex,
  ownerOf: Uint32Array | null,
): PairTally {
  const count = new Uint32Array(size)
  const owners = new Uint32Array(size)
  // One above the last owner, so that 0 is nobody.
  const last = new Uint32Array(size)
  for (let journey = 0; journey < journeys; journey++) {
    const owner = (ownerOf === null ? journey : ownerOf[journey]!) + 1
    const end = offsets[journey + 1]!
    let from = activity[offsets[journey]!]!
    for (let i = offsets[journey]! + 1; i < end; i++) {
      const to = activity[i]!
      const pair = width > 0 ? from * width + to : slot(from, to)
      from = to
      count[pair]!++
      if (last[pair] === owner) continue
      last[pair] = owner
      owners[pair]!++
    }
  }
  return { count, owners }
}
