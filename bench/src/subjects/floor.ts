import { createLog, type EventLog } from '@desirepath/mining'
import { readCsv } from './desirepath.ts'
import type { Digest, Subject } from './subject.ts'

/**
 * The least that any answer costs: one plain pass over typed arrays that are sorted already, counting
 * pairs into a matrix. It looks at every event of every journey once, and at nothing else.
 */
export function floor(): Subject {
  let log: EventLog | null = null
  return {
    async load(csv) {
      log = createLog(await readCsv(csv))
    },
    csvToAnswers: () => Promise.resolve([]),
    answers: {
      directlyFollows: () => plainPass(log!),
      directlyFollowsWithGaps: null,
      variants: null,
      funnel: null,
      filterThenDirectlyFollows: null,
    },
    close: () => Promise.resolve(),
  }
}

function plainPass({ activities, activity, offsets, journeys }: EventLog): Digest {
  const width = activities.length
  const counts = new Uint32Array(width * width)
  for (let journey = 0; journey < journeys; journey++) {
    const end = offsets[journey + 1]!
    for (let i = offsets[journey]! + 1; i < end; i++)
      counts[activity[i - 1]! * width + activity[i]!]!++
  }
  let pairs = 0
  let total = 0
  for (const count of counts) {
    total += count
    if (count > 0) pairs++
  }
  return [pairs, total]
}
