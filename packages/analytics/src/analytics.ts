import type { EventColumns, FeedbackItem } from '@desirepath/core'
import {
  openEngine,
  parametersOf,
  rows,
  type DatasetRef,
  type Engine,
  type EngineLocation,
} from './engine.ts'
import { appendEvents, type AppendOptions } from './events/append.ts'
import { loadEvents, type LoadedCustomers } from './events/load.ts'
import { appendFeedback, loadFeedback } from './feedback/feedback.ts'

/** The durable store of events and feedback. */
export interface Analytics {
  readonly engine: Engine
  /** Resolves when every event has been acknowledged by the engine; throws when `signal` is aborted. */
  appendEvents(ref: DatasetRef, columns: EventColumns, options?: AppendOptions): Promise<void>
  /** `firstSeq` is the number of items of the dataset that are there already. */
  appendFeedback(ref: DatasetRef, items: readonly FeedbackItem[], firstSeq?: number): Promise<void>
  loadEvents(ref: DatasetRef, whose?: LoadedCustomers): Promise<EventColumns>
  loadFeedback(ref: DatasetRef): Promise<FeedbackItem[]>
  /** Every dataset that holds rows, so that the leftovers of an interrupted import can be dropped. */
  datasets(): Promise<DatasetRef[]>
  dropDataset(ref: DatasetRef): Promise<void>
  close(): Promise<void>
}

/** Opens ClickHouse in this process over `folder`, or a served one at `url`; both speak the same SQL. */
export async function openAnalytics(location: EngineLocation): Promise<Analytics> {
  const engine = await openEngine(location)
  return {
    engine,
    appendEvents: (ref, columns, options) => appendEvents(engine, ref, columns, options),
    appendFeedback: (ref, items, firstSeq) => appendFeedback(engine, ref, items, firstSeq),
    loadEvents: (ref, whose) => loadEvents(engine, ref, whose),
    loadFeedback: (ref) => loadFeedback(engine, ref),
    datasets: () => datasets(engine),
    dropDataset: (ref) => dropDataset(engine, ref),
    close: () => engine.close(),
  }
}

async function datasets(engine: Engine): Promise<DatasetRef[]> {
  return rows<DatasetRef>(
    engine,
    `SELECT DISTINCT workspace AS workspaceId, dataset AS datasetId FROM (
      SELECT workspace, dataset FROM event_columns
      UNION ALL SELECT DISTINCT toString(workspace), toString(dataset) FROM feedback)`,
    {},
  )
}

async function dropDataset(engine: Engine, ref: DatasetRef): Promise<void> {
  for (const table of ['events', 'event_columns', 'feedback']) {
    await engine.command({
      query: `DELETE FROM ${table} WHERE workspace = {workspace:String} AND dataset = {dataset:String}`,
      query_params: parametersOf(ref),
    })
  }
}
