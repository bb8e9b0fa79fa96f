import type { SourceRecord } from '../record/source-record.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { MOST_ROW_BYTES } from '../csv/row-scanner.ts'
import { jsonRecord } from './json-record.ts'

const LF = 10

/** The objects of a file with one a line; lines that are no objects come back as broken. */
export async function* jsonLineRecords(
  source: Source,
  options: StreamOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  let carry: Buffer = Buffer.alloc(0)
  let line = 0
  let skipping = false
  for await (const chunk of source.chunks(options)) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    const batch: SourceRecord[] = []
    let at = 0
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, at)) {
      if (!skipping) pushLine(batch, bytes.toString('utf8', at, end), ++line)
      skipping = false
      at = end + 1
    }
    if (!skipping && bytes.length - at > MOST_ROW_BYTES) {
      skipping = true
      batch.push(endless(++line, bytes.toString('utf8', at, at + 400)))
    }
    carry = skipping ? Buffer.alloc(0) : Buffer.from(bytes.subarray(at))
    yield batch
  }
  const last: SourceRecord[] = []
  if (!skipping) pushLine(last, carry.toString('utf8'), ++line)
  yield last
}

function pushLine(batch: SourceRecord[], text: string, line: number): void {
  const trimmed = text.trim()
  if (trimmed === '') return
  const record = jsonRecord(trimmed, line)
  if (record) batch.push(record)
}

function endless(row: number, raw: string): SourceRecord {
  const reason = `The line is longer than ${MOST_ROW_BYTES >> 20} MB. Write one object a line.`
  return { type: 'broken', row, reason, raw }
}
