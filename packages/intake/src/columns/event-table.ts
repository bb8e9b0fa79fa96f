import type { CodedColumn, EventColumns } from '@desirepath/core'
import { createCodedBuilder, type CodedBuilder } from './coded-builder.ts'
import { createDictionary, isMissingName, type Dictionary } from './dictionary.ts'
import { growing } from './growing.ts'

/** Columns with more different values than this are no attributes. */
export const MOST_VALUES = 1000
export const MOST_ATTRIBUTES = 12
/** Columns watched at once in files whose columns show only row by row. */
const MOST_CANDIDATES = 40
const MOST_CHANNELS = 5000

/** Event columns while they are being filled, by one file after the other. */
export interface EventTable {
  readonly size: number
  readonly customers: Dictionary
  readonly activities: Dictionary
  readonly channel: CodedBuilder
  /** Appends an event and answers with its row. */
  append(customer: number, activity: number, time: number): number
  /** The attribute of that name, or null where no more can be watched. */
  attribute(name: string, asked: boolean): CodedBuilder | null
  /** Forgets the events from `size` on, for a file that has to be read again. */
  truncate(size: number): void
  finish(): EventColumns
}

export interface EventTableOptions {
  /** Which customers and activities stand for “none”; by default what exports write for it. */
  readonly isMissing?: (text: string) => boolean
}

export function createEventTable({
  isMissing = isMissingName,
}: EventTableOptions = {}): EventTable {
  return new Table(isMissing)
}

class Table implements EventTable {
  size = 0
  readonly customers: Dictionary
  readonly activities: Dictionary
  readonly channel = createCodedBuilder('channel', MOST_CHANNELS)
  private readonly customer = growing((length) => new Uint32Array(length))
  private readonly activity = growing((length) => new Uint32Array(length))
  private readonly time = growing((length) => new Float64Array(length))
  private readonly attributes = new Map<string, CodedBuilder>()
  private readonly asked = new Set<string>()

  constructor(isMissing: (text: string) => boolean) {
    this.customers = createDictionary({ isMissing })
    this.activities = createDictionary({ isMissing })
  }

  append(customer: number, activity: number, time: number): number {
    const row = this.size++
    if (row >= this.customer.array.length) {
      this.customer.reach(row)
      this.activity.reach(row)
      this.time.reach(row)
    }
    this.customer.array[row] = customer
    this.activity.array[row] = activity
    this.time.array[row] = time
    return row
  }

  attribute(name: string, asked: boolean): CodedBuilder | null {
    const known = this.attributes.get(name)
    if (known) return known
    if (!asked && this.attributes.size >= MOST_CANDIDATES) return null
    const builder = createCodedBuilder(name, asked ? Number.MAX_SAFE_INTEGER : MOST_VALUES)
    this.attributes.set(name, builder)
    if (asked) this.asked.add(name)
    return builder
  }

  truncate(size: number): void {
    this.size = size
    this.channel.truncate(size)
    for (const builder of this.attributes.values()) builder.truncate(size)
  }

  finish(): EventColumns {
    const { size } = this
    return {
      size,
      customers: this.customers.values,
      activities: this.activities.values,
      customer: this.customer.array,
      activity: this.activity.array,
      time: this.time.array,
      channel:
        this.channel.distinct > 0 && !this.channel.overflowed ? this.channel.finish(size) : null,
      attributes: this.chosenAttributes(),
    }
  }

  /** Those asked for, then those that tell customers apart: two values or more, and not one an event. */
  private chosenAttributes(): CodedColumn[] {
    const telling = [...this.attributes.values()].filter(
      (each) => this.asked.has(each.name) || this.tells(each),
    )
    const most = Math.max(MOST_ATTRIBUTES, this.asked.size)
    const kept = new Set(
      telling.toSorted((a, b) => this.preference(a) - this.preference(b)).slice(0, most),
    )
    return telling.filter((each) => kept.has(each)).map((each) => each.finish(this.size))
  }

  private tells(builder: CodedBuilder): boolean {
    if (builder.overflowed || builder.distinct < 1) return false
    const unique = this.size > 50 && builder.distinct > this.size / 2
    return !unique
  }

  private preference(builder: CodedBuilder): number {
    if (this.asked.has(builder.name)) return 0
    if (builder.distinct === 1) return 3
    return builder.distinct <= 50 ? 1 : 2
  }
}
