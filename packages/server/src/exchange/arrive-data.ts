import { Readable } from 'node:stream'
import { type Analytics, LIBRARY, removeLibraryItems } from '@desirepath/analytics'
import type { CodedColumn, EventColumns, FeedbackItem } from '@desirepath/core'
import { addFile, type Arrived, findFile, type Store } from '@desirepath/store'
import type { FileFolder } from '../files/folder.ts'
import { lookAtFile } from '../files/kind.ts'
import { ProblemError } from '../http/problem.ts'
import { safeName } from '../uploads/folder.ts'
import { type Thing, thingsOf } from './check.ts'

interface DataDeps {
  readonly store: Store
  readonly files: FileFolder
  readonly analytics: Analytics
  readonly workspaceId: string
  /** Datasets of journeys that come in. */
  readonly wanted: ReadonlySet<string>
}

export interface DataArrived {
  readonly counts: { readonly file: Arrived; readonly feedback: Arrived; readonly events: Arrived }
  /** Takes the events and feedback out again. */
  undo(): Promise<void>
}

/** Stores the files, feedback and events of an export; those that are here stay as they are. */
export async function takeData(path: string, deps: DataDeps): Promise<DataArrived> {
  const state = await begin(deps)
  const things = thingsOf(path)[Symbol.asyncIterator]()
  let next = await things.next()
  while (!next.done) {
    const thing = next.value
    if (thing.kind === 'file') next = await takeFile(thing, { things, deps, state })
    else if (thing.kind === 'events') next = await takeEvents(thing, { things, deps, state })
    else {
      if (thing.kind === 'feedback') await takeFeedback(thing, { deps, state })
      next = await things.next()
    }
  }
  await flush(deps, state)
  return { counts: state.counts, undo: () => undo(deps, state) }
}

interface State {
  readonly counts: DataArrived['counts']
  /** Datasets that may be written to. */
  readonly open: ReadonlySet<string>
  /** Of the library, before. */
  readonly known: ReadonlySet<string>
  readonly added: Set<string>
  readonly touched: Set<string>
  pending: { readonly dataset: string; readonly items: FeedbackItem[]; first: number } | null
}

async function begin({ analytics, workspaceId, wanted }: DataDeps): Promise<State> {
  const here = (await analytics.datasets())
    .filter((ref) => ref.workspaceId === workspaceId)
    .map(({ datasetId }) => datasetId)
  const library = await analytics.loadFeedback({ workspaceId, datasetId: LIBRARY })
  return {
    counts: {
      file: { added: 0, here: 0 },
      feedback: { added: 0, here: 0 },
      events: { added: 0, here: 0 },
    },
    open: new Set([...wanted].filter((dataset) => !here.includes(dataset))),
    known: new Set(library.map(({ id }) => id)),
    added: new Set(),
    touched: new Set(),
    pending: null,
  }
}

interface Taking {
  readonly things: AsyncIterator<Thing>
  readonly deps: DataDeps
  readonly state: State
}

/** The pieces of a file follow it; its id is the sum of its bytes, and is held against them. */
async function takeFile(
  file: Extract<Thing, { kind: 'file' }>,
  { things, deps, state }: Taking,
): Promise<IteratorResult<Thing>> {
  const { store, files, workspaceId } = deps
  const isHere = (await findFile(store, workspaceId, file.id)) !== null
  let next = await things.next()
  async function* pieces() {
    while (!next.done && next.value.kind === 'bytes') {
      yield Buffer.from(next.value.data, 'base64')
      next = await things.next()
    }
  }
  if (isHere) {
    while (!next.done && next.value.kind === 'bytes') next = await things.next()
    state.counts.file.here++
    return next
  }
  const body = Readable.toWeb(Readable.from(pieces())) as ReadableStream<Uint8Array>
  const { instead: _, ...seen } = await files.take(workspaceId, body, lookAtFile)
  if (seen.id !== file.id) {
    files.remove(workspaceId, seen.id)
    throw new ProblemError('bad-file', `The file “${file.name}” in it is damaged. Export it again.`)
  }
  await addFile(store, workspaceId, { ...seen, name: safeName(file.name) })
  state.counts.file.added++
  return next
}

const BATCH = 5000

