export { eventColumns, type EventObject } from './columns/event-columns.ts'
export {
  readEvents,
  type EventsRead,
  type FileRead,
  type ReadEventsOptions,
  type ReadProgress,
} from './events/read-events.ts'
export type { EventMapping, FeedbackMapping } from './mapping/mapping.ts'
export {
  parseEventMapping,
  parseFeedbackMapping,
  parseMapping,
  type BadMapping,
  type ParsedMapping,
} from './mapping/parse.ts'
export { previewFile, type Preview, type PreviewColumn } from './preview/preview.ts'
export type { Quarantined } from './quarantine/quarantine.ts'
export type { BadFile } from './source/bad-file.ts'
export type { SourceKind } from './source/kind.ts'
export { latestTickets } from './feedback/latest.ts'
export {
  readFeedback,
  type FeedbackRead,
  type ReadFeedbackOptions,
} from './feedback/read-feedback.ts'
export type { GridRow } from './journeys/grid-journey.ts'
export type { JourneyFormat } from './journeys/recognise.ts'
export {
  readJourneys,
  type JourneyRead,
  type JourneysRead,
  type ReadJourneysOptions,
} from './journeys/read-journeys.ts'
export {
  readTranscript,
  type Transcript,
  type TranscriptProblem,
} from './transcript/read-transcript.ts'
export { readTable, type Table } from './table/read-table.ts'
export { suggestTargets } from './records/targets.ts'
export {
  type Names,
  type QuarantinedRow,
  type RecordsRead,
  tableRecords,
} from './records/table-records.ts'
