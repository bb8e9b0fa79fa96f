import {
  evidenceOfRecord,
  type KnownOfRecord,
  measuredPersona,
  type MeasuredOfRecord,
  type RecordBody,
  type RecordStanding,
  type RecordType,
  shareFigure,
  standingOf,
} from '@desirepath/core'
import {
  linkedWith,
  personaCounts,
  recordsByIds,
  type Store,
  type StoredRecord,
  type StoredUse,
  usesOfRecords,
} from '@desirepath/store'

/** What is known of a record, with the titles of the maps where it stands. */
export interface KnownHere extends KnownOfRecord {
  readonly uses: readonly StoredUse[]
}

/** What a record is known by: its words alone say nothing of where it stands and what it is linked with. */
type Kept = Pick<StoredRecord, 'id' | 'type' | 'body'>

/** Everything that speaks for or against some records, by id. */
export async function knownOf(
  store: Store,
  workspaceId: string,
  records: readonly Kept[],
): Promise<ReadonlyMap<string, KnownHere>> {
  const ideas = records.filter(({ type }) => isIdea(type)).map(({ id }) => id)
  const linked = await linkedWith(store, workspaceId, ideas)
  const others = await recordsByIds(store, workspaceId, [...new Set([...linked.values()].flat())])
  const findings = others.filter(({ type }) => isFindingType(type))
  const uses = await usesOfRecords(
    store,
    workspaceId,
    [...records, ...findings].map(({ id }) => id),
  )
  const counts = await countsOf(store, workspaceId, records)
  const own = (record: Kept) => ({
    evidence: evidenceOfRecord(record.type, record.body),
    uses: uses.get(record.id) ?? [],
    measured: counts.get(record.id),
  })
  const backed = new Set(
    findings.filter((each) => standingOf(own(each)).pro > 0).map(({ id }) => id),
  )
  return new Map(
    records.map((record) => [
      record.id,
      {
        ...own(record),
        answers: linked.get(record.id)?.some((id) => backed.has(id)) === true,
      },
    ]),
  )
}

/** The customers for whom the rule of a persona was counted: measured as much as a group that was found. */
async function countsOf(
  store: Store,
  workspaceId: string,
  records: readonly Kept[],
): Promise<ReadonlyMap<string, MeasuredOfRecord>> {
  const segments = new Map(
    records.flatMap(({ id, type, body }) => {
      if (type !== 'persona') return []
      const { segment } = body as RecordBody<'persona'>
      return segment === null ? [] : [[id, segment] as const]
    }),
  )
  const counts = await personaCounts(store, workspaceId, segments)
  return new Map(
    [...counts].map(([id, { customers, total, asOf }]) => [
      id,
      measuredPersona(asOf, shareFigure(customers, total)),
    ]),
  )
}

/** As a list or a page says it. */
export function presentStanding(known: KnownOfRecord) {
  const { level, pro, contra, n, newest, sources } = standingOf(known) satisfies RecordStanding
  return { level, pro, contra, n, newest, sources: [...sources] }
}

export function isIdea(type: RecordType): boolean {
  return type === 'opportunity' || type === 'solution'
}

export function isFindingType(type: RecordType): boolean {
  return type === 'painPoint' || type === 'delight'
}
