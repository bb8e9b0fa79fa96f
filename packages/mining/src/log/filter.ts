import type { CodedColumn } from '@desirepath/core'
import type { Codes, EventLog } from './event-log.ts'

/** Which events to keep; every condition must hold. Times are milliseconds, `to` is exclusive. */
export interface LogFilter {
  readonly channels?: readonly string[]
  readonly from?: number
  readonly to?: number
  /** By attribute name: the values to keep. A column that the log has not keeps nothing. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>
  readonly activities?: readonly string[]
  /** Customer codes. */
  readonly customers?: ReadonlySet<number>
}

/**
 * A filter made ready for one pass: event i passes where `pass[codes[i]]` is 1, its time lies in
 * [from, to) and its customer is wanted.
 */
export interface Selection {
  readonly codes: Codes
  readonly pass: Uint8Array
  readonly from: number
  readonly to: number
  readonly customers: ReadonlySet<number> | null
}

/** However many columns a filter names, the pass looks at one: several are folded into marks. */
export function selectionOf(log: EventLog, filter: LogFilter): Selection {
  const { from = -Infinity, to = Infinity, customers = null } = filter
  const conditions = conditionsOf(log, filter)
  const [only] = conditions
  if (only === undefined) {
    const pass = new Uint8Array(log.activities.length).fill(1)
    return { codes: log.activity, pass, from, to, customers }
  }
  if (conditions.length === 1) return { ...only, from, to, customers }
  const codes = new Uint8Array(log.size).fill(1)
  for (const condition of conditions) mark(codes, condition)
  return { codes, pass: Uint8Array.of(0, 1), from, to, customers }
}

/** The first event of [start, end) at or after `time`; journeys beyond it are seen from their ends. */
export function startOfWindow(
  times: Float64Array,
  time: number,
  start: number,
  end: number,
): number {
  if (start === end || times[start]! >= time) return start
  if (times[end - 1]! < time) return end
  let low = start
  let high = end - 1
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! < time) low = middle
    else high = middle
  }
  return high
}

interface Condition {
  readonly codes: Codes
  readonly pass: Uint8Array
}

function conditionsOf(log: EventLog, filter: LogFilter): Condition[] {
  const conditions: Condition[] = []
  if (filter.channels) conditions.push(condition(log, log.channel, filter.channels))
  for (const [name, values] of Object.entries(filter.attributes ?? {})) {
    const column = log.attributes.find((each) => each.name === name) ?? null
    conditions.push(condition(log, column, values))
  }
  if (filter.activities) {
    conditions.push({ codes: log.activity, pass: passing(log.activities, filter.activities) })
  }
  return conditions
}

function condition(
  log: EventLog,
  column: CodedColumn | null,
  wanted: readonly string[],
): Condition {
  if (column) return { codes: column.codes, pass: passing(column.values, wanted) }
  return { codes: log.activity, pass: new Uint8Array(log.activities.length) }
}

function passing(values: readonly string[], wanted: readonly string[]): Uint8Array {
  const set = new Set(wanted)
  return Uint8Array.from(values, (value) => (set.has(value) ? 1 : 0))
}

function mark(marks: Uint8Array, { codes, pass }: Condition): void {
  for (let i = 0; i < marks.length; i++) marks[i]! &= pass[codes[i]!]!
}
