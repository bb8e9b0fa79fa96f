import type { EventMapping } from '@desirepath/intake'

export interface ActivitiesTask {
  readonly path: string
  readonly mapping: Partial<EventMapping>
  /** Milliseconds since the epoch. */
  readonly now: number
}

export type ActivitiesAnswer =
  | { readonly type: 'refused'; readonly reason: string }
  | {
      readonly type: 'activities'
      readonly activities: { name: string; events: number; customers: number }[]
      readonly guess: string | null
    }
