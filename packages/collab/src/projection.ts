import {
  blankBrief,
  type Brief,
  type Card,
  type Curve,
  type Journey,
  JOURNEY_SCHEMA,
  type Lane,
  placedPoints,
  type Stage,
  type Step,
  type Thread,
} from '@desirepath/core'
import * as Y from 'yjs'
import { changedEntries } from './changed.ts'
import { aboutOf, type JourneyDocument, readEntry, tableOf } from './document.ts'
import { inOrder } from './order.ts'
import * as shapes from './shapes.ts'
import { BODY, bodyOf, readBody } from './text/body.ts'

/** A document as plain journeys: always the newest, sharing with the last what has not changed. */
export interface Projection {
  readonly read: () => Journey
  /** Called after each change, once a transaction. Gives back how to end it. */
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => void
}

/** The journey that a document says, for one look. */
export function projectJourney(doc: JourneyDocument): Journey {
  const projection = createProjection(doc)
  try {
    return projection.read()
  } finally {
    projection.close()
  }
}

export function createProjection(doc: JourneyDocument): Projection {
  const cache = createCache(doc)
  const listeners = new Set<() => void>()
  let journey: Journey | null = null
  const onTransaction = (transaction: Y.Transaction) => {
    if (!cache.forget(transaction)) return
    journey = null
    for (const listener of listeners) listener()
  }
  doc.y.on('afterTransaction', onTransaction)
  return {
    read: () => (journey ??= assemble(doc, cache)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => doc.y.off('afterTransaction', onTransaction),
  }
}

interface Cache {
  /** The entries of a table in their order; the same objects as long as they say the same. */
  readonly entries: <T extends { readonly order: string }>(
    shape: shapes.Shape<T>,
  ) => readonly [string, T][]
  readonly table: <T extends object>(shape: shapes.Shape<T>) => ReadonlyMap<string, T>
  /** The last result under a name, if it was made of the very same parts. */
  readonly reuse: <T>(name: string, parts: readonly unknown[], make: () => T) => T
  /** Forgets what a transaction has changed; false where that was nothing of the journey. */
  readonly forget: (transaction: Y.Transaction) => boolean
}

/** What of a table was read, and which of its entries have changed since. */
interface ReadTable {
  readonly entries: Map<string, { readonly order?: string }>
  readonly changed: Set<string>
  /** The ids in their order; null where that has changed. */
  order: readonly string[] | null
}

function createCache(doc: JourneyDocument): Cache {
  const tables = new Map<string, ReadTable>()
  const made = new Map<string, { readonly parts: readonly unknown[]; readonly result: unknown }>()
  const newest = (shape: shapes.Shape<object>): ReadTable => {
    const source = tableOf(doc, shape.name)
    const read: ReadTable = tables.get(shape.name) ?? {
      entries: new Map(),
      changed: new Set(source.keys()),
      order: null,
    }
    tables.set(shape.name, read)
    for (const id of read.changed) readAgain(doc, shape, { read, id })
    read.changed.clear()
    return read
  }
  return {
    table: <T extends object>(shape: shapes.Shape<T>) =>
      newest(shape).entries as ReadonlyMap<string, object> as ReadonlyMap<string, T>,
    entries: <T extends { readonly order: string }>(shape: shapes.Shape<T>) => {
      const read = newest(shape)
      const entries = read.entries as Map<string, T>
      // Few edits move anything, and sorting thousands of cards would be felt with each letter.
      const order = (read.order ??= inOrder(entries).map(([id]) => id))
      return order.map((id): [string, T] => [id, entries.get(id)!])
    },
    reuse(name, parts, make) {
      const last = made.get(name)
      if (
        last &&
        last.parts.length === parts.length &&
        last.parts.every((p, i) => p === parts[i])
      ) {
        return last.result as ReturnType<typeof make>
      }
      const result = make()
      made.set(name, { parts, result })
      return result
    },
    forget(transaction) {
      const changed = changedEntries(doc.y, transaction)
      for (const { table: name, id } of changed) tables.get(name)?.changed.add(id)
      return changed.length > 0
    },
  }
}

function readAgain(
  doc: JourneyDocument,
  shape: shapes.Shape<object>,
  { read, id }: { readonly read: ReadTable; readonly id: string },
): void {
  const last = read.entries.get(id)
  const entry: { readonly order?: string } | null = tableOf(doc, shape.name).has(id)
    ? readEntry(doc, shape, id)
    : null
  if (entry === null) read.entries.delete(id)
  else read.entries.set(id, shape.name === 'cards' ? withBody(doc, id, entry) : entry)
  if (last === undefined || entry === null || last.order !== entry.order) read.order = null
}

function withBody<T extends object>(doc: JourneyDocument, id: string, card: T): T {
  if (!doc.y.share.has(BODY + id)) return card
  const body = bodyOf(doc, id)
  return body.length === 0 ? card : { ...card, text: readBody(body) }
}

function assemble(doc: JourneyDocument, cache: Cache): Journey {
  const stages = cache
    .entries(shapes.stages)
    .map(([id, entry]) => cache.reuse(`stage ${id}`, [entry], () => withoutKey(id, entry)))
  const steps = assembleSteps(cache, stages)
  const hasUnsorted = steps.some(({ stageId }) => stageId === UNSORTED)
  const about = aboutOf(doc)
  const basedOn = shapes.about.shape.basedOn.catch(undefined).parse(about.get('basedOn'))
  const hasThreads = about.get('hasThreads') === true || tableOf(doc, 'threads').size > 0
  const hasViews = about.get('hasViews') === true || tableOf(doc, 'views').size > 0
  const hasDismissals = about.get('hasDismissals') === true || tableOf(doc, 'dismissals').size > 0
  // Lists of the very same parts stay the very same list.
  const list = <T>(name: string, items: readonly T[]) => cache.reuse(name, items, () => [...items])
  const lanes = list('lanes', assembleLanes(cache, steps))
  const records = list('records', withId(cache, shapes.records))
  const placed = { steps: list('steps', steps), lanes, records }
  return {
    schema: JOURNEY_SCHEMA,
    id: text(about.get('id')),
    title: text(about.get('title')),
    kind: shapes.about.shape.kind.catch('as-is').parse(about.get('kind')),
    discovery: cache.reuse('discovery', [about.get('discovery')], () =>
      shapes.about.shape.discovery.catch(null).parse(about.get('discovery') ?? null),
    ),
    brief: assembleBrief(about),
    ...(basedOn !== undefined && { basedOn }),
    stages: list('stages', hasUnsorted ? [...stages, unsorted] : stages),
    ...placed,
    curves: list('curves', assembleCurves(cache, placed)),
    moments: list('moments', withoutOrder(cache, shapes.moments)),
    edges: list('edges', withoutOrder(cache, shapes.edges)),
    personas: list('personas', withId(cache, shapes.personas)),
    ...(hasThreads && { threads: list('threads', assembleThreads(cache)) }),
    ...(hasDismissals && { dismissals: list('dismissals', withId(cache, shapes.dismissals)) }),
    ...(hasViews && { views: list('views', withId(cache, shapes.views)) }),
  }
}

const UNSORTED = 'stage-unsorted'
const unsorted: Stage = { id: UNSORTED, title: '', reach: null }

/** Steps by stage; one whose stage somebody has just deleted goes to the first there is. */
function assembleSteps(cache: Cache, stages: readonly Stage[]): Step[] {
  const rank = new Map(stages.map((stage, i) => [stage.id, i]))
  const home = stages[0]?.id ?? UNSORTED
  return cache
    .entries(shapes.steps)
    .map(([id, entry]) =>
      cache.reuse(`step ${id}`, [entry, rank.has(entry.stageId), home], () => {
        const { order: _, ...step } = entry
        return { id, ...step, stageId: rank.has(step.stageId) ? step.stageId : home }
      }),
    )
    .toSorted((a, b) => (rank.get(a.stageId) ?? 0) - (rank.get(b.stageId) ?? 0))
}

function assembleLanes(cache: Cache, steps: readonly Step[]): Lane[] {
  const column = new Map(steps.map((step, i) => [step.id, i]))
  const columns = steps.map(({ id }) => id).join('\n')
  const cards = Map.groupBy(cache.entries(shapes.cards), ([, card]) => card.laneId)
  return cache.entries(shapes.lanes).map(([id, entry]) => {
    const own = cards.get(id) ?? []
    const parts = [entry, columns, ...own.map(([, card]) => card)]
    return cache.reuse(`lane ${id}`, parts, () => {
      const { order: _, ...lane } = entry
      return { id, ...lane, cells: assembleCells(cache, own, { steps, column }) }
    })
  })
}

function assembleCells(
  cache: Cache,
  cards: readonly (readonly [string, shapes.CardEntry])[],
  {
    steps,
    column,
  }: { readonly steps: readonly Step[]; readonly column: ReadonlyMap<string, number> },
): Lane['cells'] {
  const cells = steps.map((): Card[] => [])
  const laneId = cards[0]?.[1].laneId ?? ''
  for (const [id, entry] of cards) {
    const { stepId, covers = [] } = entry
    const covered = [stepId, ...covers].flatMap((each) => column.get(each) ?? [])
    const first = column.get(stepId) ?? Math.min(...covered)
    if (!Number.isFinite(first)) continue
    const span = runLength(new Set(covered), first)
    cells[first]?.push(cache.reuse(`card ${id}`, [entry, span], () => cardOf(id, entry, span)))
  }
  return cells.flatMap((own, i) => {
    const stepId = steps[i]?.id ?? ''
    const name = `cell ${laneId} ${stepId}`
    return own.length > 0 ? [cache.reuse(name, own, () => ({ stepId, cards: own }))] : []
  })
}

function cardOf(id: string, entry: shapes.CardEntry, span: number): Card {
  const { order: _, laneId: __, stepId: ___, covers: ____, edited: _____, ...card } = entry
  return { id, ...card, ...(span > 1 && { span }) }
}

/** How many columns in a row are covered from the first on. */
function runLength(covered: ReadonlySet<number>, first: number): number {
  let end = first + 1
  while (covered.has(end)) end += 1
  return end - first
}

function assembleCurves(
  cache: Cache,
  placed: Pick<Journey, 'steps' | 'lanes' | 'records'>,
): Curve[] {
  const { steps, lanes, records } = placed
  const points = cache.table(shapes.points)
  return cache.entries(shapes.curves).map(([id, entry]) => {
    if (entry.fromPlaced === true) {
      const { order: _, ...curve } = entry
      const computed = cache.reuse('placed', [steps, lanes, records], () => placedPoints(placed))
      return cache.reuse(`curve ${id}`, [entry, JSON.stringify(computed)], () => ({
        id,
        ...curve,
        points: computed,
      }))
    }
    const own = steps.flatMap((step) => points.get(shapes.pointId(id, step.id)) ?? [])
    return cache.reuse(`curve ${id}`, [entry, ...own], () => {
      const { order: _, ...curve } = entry
      return { id, ...curve, points: own.map(({ curveId: __, ...point }) => point) }
    })
  })
}

function assembleThreads(cache: Cache): Thread[] {
  const comments = Map.groupBy(cache.entries(shapes.comments), ([, each]) => each.threadId)
  return cache.entries(shapes.threads).map(([id, entry]) => {
    const own = comments.get(id) ?? []
    return cache.reuse(`thread ${id}`, [entry, ...own.map(([, each]) => each)], () => ({
      ...withoutKey(id, entry),
      comments: own.map(([each, { threadId: _, ...comment }]) => withoutKey(each, comment)),
    }))
  })
}

function assembleBrief(about: Y.Map<unknown>): Brief {
  const fields = Object.fromEntries(
    [...about.entries()].flatMap(([key, value]) =>
      key.startsWith('brief.') ? [[key.slice('brief.'.length), value]] : [],
    ),
  )
  const parsed = shapes.briefFields.safeParse({ ...blankBrief, ...fields })
  return parsed.success ? parsed.data : shapes.briefFields.parse(blankBrief)
}

function withId<T extends { readonly order: string }>(
  cache: Cache,
  shape: shapes.Shape<T>,
): ({ id: string } & Omit<T, 'order'>)[] {
  return cache
    .entries(shape)
    .map(([id, entry]) => cache.reuse(`${shape.name} ${id}`, [entry], () => withoutKey(id, entry)))
}

function withoutKey<T extends { readonly order: string }>(
  id: string,
  { order: _, ...fields }: T,
): { id: string } & Omit<T, 'order'> {
  return { id, ...fields }
}

function withoutOrder<T extends { readonly order: string }>(
  cache: Cache,
  shape: shapes.Shape<T>,
): Omit<T, 'order'>[] {
  return cache.entries(shape).map(([id, entry]) =>
    cache.reuse(`${shape.name} ${id}`, [entry], () => {
      const { order: _, ...fields } = entry
      return fields
    }),
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
