import type { Brief, Journey } from '@desirepath/core'
import { journeyKinds } from '@desirepath/render'

export const statusWords = {
  draft: 'Draft',
  live: 'Live',
  archived: 'Archived',
} as const satisfies Record<Brief['status'], string>

/** The name of a kind; one that this version does not know keeps its own. */
export function kindName(kind: string): string {
  return kind in journeyKinds ? journeyKinds[kind as Journey['kind']] : kind
}
