import { open } from 'node:fs/promises'
import { type Analytics, LIBRARY } from '@desirepath/analytics'
import type { CodedColumn, EventColumns } from '@desirepath/core'
import {
  type ExchangedKind,
  type ExchangedRow,
  exchangedTables,
  leavingFiles,
  leavingRows,
  listJourneyDatasets,
  type Store,
} from '@desirepath/store'
import type { Evidence } from '../evidence/evidence.ts'
import type { FileFolder } from '../files/folder.ts'
import type { Live } from '../live/live.ts'
import type { Maps } from '../records/maps.ts'
import { lineOf, WORKSPACE_FORMAT } from './lines.ts'

export interface ExchangeDeps {
  readonly store: Store
  readonly live: Live
  readonly evidence: Evidence
  readonly files: FileFolder
  readonly maps: Maps
}

export interface Wanted {
  readonly files: boolean
  readonly data: boolean
}

/** Everything of a workspace, a thing a line; the last line says how many there are. */
export async function* workspaceLines(
  deps: ExchangeDeps,
  workspaceId: string,
  wanted: Wanted,
): AsyncGenerator<string> {
  let lines = 0
  for await (const line of things(deps, workspaceId, wanted)) {
    lines++
    yield line
  }
  yield lineOf('end', { lines })
}

async function* things(
  deps: ExchangeDeps,
  workspaceId: string,
  { files, data }: Wanted,
): AsyncGenerator<string> {
  yield lineOf('workspace', { format: WORKSPACE_FORMAT })
  for (const kind of Object.keys(exchangedTables) as ExchangedKind[]) {
    for await (const row of leavingRows(deps.store, workspaceId, kind))
      yield lineOf(kind, kind === 'journey' ? await journeyAsShown(deps, workspaceId, row) : row)
  }
  if (files) yield* fileLines(deps, workspaceId)
  if (data) yield* dataLines(deps, workspaceId)
}

/** As it is on the screens of those who edit it; what lists show of it is worked out again. */
async function journeyAsShown(
  { live }: ExchangeDeps,
  workspaceId: string,
  { id, dataset_id, created_at, updated_at }: ExchangedRow,
): Promise<ExchangedRow> {
  const { journey } = await live.read({ workspaceId, journeyId: String(id) })
  return { id, dataset_id, created_at, updated_at, journey }
}

/** A multiple of three, so that the pieces of base64 fit together. */
const PIECE = 3 << 17

async function* fileLines(
  { store, files }: ExchangeDeps,
  workspaceId: string,
): AsyncGenerator<string> {
  for (const file of await leavingFiles(store, workspaceId)) {
    const handle = await open(files.pathOf(workspaceId, file.id)).catch(() => null)
    // Its row may outlive it by a crash; there is nothing to take along.
    if (handle === null) continue
    try {
      yield lineOf('file', { ...file })
      const buffer = Buffer.alloc(PIECE)
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, PIECE)
        if (bytesRead === 0) break
        yield lineOf('bytes', { data: buffer.toString('base64', 0, bytesRead) })
      }
    } finally {
      await handle.close()
    }
  }
}

async function* dataLines(
  { store, evidence }: ExchangeDeps,
  workspaceId: string,
): AsyncGenerator<string> {
  const analytics = await evidence.open()
  const ofJourneys = (await listJourneyDatasets(store, workspaceId)).flatMap(
    (each) => each.datasetId ?? [],
  )
  const datasets = [...new Set([...ofJourneys, LIBRARY])].toSorted()
  for (const datasetId of datasets) {
    yield* feedbackLines(analytics, { workspaceId, datasetId })
    if (datasetId !== LIBRARY) yield* eventLines(analytics, { workspaceId, datasetId })
  }
}

interface DatasetRef {
  readonly workspaceId: string
  readonly datasetId: string
}

async function* feedbackLines(analytics: Analytics, ref: DatasetRef): AsyncGenerator<string> {
  const items = await analytics.loadFeedback(ref)
  // Those of the library came one by one and have no order of their own.
  const ordered =
    ref.datasetId === LIBRARY ? items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : items
  for (const item of ordered) yield lineOf('feedback', { dataset: ref.datasetId, item })
}

const EVENTS = 50_000

/** Dictionaries first, then the events as numbers that point into them. */
async function* eventLines(analytics: Analytics, ref: DatasetRef): AsyncGenerator<string> {
  const columns = await analytics.loadEvents(ref)
  if (columns.size === 0) return
  yield lineOf('events', {
    dataset: ref.datasetId,
    size: columns.size,
    channel: columns.channel?.name ?? null,
    attributes: columns.attributes.map(({ name }) => name),
  })
  yield* wordLines('customers', columns.customers)
  yield* wordLines('activities', columns.activities)
  for (const [i, column] of codedOf(columns).entries())
    yield* wordLines(`column ${i}`, column.values)
  for (let start = 0; start < columns.size; start += EVENTS) {
    const end = Math.min(start + EVENTS, columns.size)
    const part = (values: EventColumns['time'] | CodedColumn['codes']) => [
      ...values.subarray(start, end),
    ]
    yield lineOf('eventRows', {
      customer: part(columns.customer),
      activity: part(columns.activity),
      time: part(columns.time),
      columns: codedOf(columns).map(({ codes }) => part(codes)),
    })
  }
}

function codedOf({ channel, attributes }: EventColumns): readonly CodedColumn[] {
  return channel === null ? attributes : [channel, ...attributes]
}

const WORDS = 20_000

function* wordLines(of: string, words: readonly string[]): Generator<string> {
  for (let start = 0; start < words.length; start += WORDS)
    yield lineOf('eventWords', { of, words: words.slice(start, start + WORDS) })
}
