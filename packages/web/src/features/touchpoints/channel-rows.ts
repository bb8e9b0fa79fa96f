import type { Figure } from '@desirepath/core'
import type { Listed, ListSearch } from '../records/queries.ts'
import type { TouchpointFigures } from './queries.ts'
import { isKept } from './rows.ts'

export interface ChannelRow {
  readonly item: Listed<'channel'>
  /** How many touchpoints are met on it. */
  readonly touchpoints: number
  /** On the journey that meets it most. */
  readonly reach: Figure | null
  readonly significance: number | null
}

/** Channels with what was measured of them, the most met first. */
export function channelRows(
  channels: readonly Listed<'channel'>[],
  {
    touchpoints,
    figures,
  }: {
    readonly touchpoints: readonly Listed<'touchpoint'>[]
    readonly figures: ReadonlyMap<string, TouchpointFigures>
  },
): ChannelRow[] {
  return channels
    .map((item) => {
      const { record } = item
      const own = figures.get(record.id)
      const reaches = (own?.journeys ?? []).map(({ reach }) => reach)
      return {
        item,
        touchpoints: touchpoints.filter((each) => each.record.channelId === record.id).length,
        reach: reaches.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0] ?? null,
        significance: own?.significance ?? null,
      }
    })
    .toSorted((a, b) => (b.reach?.value ?? -1) - (a.reach?.value ?? -1))
}

/** The rows that the filters of an address keep. */
export function keptChannels(rows: readonly ChannelRow[], search: ListSearch): ChannelRow[] {
  return rows.filter(({ item }) => isKept(item, search))
}
