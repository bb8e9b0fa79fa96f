import type { SavedView } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readTable,
  removeEntry,
} from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'

/** Keeps a way to look at the journey, last of all; gives back its id. */
export function addView(doc: JourneyDocument, view: Omit<SavedView, 'id'>): string {
  const id = doc.newId()
  edit(doc, () => {
    const order = keyAt(inOrder(readTable(doc, shapes.views)), Infinity)
    putEntry(doc, shapes.views, [id, { ...view, order }])
  })
  return id
}

/** Changes fields of a saved view; `widths: undefined` gives it the map's widths again. */
export function changeView(
  doc: JourneyDocument,
  id: string,
  fields: { readonly [F in Exclude<keyof SavedView, 'id'>]?: SavedView[F] | undefined },
): void {
  edit(doc, () => changeEntry(doc, shapes.views, [id, fields]))
}

export function removeView(doc: JourneyDocument, id: string): void {
  edit(doc, () => removeEntry(doc, 'views', id))
}
