import {
  delightScores,
  type EvidenceLevel,
  type RecordBody,
  type RecordOrder,
  standingOf,
} from '@desirepath/core'
import {
  everyRecord,
  listRecords,
  type RecordFilter,
  type Store,
  type StoredRecord,
} from '@desirepath/store'
import { type KnownHere, knownOf } from './standings.ts'

/** What is computed of a record, and stands in no column. */
export interface KnownFilter {
  readonly level?: EvidenceLevel | undefined
  /** Of a delight: at least so strong, as people judge it or else by its maps. */
  readonly strength?: number | undefined
}

interface Asked extends KnownFilter {
  readonly filter: RecordFilter
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
    strength,
    page: { sort, after, limit },
  }: Omit<Asked, 'sort'> & {
    readonly page: Pick<Asked, 'sort'> & { readonly after: number; readonly limit: number }
  },
): Promise<{ readonly n: number; readonly items: readonly KnownRecord[] }> {
  if (level !== undefined || strength !== undefined || isKnownOrder(sort)) {
    const all = await everyByKnown(store, workspaceId, { filter, level, strength, sort })
    return { n: all.length, items: all.slice(after, after + limit) }
  }
  const { n, items } = await listRecords(store, workspaceId, {
    filter,
    page: { sort, after, limit },
  })
  const known = await knownOf(store, workspaceId, items)
  return { n, items: items.map((record) => ({ record, known: known.get(record.id)! })) }
}

type KnownOrder = 'level' | 'strength'

export function isKnownOrder(sort: RecordOrder): sort is KnownOrder {
  return sort === 'level' || sort === 'strength'
}

/** All that a filter keeps by what is computed of each record: each is looked at. */
export async function everyByKnown(
  store: Store,
  workspaceId: string,
  { filter, level, strength, sort }: Asked,
): Promise<readonly KnownRecord[]> {
  const all: (KnownRecord & Figures)[] = []
  const stored = isKnownOrder(sort) ? 'title' : sort
  for await (const records of everyRecord(store, workspaceId, { filter, sort: stored })) {
    const known = await knownOf(store, workspaceId, records)
    for (const record of records) {
      const own = known.get(record.id)!
      all.push({ record, known: own, ...figuresOf(record, own) })
    }
  }
  const kept = all.filter(
    (each) =>
      (level === undefined || each.level === level) &&
      (strength === undefined || (each.strength ?? 0) >= strength),
  )
  return isKnownOrder(sort) ? kept.toSorted(compares[sort]) : kept
}

interface Figures {
  readonly level: EvidenceLevel
  readonly strength: number | null
}

function figuresOf({ type, body }: StoredRecord, known: KnownHere): Figures {
  const judged = type === 'delight' ? (body as RecordBody<'delight'>).strength : null
  const computed = () => delightScores(known.uses, body.evidence).strength?.value ?? null
  return {
    level: standingOf(known).level,
    strength: type === 'delight' ? (judged ?? computed()) : null,
  }
}

/** The best backed first. */
const ranks = {
  backed: 0,
  partlyBacked: 1,
  assumed: 2,
  contradicted: 3,
} as const satisfies Record<EvidenceLevel, number>

const compares = {
  level: (a, b) => ranks[a.level] - ranks[b.level],
  strength: (a, b) => (b.strength ?? 0) - (a.strength ?? 0),
} as const satisfies Record<KnownOrder, (a: Figures, b: Figures) => number>
