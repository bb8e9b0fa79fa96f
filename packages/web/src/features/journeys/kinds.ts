import type { Brief, Journey } from '@desirepath/core'

/** What each kind of journey is called, in the order in which they are offered. */
export const kindWords = {
  'as-is': 'As-is',
  'to-be': 'To-be',
  'day-in-the-life': 'Day in the life',
  'service-blueprint': 'Service blueprint',
} as const satisfies Record<Journey['kind'], string>

export const statusWords = {
  draft: 'Draft',
  live: 'Live',
  archived: 'Archived',
} as const satisfies Record<Brief['status'], string>

/** The name of a kind; one that this version does not know keeps its own. */
export function kindName(kind: string): string {
  return kind in kindWords ? kindWords[kind as Journey['kind']] : kind
}
