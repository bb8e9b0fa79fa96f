import { type JourneyRecord, unmeasuredRecord } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readTable,
  removeEntry,
  tableOf,
} from '../document.ts'
import { keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'
import { addCard, type CardPlace, removeCards } from './cards.ts'

/** Makes a record that a person knows of, and places it. Gives back the ids of both. */
export function addRecord(
  doc: JourneyDocument,
  { type, title }: Pick<JourneyRecord, 'type' | 'title'>,
  place: CardPlace,
): { readonly recordId: string; readonly cardId: string } {
  const recordId = doc.newId()
  return edit(doc, () => {
    putRecordEntry(doc, recordId, { type, title, stepIds: [place.stepId] })
    return { recordId, cardId: addCard(doc, place, { recordId }) }
  })
}

/** Puts a record of which nothing was measured below those that are there. */
export function putRecordEntry(
  doc: JourneyDocument,
  id: string,
  said: Pick<JourneyRecord, 'type' | 'title' | 'stepIds'> &
    Partial<Pick<JourneyRecord, 'summary' | 'draft' | 'channel' | 'icon'>>,
): void {
  const keys = [...tableOf(doc, 'records').values()].map((each) => String(each.get('order')))
  const last = keys.toSorted().at(-1)
  const order = keyAt(last === undefined ? [] : [['', { order: last }]], Infinity)
  const { id: _, ...entry } = unmeasuredRecord({ id, ...said })
  putEntry(doc, shapes.records, [id, { ...entry, order }])
}

export function changeRecord(
  doc: JourneyDocument,
  id: string,
  fields: {
    readonly [
      F in 'title' | 'summary' | 'severity' | 'draft' | 'links' | 'evidence' | 'owner'
    ]?: JourneyRecord[F]
  },
): void {
  edit(doc, () => changeEntry(doc, shapes.records, [id, fields]))
}

/** Deletes a record with every placement of it, and what other records said of it. */
export function removeRecord(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    removeCards(doc, placementsOf(doc, id))
    removeEntry(doc, 'records', id)
    for (const [otherId, { links }] of readTable(doc, shapes.records)) {
      if (!links.includes(id)) continue
      const left = links.filter((each) => each !== id)
      changeEntry(doc, shapes.records, [otherId, { links: left }])
    }
  })
}

/** The cards that place a record, as ids. */
export function placementsOf(doc: JourneyDocument, recordId: string): string[] {
  return [...tableOf(doc, 'cards')]
    .filter(([, card]) => card.get('recordId') === recordId)
    .map(([id]) => id)
}
