import type { Place } from '@desirepath/core'
import type { Selection } from '../../map/selection.ts'

/** The selection that shows a place; null for the brief, which is a page of its own. */
export function selectionAt(place: Place): Selection | null {
  return place.kind === 'brief' ? null : place
}

/** What a field of the brief is called on its page. */
export function briefFieldId(place: Place): string {
  return place.kind === 'brief' ? `brief-${place.field}` : ''
}
