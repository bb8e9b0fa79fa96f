import type { RecordType } from '@desirepath/core'
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { RecordAnswer } from './record-screen.tsx'

export interface RecordPartProps {
  readonly data: RecordAnswer
  readonly mayEdit: boolean
  /** Keeps changed fields. */
  readonly onKeep: (fields: object) => void
}

type Part = LazyExoticComponent<ComponentType<RecordPartProps>>

/** Types whose page is one of their own. */
export const recordPages: Partial<Record<RecordType, Part>> = {
  persona: lazy(async () => ({
    default: (await import('../personas/persona-page.tsx')).PersonaPage,
  })),
}

/** What stands beside the menu of a page. */
export const recordActions: Partial<
  Record<RecordType, LazyExoticComponent<ComponentType<{ readonly id: string }>>>
> = {
  persona: lazy(async () => ({
    default: (await import('../personas/export-persona.tsx')).ExportPersona,
  })),
}

/** What the page of a type has beyond fields with a layout; loaded with the first such page. */
export const recordParts: Partial<Record<RecordType, Part>> = {
  painPoint: lazy(async () => ({
    default: (await import('../findings/pain-part.tsx')).PainPart,
  })),
  delight: lazy(async () => ({
    default: (await import('../findings/delight-part.tsx')).DelightPart,
  })),
  opportunity: lazy(async () => ({
    default: (await import('../findings/opportunity-part.tsx')).OpportunityPart,
  })),
  solution: lazy(async () => ({
    default: (await import('../solutions/solution-part.tsx')).SolutionPart,
  })),
  resource: lazy(async () => ({
    default: (await import('../solutions/resource-part.tsx')).ResourcePart,
  })),
  touchpoint: lazy(async () => ({
    default: (await import('../touchpoints/touchpoint-part.tsx')).TouchpointPart,
  })),
  channel: lazy(async () => ({
    default: (await import('../touchpoints/channel-part.tsx')).ChannelPart,
  })),
  metric: lazy(async () => ({
    default: (await import('../metrics/metric-part.tsx')).MetricPart,
  })),
}
