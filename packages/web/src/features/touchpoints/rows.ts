import {
  compareTouchpoints,
  type Figure,
  type Ordered,
  touchpointOrders,
  usualStagePlace,
  nameKey,
} from '@desirepath/core'
import type { Priority } from '../decide/queries.ts'
import type { Listed, ListSearch } from '../records/queries.ts'
import { type TouchpointFigures } from './queries.ts'
import { words } from './words.ts'

export type Channel = Listed<'channel'>['record']

type Scores = Priority['scores']

/** A touchpoint as the inventory shows it. */
export interface Row {
  readonly item: Listed<'touchpoint'>
  readonly channel: Channel | null
  /** 1…5, computed. */
  readonly significance: number | null
  /** On the journey that meets it most. */
  readonly reach: Figure | null
  /** It was looked for in event logs, and none ever meets it. */
  readonly isNever: boolean
  /** What Decide ranks it by; null until that is known. */
  readonly scores: Scores | null
}

/** Stands for “none” among the stages and channels of an address. */
export const NONE = '-'

export function rowsOf(
  items: readonly Listed<'touchpoint'>[],
  {
    channels,
    figures,
    scores,
  }: {
    readonly channels: ReadonlyMap<string, Channel>
    readonly scores: ReadonlyMap<string, Scores>
    readonly figures: ReadonlyMap<string, TouchpointFigures>
  },
): Row[] {
  return items.map((item) => {
    const { id, channelId } = item.record
    const own = figures.get(id)
    const reaches = own?.journeys.map(({ reach }) => reach) ?? []
    return {
      item,
      channel: channelId === null ? null : (channels.get(channelId) ?? null),
      significance: own?.significance ?? null,
      reach: reaches.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0] ?? null,
      isNever: own?.journeys.length === 0,
      scores: scores.get(id) ?? null,
    }
  })
}

/** The rows that the filters of an address keep, in its order. */
export function keptRows(rows: readonly Row[], search: ListSearch): Row[] {
  const isSet = (wanted: string | undefined, value: string) =>
    wanted === undefined || (wanted === NONE ? value === '' : nameKey(value) === nameKey(wanted))
  const compare = compareTouchpoints(
    touchpointOrders.find((each) => each === search.sort) ?? 'title',
  )
  return rows
    .filter(
      ({ item, channel }) =>
        isSet(search.stage, item.record.stage) &&
        isSet(search.channel, channel?.title ?? '') &&
        isKept(item, search),
    )
    .toSorted((a, b) => compare(orderedOf(a), orderedOf(b)))
}

/** Whether the filters that every list has keep a record, in a list that is there as a whole. */
export function isKept(
  { record, standing, uses }: Listed,
  { q = '', owner, tag, draft, journey, level }: ListSearch,
): boolean {
  return (
    nameKey(`${record.title} ${record.description}`).includes(nameKey(q)) &&
    (owner === undefined || record.owner === owner) &&
    (tag === undefined || record.tags.includes(tag)) &&
    (draft !== 'true' || record.isDraft) &&
    (journey === undefined || uses.some((use) => use.journeyId === journey)) &&
    (level === undefined || standing.level === level)
  )
}

function orderedOf({ item: { record, stamp }, significance, reach, scores }: Row): Ordered {
  const { title, ease, effectiveness, satisfaction } = record
  return {
    title,
    changedAt: stamp.updatedAt,
    significance: record.significance ?? significance,
    reach: reach?.value ?? null,
    ease,
    effectiveness,
    satisfaction,
    feeling: scores?.feeling.computed?.value ?? null,
    pains: scores?.pains.computed?.value ?? null,
  }
}

/** Rows under the names of their stages, as maps usually have them, or channels; what has none stands last. */
export function groupedRows(
  rows: readonly Row[],
  by: string | undefined,
): { readonly title: string | null; readonly rows: readonly Row[] }[] {
  if (by !== 'stage' && by !== 'channel') return [{ title: null, rows }]
  const nameOf = ({ item, channel }: Row) =>
    by === 'stage' ? item.record.stage.trim() : (channel?.title ?? '')
  const placeOf = (key: string) =>
    key === '' ? Infinity : by === 'stage' ? (usualStagePlace(key) ?? 99) : 0
  const groups = Map.groupBy(rows, (row) => nameKey(nameOf(row)))
  const none = by === 'stage' ? words.noStage : words.noChannel
  return [...groups]
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b))
    .map(([key, own]) => ({ title: key === '' ? none : nameOf(own[0]!), rows: own }))
}
