import type { CodedBuilder } from '../columns/coded-builder.ts'
import { timeReason } from '../mapping/resolve.ts'
import { recordsOf } from '../record/records-of.ts'
import { fieldOf, type ReadRecord } from '../record/source-record.ts'
import { isAttribute } from './attributes.ts'
import { contradicts } from './date-order.ts'
import type { EventReading, EventReadingEnd } from './reading.ts'

/** Reads a log of any kind but CSV, record by record. */
export async function readRecordEvents(reading: EventReading): Promise<EventReadingEnd> {
  const { look, quarantine, signal, onRead } = reading
  const taker = new RecordTaker(reading)
  let rows = 0
  let bytes = 0
  const batches = recordsOf(look.source, { signal, onRead: (read) => (bytes = read) })
  for await (const batch of batches) {
    for (const record of batch) {
      if (record.type === 'record') taker.take(record)
      else quarantine.add({ ...record, file: look.source.name, column: null })
    }
    rows += batch.length
    if (taker.contradicted) break
    onRead(bytes, rows)
  }
  return { rows, contradicted: taker.contradicted }
}

class RecordTaker {
  contradicted = false
  private readonly reading: EventReading
  /** Builders by field name; null for fields that become no attribute. */
  private readonly builders = new Map<string, CodedBuilder | null>()

  constructor(reading: EventReading) {
    const { look, mapping, table } = reading
    this.reading = reading
    for (const profile of look.profiles) {
      if (!isAttribute(profile, mapping)) this.builders.set(profile.name, null)
    }
    for (const name of [mapping.customer, mapping.activity, mapping.time])
      this.builders.set(name, null)
    for (const name of mapping.attributes) this.builders.set(name, table.attribute(name, true))
    if (mapping.channel !== null) this.builders.set(mapping.channel, table.channel)
  }

  take(record: ReadRecord): void {
    const { mapping, table, time: reader } = this.reading
    const customer = table.customers.codeOf(fieldOf(record, mapping.customer))
    const activity = table.activities.codeOf(fieldOf(record, mapping.activity))
    const timeText = fieldOf(record, mapping.time)
    const time = reader.readText(timeText)
    if (customer < 0) return this.refuseMissing(record, 'customer')
    if (activity < 0) return this.refuseMissing(record, 'activity')
    if (Number.isNaN(time)) return this.refuseTime(record, timeText)
    const event = table.append(customer, activity, time)
    if (record.shared) this.setAll(event, record.shared)
    this.setAll(event, record.fields)
  }

  private setAll(event: number, fields: ReadonlyMap<string, string>): void {
    for (const [name, value] of fields) {
      const builder = this.builderOf(name)
      if (builder && value !== '') builder.setText(event, value)
    }
  }

  private builderOf(name: string): CodedBuilder | null {
    const known = this.builders.get(name)
    if (known !== undefined) return known
    const builder = this.reading.table.attribute(name, false)
    this.builders.set(name, builder)
    return builder
  }

  private refuseMissing(record: ReadRecord, role: 'customer' | 'activity'): void {
    const column = this.reading.mapping[role]
    this.refuse(record, column, `The ${role} (column '${column}') is missing.`)
  }

  private refuseTime(record: ReadRecord, text: string): void {
    const { mapping, time, orderSure } = this.reading
    if (!orderSure && contradicts(time, text)) this.contradicted = true
    this.refuse(record, mapping.time, timeReason(mapping.time, text))
  }

  private refuse(record: ReadRecord, column: string, reason: string): void {
    const { look, quarantine } = this.reading
    quarantine.add({ file: look.source.name, row: record.row, column, reason, raw: record.raw() })
  }
}
