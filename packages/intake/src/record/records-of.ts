import { csvRecords } from '../csv/csv-records.ts'
import { deskOf } from '../desk/desk.ts'
import type { Source, StreamOptions } from '../source/source.ts'
import type { SourceRecord } from './source-record.ts'

/** The records of a file of any kind, a batch for each chunk read; loads the reader of that kind alone. */
export async function* recordsOf(
  source: Source,
  options: StreamOptions = {},
): AsyncGenerator<readonly SourceRecord[]> {
  const isJson = source.kind === 'json' || source.kind === 'jsonl'
  if (isJson && isTheyDoFeedback(source))
    return yield* (await import('../json/theydo-feedback.ts')).theyDoFeedback(source, options)
  const desk = deskOf(source)
  if (desk !== null)
    return yield* (await import('../desk/desk-records.ts')).deskRecords(source, {
      ...options,
      desk,
    })
  switch (source.kind) {
    case 'csv':
    case 'xlsx':
      return yield* csvRecords(source, options)
    case 'xes':
      return yield* (await import('../xes/xes-records.ts')).xesRecords(source, options)
    case 'jsonl':
      return yield* (await import('../json/json-line-records.ts')).jsonLineRecords(source, options)
    case 'json':
      return yield* (await import('../json/json-records.ts')).jsonRecords(source, options)
    case 'parquet':
      return yield* (await import('../parquet/parquet-records.ts')).parquetRecords(source, options)
  }
}

/** Surveys, feedback, support logs and interviews in the files of TheyDo’s S3 integration. */
function isTheyDoFeedback({ sample }: Source): boolean {
  const start = sample.toString('utf8', 0, 4096)
  return /"format"\s*:\s*"THEYDO_(?:SURVEY|FEEDBACK|SUPPORT|INTERVIEW)/.test(start)
}
