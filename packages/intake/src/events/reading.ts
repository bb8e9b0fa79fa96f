import type { EventTable } from '../columns/event-table.ts'
import type { ResolvedEventMapping } from '../mapping/resolve.ts'
import type { Look } from '../preview/preview.ts'
import type { Quarantine } from '../quarantine/quarantine.ts'
import type { TimeReader } from '../time/time-reader.ts'

/** What the readers of all kinds work on. */
export interface EventReading {
  readonly look: Look
  readonly mapping: ResolvedEventMapping
  readonly time: TimeReader
  /** Whether the order of day and month is proved, so that a contradiction is a bad row. */
  readonly orderSure: boolean
  readonly table: EventTable
  readonly quarantine: Quarantine
  readonly signal: AbortSignal | undefined
  /** Told the bytes and rows of this file so far. */
  readonly onRead: (bytes: number, rows: number) => void
}

/** `contradicted` means that a date proved the guessed order of day and month wrong. */
export interface EventReadingEnd {
  readonly rows: number
  readonly contradicted: boolean
}
