import type { EventColumns } from '@desirepath/core'
import { readEvents } from '@desirepath/intake'
import {
  createLog,
  directlyFollows,
  directlyFollowsCounts,
  type EventLog,
  funnel,
  variants,
} from '@desirepath/mining'
import { FILTERED_CHANNEL, FUNNEL, THIRTY_DAYS } from '../log/random-log.ts'
import type { Digest, Subject } from './subject.ts'

/** Desirepath: read by `intake`, answered by `mining`. */
export function desirepath(): Subject {
  let log: EventLog | null = null
  const asked = (answer: (log: EventLog) => Digest) => () => answer(log!)
  return {
    async load(csv) {
      log = createLog(await readCsv(csv))
    },
    async csvToAnswers(csv) {
      const read = createLog(await readCsv(csv))
      return [...countsOf(read, {}), ...variantsOf(read)]
    },
    answers: {
      directlyFollows: asked((each) => countsOf(each, {})),
      directlyFollowsWithGaps: asked(pairsOf),
      variants: asked(variantsOf),
      funnel: asked((each) => {
        const steps = FUNNEL.map((name) => each.activities.indexOf(name))
        return funnel(each, steps).map(({ journeys }) => journeys)
      }),
      filterThenDirectlyFollows: asked((each) =>
        countsOf(each, { channels: [FILTERED_CHANNEL], ...THIRTY_DAYS }),
      ),
    },
    heldBytes: () => bytesOf(log!),
    close: () => Promise.resolve(),
  }
}

/** Reads a CSV of events into columns, or says why not. */
export async function readCsv(csv: string): Promise<EventColumns> {
  const read = await readEvents([csv], { now: Date.now() })
  if (read.type === 'badFile') throw new Error(read.reason)
  return read.columns
}

function countsOf(log: EventLog, filter: Parameters<typeof directlyFollowsCounts>[1]): Digest {
  const { count } = directlyFollowsCounts(log, filter)
  return [count.length, count.reduce((sum, each) => sum + each, 0)]
}

function pairsOf(log: EventLog): Digest {
  const pairs = directlyFollows(log)
  const sum = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0)
  return [
    pairs.length,
    sum((pair) => pair.count),
    Math.round(sum((pair) => pair.medianSeconds)),
    Math.round(sum((pair) => pair.p90Seconds)),
  ]
}

function variantsOf(log: EventLog): Digest {
  const { count, list } = variants(log, { top: 100 })
  return [count, list[0]?.journeys ?? 0]
}

function bytesOf(log: EventLog): number {
  const { offsets, customerOf, activity, time, channel, attributes } = log
  const arrays = [offsets, customerOf, activity, time]
  const columns = channel ? [channel, ...attributes] : attributes
  return [...arrays, ...columns.map(({ codes }) => codes)].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  )
}
