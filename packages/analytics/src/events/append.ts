import { Readable } from 'node:stream'
import type { CodedColumn, EventColumns } from '@desirepath/core'
import { parametersOf, type DatasetRef, type Engine } from '../engine.ts'

export interface AppendOptions {
  /** Position of the first event in the dataset; the number of events already there. */
  readonly firstSeq?: number
  readonly onProgress?: (stored: number, of: number) => void
  readonly signal?: AbortSignal
}

/** Rows in one insert: large enough that parts stay few, small enough that memory stays flat. */
const BATCH = 100_000

/** Stores events; when the promise resolves, every one of them has been acknowledged by the engine. */
export async function appendEvents(
  engine: Engine,
  ref: DatasetRef,
  columns: EventColumns,
  options: AppendOptions = {},
): Promise<void> {
  const first = options.firstSeq ?? 0
  const row = rowWriter(ref, columns, first)
  if (first === 0) await describeColumns(engine, ref, columns)
  for (let start = 0; start < columns.size; start += BATCH) {
    options.signal?.throwIfAborted()
    const end = Math.min(start + BATCH, columns.size)
    let text = ''
    for (let i = start; i < end; i++) text += row(i)
    await engine.exec({
      query: 'INSERT INTO events FORMAT TabSeparated',
      values: Readable.from([text]),
    })
    options.onProgress?.(end, columns.size)
  }
}

/** Escapes each dictionary once, so that a row is put together from ready pieces. */
function rowWriter(ref: DatasetRef, columns: EventColumns, first: number): (i: number) => string {
  const head = `${escapeTsv(ref.workspaceId)}\t${escapeTsv(ref.datasetId)}\t`
  const customers = columns.customers.map(escapeTsv)
  const activities = columns.activities.map(escapeTsv)
  const channel = columns.channel
  const channels = channel?.values.map(escapeTsv) ?? []
  const attributes = columns.attributes.map((each) => ({ each, quoted: each.values.map(quoteTsv) }))
  return (i) => {
    const listed = attributes.map(({ each, quoted }) => quoted[each.codes[i]!]).join(',')
    return `${head}${first + i}\t${customers[columns.customer[i]!]}\t${activities[columns.activity[i]!]}\t${columns.time[i]}\t${channel ? channels[channel.codes[i]!] : ''}\t[${listed}]\n`
  }
}

async function describeColumns(engine: Engine, ref: DatasetRef, columns: EventColumns) {
  const { workspace, dataset } = parametersOf(ref)
  const names = (column: CodedColumn) => column.name
  await engine.insert({
    table: 'event_columns',
    values: [
      {
        workspace,
        dataset,
        channel: columns.channel?.name ?? null,
        attributes: columns.attributes.map(names),
      },
    ],
    format: 'JSONEachRow',
  })
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
}

function escapeTsv(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters the format escapes
  return text.replace(/[\\\t\n\r\0\b\f]/g, (character) => escapes[character]!)
}

/** Inside an array of a TabSeparated field a string is quoted, and the quoted text escaped. */
function quoteTsv(text: string): string {
  return `'${escapeTsv(text).replaceAll("'", "\\'")}'`
}
