import type { CodedColumn, EventColumns } from '@desirepath/core'
import { OF_DATASET, parametersOf, rows, type DatasetRef, type Engine } from '../engine.ts'
import { Dictionary } from './dictionary.ts'
import { RowBinaryReader } from './row-binary.ts'

/** Rows in one read, so that the text of a large dataset is never in memory as a whole. */
const SLICE = 1_000_000

/** Whose events are loaded: everyone's, or those of customers who also gave feedback. */
export type LoadedCustomers = 'all' | 'withFeedback'

/** Reads a dataset back as it was written: the same rows in the same order, dictionaries by first appearance. */
export async function loadEvents(
  engine: Engine,
  ref: DatasetRef,
  whose: LoadedCustomers = 'all',
): Promise<EventColumns> {
  const parameters = parametersOf(ref)
  const [described] = await rows<{ channel: string | null; attributes: string[] }>(
    engine,
    `SELECT channel, attributes FROM event_columns WHERE ${OF_DATASET} LIMIT 1`,
    parameters,
  )
  const rowsOf = `${OF_DATASET}${whose === 'all' ? '' : ` AND ${GAVE_FEEDBACK}`}`
  const [counted] = await rows<{ n: number; end: number }>(
    engine,
    `SELECT count() AS n, max(seq) + 1 AS end FROM events WHERE ${rowsOf}`,
    parameters,
  )
  const { n, end } = counted!
  const target = new Columns(n, described ?? { channel: null, attributes: [] })
  // Positions lie apart where customers are left out: a slice spans as many as hold its rows on average.
  const span = n === 0 ? SLICE : Math.ceil((SLICE * end) / n)
  for (let from = 0; from < end && n > 0; from += span) {
    const result = await engine.exec({
      query: `SELECT customer, activity, time, channel, attributes FROM events
        WHERE ${rowsOf} AND seq >= {from:UInt32} AND seq < {to:UInt32} ORDER BY seq FORMAT RowBinary`,
      query_params: { ...parameters, from, to: from + span },
    })
    const chunks: Uint8Array[] = []
    for await (const chunk of result.stream) chunks.push(chunk as Uint8Array)
    target.fill(new RowBinaryReader(Buffer.concat(chunks)))
  }
  return target.columns()
}

const GAVE_FEEDBACK = `customer IN (
  SELECT assumeNotNull(customer) FROM feedback WHERE ${OF_DATASET} AND customer IS NOT NULL)`

class Columns {
  private readonly size: number
  private filled = 0
  private readonly customers = new Dictionary()
  private readonly activities = new Dictionary()
  private readonly customer: Uint32Array
  private readonly activity: Uint32Array
  private readonly time: Float64Array
  private readonly channel: Coded | null
  private readonly attributes: readonly Coded[]

  constructor(size: number, names: { channel: string | null; attributes: readonly string[] }) {
    this.size = size
    this.customer = new Uint32Array(size)
    this.activity = new Uint32Array(size)
    this.time = new Float64Array(size)
    this.channel = names.channel === null ? null : new Coded(names.channel, size)
    this.attributes = names.attributes.map((name) => new Coded(name, size))
  }

  fill(reader: RowBinaryReader): void {
    for (; !reader.done; this.filled++) {
      const i = this.filled
      this.customer[i] = this.customers.code(reader.bytes())
      this.activity[i] = this.activities.code(reader.bytes())
      this.time[i] = reader.float64()
      const channel = reader.bytes()
      this.channel?.set(i, channel)
      const count = reader.varint()
      for (let a = 0; a < count; a++) this.attributes[a]?.set(i, reader.bytes())
    }
  }

  columns(): EventColumns {
    return {
      size: this.size,
      customers: this.customers.values(),
      activities: this.activities.values(),
      customer: this.customer,
      activity: this.activity,
      time: this.time,
      channel: this.channel?.column() ?? null,
      attributes: this.attributes.map((each) => each.column()),
    }
  }
}

/** A column of repeated strings while it is being read; code 0 is the missing value. */
class Coded {
  private readonly name: string
  private readonly codes: Uint32Array
  private readonly dictionary = new Dictionary()

  constructor(name: string, size: number) {
    this.name = name
    this.codes = new Uint32Array(size)
    this.dictionary.code('')
  }

  set(i: number, bytes: string): void {
    this.codes[i] = this.dictionary.code(bytes)
  }

  column(): CodedColumn {
    const values = this.dictionary.values()
    const narrow =
      values.length <= 256 ? Uint8Array : values.length <= 65536 ? Uint16Array : Uint32Array
    return { name: this.name, values, codes: narrow.from(this.codes) }
  }
}
