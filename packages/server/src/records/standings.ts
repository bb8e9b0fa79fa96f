import {
  evidenceOfRecord,
  type KnownOfRecord,
  measuredPersona,
  measuredOnChannel,
  type MeasuredOfRecord,
  measuredTouchpoint,
  type RecordBody,
  type RecordStanding,
  type RecordType,
  shareFigure,
  standingOf,
} from '@desirepath/core'
import {
  countKey,
  linkedWith,
  recordCounts,
  recordsByIds,
  type Store,
  type StoredRecord,
  type StoredUse,
  touchpointsOnChannels,
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
  const channels = records.filter(({ type }) => type === 'channel').map(({ id }) => id)
  const met = await touchpointsOnChannels(store, workspaceId, channels)
  const uses = await usesOfRecords(
    store,
    workspaceId,
    [...records, ...findings, ...met].map(({ id }) => id),
  )
  const counts = await countsOf(store, workspaceId, [...records, ...met])
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
        ...(record.type === 'channel' && {
          measured: measuredOnChannel(met.filter((each) => isOn(record.id, each)).map(own)),
        }),
        answers: linked.get(record.id)?.some((id) => backed.has(id)) === true,
      },
    ]),
  )
}

function isOn(channelId: string, { body }: Kept): boolean {
  return (body as RecordBody<'touchpoint'>).channelId === channelId
}

/** Whom personas with a rule stand for, and who meets touchpoints with events: measured as much as what a map found. */
export async function countsOf(
  store: Store,
  workspaceId: string,
  records: readonly Kept[],
): Promise<ReadonlyMap<string, MeasuredOfRecord>> {
  const keys = new Map(
    records.flatMap(({ id, type, body }) => {
      const key = countKey(type, body)
      return key === null ? [] : [[id, key] as const]
    }),
  )
  const counts = await recordCounts(store, workspaceId, keys)
  return new Map(
    records.flatMap(({ id, type }) => {
      const count = counts.get(id)
      if (count === undefined) return []
      const { counted, total, asOf } = count
      const measured =
        type === 'persona'
          ? measuredPersona(asOf, shareFigure(counted, total))
          : measuredTouchpoint(asOf, counted)
      return [[id, measured] as const]
    }),
  )
}

/** Whether something will be counted of a record that is not yet. */
export function isUncounted({
  record: { type, body },
  known: { measured },
}: {
  readonly record: Kept
  readonly known: KnownOfRecord
}): boolean {
  return measured === undefined && (type === 'channel' || countKey(type, body) !== null)
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
