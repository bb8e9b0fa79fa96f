import type { Dismissal } from '@desirepath/core'
import { edit, type JourneyDocument, putEntry, readTable, removeEntry } from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'

/** Leaves a finding of the check as it is, for a reason; one that was left is left anew. */
export function dismissFinding(doc: JourneyDocument, { id, ...why }: Dismissal): void {
  edit(doc, () => {
    const order = keyAt(inOrder(readTable(doc, shapes.dismissals)), Infinity)
    putEntry(doc, shapes.dismissals, [id, { ...why, order }])
  })
}

/** Has the check tell of a finding again. */
export function reopenFinding(doc: JourneyDocument, id: string): void {
  edit(doc, () => removeEntry(doc, 'dismissals', id))
}
