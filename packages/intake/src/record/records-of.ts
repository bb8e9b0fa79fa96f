import { csvRecords } from '../csv/csv-records.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import { jsonRecords } from '../json/json-records.ts'
import { jsonLineRecords } from '../json/json-line-records.ts'
import { parquetRecords } from '../parquet/parquet-records.ts'
import { xesRecords } from '../xes/xes-records.ts'
import type { SourceRecord } from './source-record.ts'

/** The records of a file of any kind, a batch for each chunk read. */
export function recordsOf(
  source: Source,
  options: StreamOptions = {},
): AsyncGenerator<readonly SourceRecord[]> {
  switch (source.kind) {
    case 'xes':
      return xesRecords(source, options)
    case 'jsonl':
      return jsonLineRecords(source, options)
    case 'json':
      return jsonRecords(source, options)
    case 'parquet':
      return parquetRecords(source, options)
    case 'csv':
      return csvRecords(source, options)
  }
}
