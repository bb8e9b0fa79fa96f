import type { CodedColumn } from '@desirepath/core'
import { codesFor, type Codes, type EventLog } from './event-log.ts'

/** Which events to keep; every condition must hold. Times are milliseconds, `to` is exclusive. */
export interface LogFilter {
  readonly channels?: readonly string[]
  readonly from?: number
  readonly to?: number
  /** By attribute name: the values to keep. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>
  readonly activities?: readonly string[]
  /** Customer codes. */
  readonly customers?: ReadonlySet<number>
}

/** The events that pass, in the same journeys; journeys left without an event are dropped. */
export function filterLog(log: EventLog, filter: LogFilter): EventLog {
  return dropEmptyJourneys(selectEvents(log, keptEvents(log, filter)))
}

/** One byte an event: 1 where it passes the filter. */
export function keptEvents(log: EventLog, filter: LogFilter): Uint8Array {
  const kept = new Uint8Array(log.size).fill(1)
  if (filter.channels) keepValues(kept, log.channel, filter.channels)
  for (const [name, values] of Object.entries(filter.attributes ?? {})) {
    keepValues(kept, log.attributes.find((column) => column.name === name) ?? null, values)
  }
  if (filter.activities) keepCodes(kept, log.activity, allowed(log.activities, filter.activities))
  const { from = -Infinity, to = Infinity, customers } = filter
  if (from !== -Infinity || to !== Infinity) {
    for (let i = 0; i < log.size; i++) if (log.time[i]! < from || log.time[i]! >= to) kept[i] = 0
  }
  if (customers) {
    for (let journey = 0; journey < log.journeys; journey++) {
      if (customers.has(log.customerOf[journey]!)) continue
      kept.fill(0, log.offsets[journey], log.offsets[journey + 1])
    }
  }
  return kept
}

/** Keeps the marked events; the partition into journeys stays, with journeys left empty. */
export function selectEvents(log: EventLog, kept: Uint8Array): EventLog {
  const offsets = new Uint32Array(log.journeys + 1)
  let size = 0
  for (let journey = 0; journey < log.journeys; journey++) {
    const end = log.offsets[journey + 1]!
    for (let i = log.offsets[journey]!; i < end; i++) size += kept[i]!
    offsets[journey + 1] = size
  }
  const time = new Float64Array(size)
  for (let i = 0, at = 0; i < log.size; i++) if (kept[i]) time[at++] = log.time[i]!
  return {
    ...log,
    size,
    offsets,
    time,
    activity: select(log.activity, kept, codesFor(log.activities.length, size)),
    channel: log.channel && selectColumn(log.channel, kept, size),
    attributes: log.attributes.map((column) => selectColumn(column, kept, size)),
  }
}

export function dropEmptyJourneys(log: EventLog): EventLog {
  const filled: number[] = []
  for (let journey = 0; journey < log.journeys; journey++) {
    if (log.offsets[journey + 1]! > log.offsets[journey]!) filled.push(journey)
  }
  if (filled.length === log.journeys) return log
  const offsets = new Uint32Array(filled.length + 1)
  filled.forEach((journey, i) => (offsets[i + 1] = log.offsets[journey + 1]!))
  const customerOf = Uint32Array.from(filled, (journey) => log.customerOf[journey]!)
  return { ...log, journeys: filled.length, offsets, customerOf }
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
  const kept = new Uint8Array(log.size)
  const renamed = codesFor(names.length, log.size)
  for (let journey = 0; journey < log.journeys; journey++) {
    let previous = -1
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      const code = codes[log.activity[i]!]!
      if (code < 0 || (collapseRepeats && code === previous)) continue
      kept[i] = 1
      renamed[i] = code
      previous = code
    }
  }
  return selectEvents({ ...log, activities: names, activity: renamed }, kept)
}

function select(codes: Codes, kept: Uint8Array, target: Codes): Codes {
  for (let i = 0, at = 0; i < kept.length; i++) if (kept[i]) target[at++] = codes[i]!
  return target
}

function selectColumn(column: CodedColumn, kept: Uint8Array, size: number): CodedColumn {
  return { ...column, codes: select(column.codes, kept, codesFor(column.values.length, size)) }
}

function keepValues(kept: Uint8Array, column: CodedColumn | null, values: readonly string[]): void {
  if (column === null) kept.fill(0)
  else keepCodes(kept, column.codes, allowed(column.values, values))
}

function keepCodes(kept: Uint8Array, codes: Codes, pass: Uint8Array): void {
  for (let i = 0; i < kept.length; i++) kept[i]! &= pass[codes[i]!]!
}

function allowed(values: readonly string[], wanted: readonly string[]): Uint8Array {
  const set = new Set(wanted)
  return Uint8Array.from(values, (value) => (set.has(value) ? 1 : 0))
}
