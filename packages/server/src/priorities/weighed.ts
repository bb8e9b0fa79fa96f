import {
  type EvidenceLevel,
  type KnownScores,
  type MeasuredOfRecord,
  opportunityScores,
  painScores,
  type RecordType,
  standingOf,
  type Weighed,
} from '@desirepath/core'
import { recordsAt, type Store, type StoredRecord, type StoredUse, usesAt } from '@desirepath/store'
import { isFindingType, isIdea } from '../records/standings.ts'

interface Named {
  readonly id: string
  readonly title: string
}

export interface WeighedItem extends Named {
  readonly owner: string
  readonly tags: string[]
  readonly status: string
  readonly isDraft: boolean
  readonly level: EvidenceLevel
  readonly journeys: Named[]
  readonly personas: Named[]
  readonly linked: (Named & { readonly type: RecordType })[]
  readonly scores: KnownScores
  readonly createdAt: Date
}

const types = ['painPoint', 'delight', 'opportunity', 'persona'] as const

/** All opportunities or pain points with what is known of them, now or as it was at a moment. */
export async function weighAll(
  store: Store,
  workspaceId: string,
  { of, at }: { readonly of: 'opportunities' | 'pain-points'; readonly at: Date | null },
): Promise<WeighedItem[]> {
  const records = await recordsAt(store, workspaceId, { types, at })
  const uses = await usesAt(store, workspaceId, { types, at })
  const known = knownAmong(records, uses)
  const type = of === 'opportunities' ? 'opportunity' : 'painPoint'
  return records
    .filter((record) => record.type === type)
    .map((record) => {
      const linked = known
        .linkedTo(record.id)
        .filter((other) => other.type === 'painPoint' || other.type === 'opportunity')
      const pains = linked.filter((other) => other.type === 'painPoint')
      const scores =
        type === 'painPoint'
          ? painScores(weighed(known, record))
          : opportunityScores(
              weighed(known, record),
              pains.map((pain) => weighed(known, pain)),
            )
      return itemOf(known, record, { linked, scores })
    })
}

/** What records say of each other, and where they stand. */
export function knownAmong(
  records: readonly StoredRecord[],
  uses: Known['uses'],
  measured: Known['measured'] = new Map(),
): Known {
  return { uses, measured, ...linksAmong(records), personas: personasOf(records, uses) }
}

export interface Known {
  readonly uses: ReadonlyMap<string, readonly StoredUse[]>
  /** What the logs of the workspace measured. */
  readonly measured: ReadonlyMap<string, MeasuredOfRecord>
  readonly linkedTo: (id: string) => readonly StoredRecord[]
  /** By journey. */
  readonly personas: ReadonlyMap<string, readonly Named[]>
}

/** A record as it is ranked, with what belongs to it. */
export function itemOf(
  known: Known,
  record: StoredRecord,
  { linked, scores }: { readonly linked: readonly StoredRecord[]; readonly scores: KnownScores },
): WeighedItem {
  const { id, body, createdAt } = record
  const pains = linked.filter((other) => other.type === 'painPoint')
  const own = known.uses.get(id) ?? []
  const around = own.length > 0 ? own : pains.flatMap((pain) => known.uses.get(pain.id) ?? [])
  const journeys = unique(around.map(({ journeyId, title }) => ({ id: journeyId, title })))
  return {
    id,
    title: body.title,
    owner: body.owner,
    tags: body.tags,
    isDraft: body.isDraft,
    status: 'status' in body ? body.status : '',
    level: standingOf({
      evidence: body.evidence,
      uses: own,
      measured: known.measured.get(id),
      answers: isAnswer(known, record),
    }).level,
    journeys,
    personas: unique(journeys.flatMap((journey) => known.personas.get(journey.id) ?? [])),
    linked: linked.map((other) => ({ id: other.id, type: other.type, title: other.body.title })),
    scores,
    createdAt,
  }
}

/** Whether it is an idea that answers a finding for which anything speaks. */
function isAnswer({ linkedTo, uses }: Known, { id, type }: StoredRecord): boolean {
  return (
    isIdea(type) &&
    linkedTo(id).some(
      (other) =>
        isFindingType(other.type) &&
        standingOf({ evidence: other.body.evidence, uses: uses.get(other.id) ?? [] }).pro > 0,
    )
  )
}

export function weighed<T extends 'painPoint' | 'opportunity'>(
  { uses }: Known,
  { id, type, body }: StoredRecord,
): Weighed<T> {
  const record = { ...body, id, type } as unknown as Weighed<T>['record']
  return { record, uses: uses.get(id) ?? [] }
}

function linksAmong(records: readonly StoredRecord[]): Pick<Known, 'linkedTo'> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const linked = new Map<string, Set<string>>()
  const join = (id: string, other: string) =>
    linked.set(id, (linked.get(id) ?? new Set()).add(other))
  for (const { id, body } of records)
    for (const other of body.links) {
      join(id, other)
      join(other, id)
    }
  return {
    linkedTo: (id) => [...(linked.get(id) ?? [])].flatMap((other) => byId.get(other) ?? []),
  }
}

function personasOf(
  records: readonly StoredRecord[],
  uses: Known['uses'],
): ReadonlyMap<string, readonly Named[]> {
  const pairs = records
    .filter(({ type }) => type === 'persona')
    .flatMap(({ id, body }) =>
      (uses.get(id) ?? []).map(({ journeyId }) => ({ journeyId, id, title: body.title })),
    )
  return new Map(
    [...Map.groupBy(pairs, ({ journeyId }) => journeyId)].map(([journeyId, group]) => [
      journeyId,
      group.map(({ id, title }) => ({ id, title })),
    ]),
  )
}

function unique(things: readonly Named[]): Named[] {
  return [...new Map(things.map((each) => [each.id, each])).values()]
}
