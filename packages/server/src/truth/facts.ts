import { scoresByPeriod } from '@desirepath/analytics'
import {
  alikeTitles,
  type CheckedRecord,
  type FeedbackScore,
  type NewestValue,
  type TitledRecord,
  type WorkspaceFacts,
} from '@desirepath/core'
import {
  checkedRecords,
  linksAt,
  newestEvents,
  recordTitles,
  type Store,
  touchpointsOfChannel,
} from '@desirepath/store'
import { ProblemError } from '../http/problem.ts'
import { createPrepareSearch, type PrepareSearch, type SearchDeps } from '../library/search.ts'

export type FactsOf = (workspaceId: string, recordId: string | null) => Promise<WorkspaceFacts>

/** What the check goes by: the whole workspace, or one record with what is around it. */
export function createFacts(deps: SearchDeps): FactsOf {
  const { store } = deps
  const prepare = createPrepareSearch(deps)
  return async (workspaceId, recordId) => {
    const { records, titles, own } =
      recordId === null
        ? await everything(store, workspaceId)
        : await oneRecord(store, workspaceId, recordId)
    return {
      records,
      titles,
      newestValues: await newestValues({ ...deps, prepare }, workspaceId, own),
      now: new Date().toISOString(),
    }
  }
}

interface Found extends Pick<WorkspaceFacts, 'records' | 'titles'> {
  /** Whose newest values are looked for. */
  readonly own: readonly CheckedRecord[]
}

async function everything(store: Store, workspaceId: string): Promise<Found> {
  const records = await checkedRecords(store, workspaceId, null)
  const titles = records.map(({ record: { id, type, title }, createdAt }) => ({
    id,
    type,
    title,
    createdAt,
  }))
  return { records, titles, own: records }
}

async function oneRecord(store: Store, workspaceId: string, recordId: string): Promise<Found> {
  const titles = await recordTitles(store, workspaceId, recordId)
  const ids = [...(await around(store, workspaceId, recordId)), ...twinsOf(titles, recordId)]
  const records = await checkedRecords(store, workspaceId, ids)
  const own = records.filter(({ record }) => record.id === recordId)
  if (own.length === 0) throw new ProblemError('not-found', 'There is no such record.')
  return { records, titles, own }
}

/** Those that are likely the same as an earlier one. */
function twinsOf(titles: readonly TitledRecord[], id: string): string[] {
  return [...alikeTitles(titles)].flatMap(([twin, earlier]) => (earlier.id === id ? [twin] : []))
}

/** A record, what is linked with it, and what is linked with that: the rules look no farther. */
async function around(store: Store, workspaceId: string, id: string): Promise<string[]> {
  const near = await withLinked(store, workspaceId, [id])
  const far = await withLinked(store, workspaceId, near)
  return [...new Set([...far, ...(await touchpointsOfChannel(store, { workspaceId, id }))])]
}

async function withLinked(
  store: Store,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  const links = await linksAt(store, workspaceId, ids)
  return [...new Set([...ids, ...links.flatMap(({ from, to }) => [from, to])])]
}

interface ValueDeps extends SearchDeps {
  readonly prepare: PrepareSearch
}

const DAYS = { day: 1, week: 7, month: 31 } as const

/** Of metrics that are computed: the newest event of their journey, or the newest answer they count. */
async function newestValues(
  deps: ValueDeps,
  workspaceId: string,
  records: readonly CheckedRecord[],
): Promise<ReadonlyMap<string, NewestValue>> {
  const metrics = records.flatMap(({ record }) =>
    record.type === 'metric' && record.source !== null
      ? [{ id: record.id, source: record.source }]
      : [],
  )
  if (metrics.length === 0) return new Map()
  const events = await newestEvents(deps.store, workspaceId)
  const values = new Map<string, NewestValue>()
  for (const { id, source } of metrics) {
    if ('figure' in source) {
      values.set(id, { at: events.get(source.journeyId) ?? null, days: DAYS[source.by ?? 'week'] })
      continue
    }
    if ('events' in source) {
      values.set(id, {
        at: newestOf(events, source.events.journeyId),
        days: DAYS[source.events.by],
      })
      continue
    }
    // One after the other: each may read a whole library.
    // oxlint-disable-next-line no-await-in-loop
    const at = await newestAnswer(deps, workspaceId, source.feedback)
    values.set(id, { at, days: DAYS[source.feedback.by] })
  }
  return values
}

/** Of one journey, or of all. */
function newestOf(events: ReadonlyMap<string, string>, journeyId: string | null): string | null {
  if (journeyId !== null) return events.get(journeyId) ?? null
  return [...events.values()].toSorted().at(-1) ?? null
}

/** Of the whole journey where only a step of it is counted: which answers are of a step takes its log to tell. */
async function newestAnswer(
  { evidence, prepare }: ValueDeps,
  workspaceId: string,
  { scale, by, journeyId, source, sourceName, field }: FeedbackScore,
): Promise<string | null> {
  const { search } = await prepare(workspaceId, {
    ...(journeyId !== null && { journey: journeyId }),
    ...(source !== null && { source: [source] }),
    ...(sourceName !== '' && { file: sourceName }),
    ...(field !== null && { field: field.name, fieldValue: field.value }),
  })
  const { engine } = await evidence.open()
  const periods = await scoresByPeriod(engine, { ...search, scale }, by)
  return periods.at(-1)?.from ?? null
}