async function takeFeedback(
  { dataset, item }: Extract<Thing, { kind: 'feedback' }>,
  { deps, state }: Omit<Taking, 'things'>,
): Promise<void> {
  const mayCome = dataset === LIBRARY ? !state.known.has(item.id) : state.open.has(dataset)
  if (!mayCome) {
    state.counts.feedback.here++
    return
  }
  if (state.pending?.dataset !== dataset) {
    await flush(deps, state)
    state.pending = { dataset, items: [], first: 0 }
  }
  // Only what the library made leaves as an item; its shape is that of an item.
  state.pending!.items.push(item as unknown as FeedbackItem)
  if (state.pending!.items.length >= BATCH) await flush(deps, state)
}

async function flush({ analytics, workspaceId }: DataDeps, state: State): Promise<void> {
  const { pending } = state
  if (pending === null || pending.items.length === 0) return
  const { dataset, items, first } = pending
  await analytics.appendFeedback({ workspaceId, datasetId: dataset }, items, first)
  state.touched.add(dataset)
  if (dataset === LIBRARY) for (const { id } of items) state.added.add(id)
  state.counts.feedback.added += items.length
  state.pending = { dataset, items: [], first: first + items.length }
}

/** The dictionaries and the events of a dataset follow its head. */
async function takeEvents(
  head: Extract<Thing, { kind: 'events' }>,
  { things, deps, state }: Taking,
): Promise<IteratorResult<Thing>> {
  await flush(deps, state)
  const mayCome = state.open.has(head.dataset)
  const words = new Map<string, string[]>()
  const rows: Extract<Thing, { kind: 'eventRows' }>[] = []
  let next = await things.next()
  while (!next.done && (next.value.kind === 'eventWords' || next.value.kind === 'eventRows')) {
    const thing = next.value
    if (mayCome && thing.kind === 'eventRows') rows.push(thing)
    else if (mayCome && thing.kind === 'eventWords')
      words.set(thing.of, [...(words.get(thing.of) ?? []), ...thing.words])
    next = await things.next()
  }
  if (!mayCome) state.counts.events.here += head.size
  else {
    const columns = columnsOf(head, { words, rows })
    const ref = { workspaceId: deps.workspaceId, datasetId: head.dataset }
    state.touched.add(head.dataset)
    await deps.analytics.appendEvents(ref, columns)
    state.counts.events.added += columns.size
  }
  return next
}

function columnsOf(
  { size, channel, attributes, dataset }: Extract<Thing, { kind: 'events' }>,
  {
    words,
    rows,
  }: {
    readonly words: ReadonlyMap<string, readonly string[]>
    readonly rows: readonly Extract<Thing, { kind: 'eventRows' }>[]
  },
): EventColumns {
  const names = [...(channel === null ? [] : [channel]), ...attributes]
  const refuse = (): never => {
    throw new ProblemError(
      'bad-file',
      `The events of “${dataset}” in it do not fit together. Export it again.`,
    )
  }
  const joined = (pick: (row: (typeof rows)[number]) => readonly number[] | undefined) => {
    const values = rows.flatMap((row) => pick(row) ?? [])
    return values.length === size ? values : refuse()
  }
  const coded = (codes: readonly number[], values: readonly string[]) =>
    codes.every((code) => code < values.length) ? Uint32Array.from(codes) : refuse()
  const customers = words.get('customers') ?? []
  const activities = words.get('activities') ?? []
  const columns = names.map((name, i): CodedColumn => {
    const values = words.get(`column ${i}`) ?? []
    return {
      name,
      values,
      codes: coded(
        joined((row) => row.columns[i]),
        values,
      ),
    }
  })
  return {
    size,
    customers,
    activities,
    customer: coded(
      joined((row) => row.customer),
      customers,
    ),
    activity: coded(
      joined((row) => row.activity),
      activities,
    ),
    time: Float64Array.from(joined((row) => row.time)),
    channel: channel === null ? null : columns[0]!,
    attributes: channel === null ? columns : columns.slice(1),
  }
}

async function undo({ analytics, workspaceId }: DataDeps, state: State): Promise<void> {
  for (const datasetId of state.touched)
    if (datasetId !== LIBRARY) await analytics.dropDataset({ workspaceId, datasetId })
  await removeLibraryItems(analytics.engine, workspaceId, [...state.added])
}
