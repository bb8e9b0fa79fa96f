import type { RecordColumn, RecordType } from '@desirepath/core'
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { Listed, ListSearch } from './queries.ts'

export interface RecordViewProps {
  readonly search: ListSearch
  /** Null for whoever may not. */
  readonly onNew: (() => void) | null
}

/** Types whose list is one of their own. */
export const recordViews: Partial<
  Record<RecordType, LazyExoticComponent<ComponentType<RecordViewProps>>>
> = {
  touchpoint: lazy(async () => ({
    default: (await import('../touchpoints/inventory-view.tsx')).InventoryView,
  })),
  channel: lazy(async () => ({
    default: (await import('../touchpoints/channels-view.tsx')).ChannelsView,
  })),
  metric: lazy(async () => ({
    default: (await import('../metrics/metrics-view.tsx')).MetricsView,
  })),
}

export interface RecordListProps {
  readonly items: readonly Listed[]
  /** Of a table, in their order. */
  readonly columns: readonly RecordColumn[]
  readonly chosen: ReadonlySet<string>
  /** Null for whoever may not change them. */
  readonly onChoose: ((id: string, isChosen: boolean) => void) | null
}

/** Types whose records are listed as something else than rows. */
export const recordLists: Partial<
  Record<RecordType, LazyExoticComponent<ComponentType<RecordListProps>>>
> = {
  persona: lazy(async () => ({
    default: (await import('../personas/persona-cards.tsx')).PersonaCards,
  })),
  resource: lazy(async () => ({
    default: (await import('../solutions/resource-list.tsx')).ResourceList,
  })),
}
