import type { CodedColumn } from '@desirepath/core'
import { codesFor, type Codes, type EventLog } from './event-log.ts'
import { type LogFilter, selectionOf, startOfWindow } from './filter.ts'

/** The events that pass, in the same journeys; journeys left without an event are dropped. */
export function filterLog(log: EventLog, filter: LogFilter): EventLog {
  const { codes, pass, from, to, customers } = selectionOf(log, filter)
  const picked = new Uint32Array(log.size)
  const offsets = new Uint32Array(log.journeys + 1)
  let size = 0
  for (let journey = 0; journey < log.journeys; journey++) {
    if (customers === null || customers.has(log.customerOf[journey]!)) {
      const last = log.offsets[journey + 1]!
      const start = startOfWindow(log.time, from, log.offsets[journey]!, last)
      const end = startOfWindow(log.time, to, start, last)
      for (let i = start; i < end; i++) if (pass[codes[i]!] === 1) picked[size++] = i
    }
    offsets[journey + 1] = size
  }
  return dropEmptyJourneys(gather(log, picked.subarray(0, size), offsets))
}

export interface Relabelling {
  /** Activity → new code, −1 drops the event. */
  readonly codes: Int32Array
  /** Names of the new codes. */
  readonly names: readonly string[]
  /** Consecutive events of the same new code become the first of them. */
  readonly collapseRepeats: boolean
}

/** Renames, merges and drops activities; the partition into journeys stays, with journeys left empty. */
export function relabel(log: EventLog, { codes, names, collapseRepeats }: Relabelling): EventLog {
  const picked = new Uint32Array(log.size)
  const offsets = new Uint32Array(log.journeys + 1)
  let size = 0
  for (let journey = 0; journey < log.journeys; journey++) {
    let previous = -1
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      const code = codes[log.activity[i]!]!
      if (code < 0 || (collapseRepeats && code === previous)) continue
      picked[size++] = i
      previous = code
    }
    offsets[journey + 1] = size
  }
  const kept = gather(log, picked.subarray(0, size), offsets)
  const activity = codesFor(names.length, size)
  for (let i = 0; i < size; i++) activity[i] = codes[kept.activity[i]!]!
  return { ...kept, activities: names, activity }
}

/** Some of the journeys, in the order given, with their events. */
export function pickJourneys(log: EventLog, journeys: readonly number[]): EventLog {
  const offsets = new Uint32Array(journeys.length + 1)
  journeys.forEach((journey, i) => {
    offsets[i + 1] = offsets[i]! + log.offsets[journey + 1]! - log.offsets[journey]!
  })
  const picked = new Uint32Array(offsets.at(-1)!)
  journeys.forEach((journey, i) => {
    const [first, size] = [log.offsets[journey]!, offsets[i + 1]! - offsets[i]!]
    for (let k = 0; k < size; k++) picked[offsets[i]! + k] = first + k
  })
  return {
    ...gather(log, picked, offsets),
    journeys: journeys.length,
    customerOf: Uint32Array.from(journeys, (journey) => log.customerOf[journey]!),
  }
}

/** The same log without its empty journeys, which leave nothing behind. */
export function dropEmptyJourneys(log: EventLog): EventLog {
  const { offsets, customerOf } = log
  const ends = new Uint32Array(log.journeys + 1)
  const owners = new Uint32Array(log.journeys)
  let journeys = 0
  for (let journey = 0; journey < log.journeys; journey++) {
    if (offsets[journey] === offsets[journey + 1]) continue
    owners[journeys++] = customerOf[journey]!
    ends[journeys] = offsets[journey + 1]!
  }
  if (journeys === log.journeys) return log
  return {
    ...log,
    journeys,
    offsets: ends.slice(0, journeys + 1),
    customerOf: owners.slice(0, journeys),
  }
}

/** The events at some positions, in journeys with offsets of their own. */
export function gather(log: EventLog, picked: Uint32Array, offsets: Uint32Array): EventLog {
  const time = new Float64Array(picked.length)
  for (let i = 0; i < picked.length; i++) time[i] = log.time[picked[i]!]!
  return {
    ...log,
    size: picked.length,
    offsets,
    time,
    activity: gatherCodes(log.activity, log.activities.length, picked),
    channel: log.channel && gatherColumn(log.channel, picked),
    attributes: log.attributes.map((column) => gatherColumn(column, picked)),
  }
}

function gatherColumn({ name, values, codes }: CodedColumn, picked: Uint32Array): CodedColumn {
  return { name, values, codes: gatherCodes(codes, values.length, picked) }
}

function gatherCodes(codes: Codes, distinct: number, picked: Uint32Array): Codes {
  const target = codesFor(distinct, picked.length)
  for (let i = 0; i < picked.length; i++) target[i] = codes[picked[i]!]!
  return target
}
