import { createTableScanner, rowText, surplusReason } from '../csv/csv-records.ts'
import { cellText, type Row } from '../csv/row-scanner.ts'
import type { CodedBuilder } from '../columns/coded-builder.ts'
import { timeReason } from '../mapping/resolve.ts'
import { attributeCandidates } from './attributes.ts'
import { contradicts } from './date-order.ts'
import type { EventReading, EventReadingEnd } from './reading.ts'

/** Reads a CSV log from bytes straight into columns. */
export async function readCsvEvents(reading: EventReading): Promise<EventReadingEnd> {
  const { look, signal, onRead } = reading
  const taker = new RowTaker(reading)
  const scanner = createTableScanner(look.table.dialect!, taker)
  let bytes = 0
  const chunks = look.source.chunks({ signal, onRead: (read) => (bytes = read) })
  for await (const chunk of chunks) {
    scanner.push(chunk)
    if (taker.contradicted) break
    onRead(bytes, taker.rows)
  }
  if (!taker.contradicted) scanner.end()
  return { rows: taker.rows, contradicted: taker.contradicted }
}

interface Place {
  readonly cell: number
  readonly builder: CodedBuilder
}

class RowTaker {
  rows = 0
  contradicted = false
  private readonly reading: EventReading
  private readonly customer: number
  private readonly activity: number
  private readonly time: number
  /** The channel and the attributes. */
  private readonly places: readonly Place[]

  constructor(reading: EventReading) {
    const { look, mapping, table } = reading
    const cellOf = (name: string) => look.table.columns.indexOf(name)
    this.reading = reading
    this.customer = cellOf(mapping.customer)
    this.activity = cellOf(mapping.activity)
    this.time = cellOf(mapping.time)
    const channel =
      mapping.channel === null ? [] : [{ cell: cellOf(mapping.channel), builder: table.channel }]
    const attributes = attributeCandidates(look, mapping).flatMap((name) => {
      const builder = table.attribute(name, mapping.attributes.includes(name))
      return builder ? [{ cell: cellOf(name), builder }] : []
    })
    this.places = [...channel, ...attributes]
  }

  row(row: Row): void {
    this.rows++
    if (row.surplus) {
      this.refuse(row, null, surplusReason(row, this.reading.look.table.dialect!))
      return
    }
    const { table } = this.reading
    const { buffer, starts, ends, cells } = row
    const { customer: c, activity: a, time: t } = this
    if (c >= cells || a >= cells || t >= cells) {
      this.refuseShort(row)
      return
    }
    const customer = table.customers.codeOfBytes(buffer, starts[c]!, ends[c]!)
    const activity = table.activities.codeOfBytes(buffer, starts[a]!, ends[a]!)
    const time = this.reading.time.read(buffer, starts[t]!, ends[t]!)
    if (customer < 0 || activity < 0 || Number.isNaN(time)) {
      this.refuseIncomplete(row, customer, activity)
      return
    }
    const event = table.append(customer, activity, time)
    for (const { cell, builder } of this.places) {
      if (cell < cells && ends[cell]! > starts[cell]! && !builder.overflowed) {
        builder.setBytes(event, buffer, starts[cell]!, ends[cell]!)
      }
    }
  }

  broken(line: number, reason: string, raw: string): void {
    this.rows++
    this.reading.quarantine.add({
      file: this.reading.look.source.name,
      row: line,
      column: null,
      reason,
      raw,
    })
  }

  private refuseShort(row: Row): void {
    const { columns } = this.reading.look.table
    const reason = `The row has ${row.cells} cells, the header ${columns.length}. Complete it or remove it.`
    this.refuse(row, null, reason)
  }

  private refuseIncomplete(row: Row, customer: number, activity: number): void {
    const { mapping, time, orderSure } = this.reading
    if (customer < 0) {
      this.refuse(row, mapping.customer, `The customer (column '${mapping.customer}') is missing.`)
    } else if (activity < 0) {
      this.refuse(row, mapping.activity, `The activity (column '${mapping.activity}') is missing.`)
    } else {
      const text = cellText(row, this.time)
      if (!orderSure && contradicts(time, text)) this.contradicted = true
      this.refuse(row, mapping.time, timeReason(mapping.time, text))
    }
  }

  private refuse(row: Row, column: string | null, reason: string): void {
    const { look, quarantine } = this.reading
    const raw = rowText(row, look.table.dialect!)
    quarantine.add({ file: look.source.name, row: row.line, column, reason, raw })
  }
}
