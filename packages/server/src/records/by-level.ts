import { type EvidenceLevel, type RecordOrder, standingOf } from '@desirepath/core'
import {
  everyRecord,
  listRecords,
  type RecordFilter,
  type Store,
  type StoredRecord,
} from '@desirepath/store'
import { type KnownHere, knownOf } from './standings.ts'

interface Asked {
  readonly filter: RecordFilter
  readonly level: EvidenceLevel | undefined
  readonly sort: RecordOrder
}

interface KnownRecord {
  readonly record: StoredRecord
  readonly known: KnownHere
}

/** One page of a list, with what is known of each. */
export async function listKnown(
  store: Store,
  workspaceId: string,
  {
    filter,
    level,
    page: { sort, after, limit },
  }: Omit<Asked, 'sort'> & {
    readonly page: Pick<Asked, 'sort'> & { readonly after: number; readonly limit: number }
  },
): Promise<{ readonly n: number; readonly items: readonly KnownRecord[] }> {
  if (level !== undefined || sort === 'level') {
    const all = await everyByLevel(store, workspaceId, { filter, level, sort })
    return { n: all.length, items: all.slice(after, after + limit) }
  }
  const { n, items } = await listRecords(store, workspaceId, {
    filter,
    page: { sort, after, limit },
  })
  const known = await knownOf(store, workspaceId, items)
  return { n, items: items.map((record) => ({ record, known: known.get(record.id)! })) }
}

/** All that a filter and a level keep. Levels are computed: each record is looked at. */
export async function everyByLevel(
  store: Store,
  workspaceId: string,
  { filter, level, sort }: Asked,
): Promise<readonly KnownRecord[]> {
  const all: (KnownRecord & { readonly level: EvidenceLevel })[] = []
  const stored = sort === 'level' ? 'title' : sort
  for await (const records of everyRecord(store, workspaceId, { filter, sort: stored })) {
    const known = await knownOf(store, workspaceId, records)
    for (const record of records) {
      const own = known.get(record.id)!
      all.push({ record, known: own, level: standingOf(own).level })
    }
  }
  const kept = level === undefined ? all : all.filter((each) => each.level === level)
  return sort === 'level' ? kept.toSorted((a, b) => ranks[a.level] - ranks[b.level]) : kept
}

/** The best backed first. */
const ranks = {
  backed: 0,
  partlyBacked: 1,
  assumed: 2,
  contradicted: 3,
} as const satisfies Record<EvidenceLevel, number>
