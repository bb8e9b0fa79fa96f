import type { JourneyRecord } from '@desirepath/core'
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
import { addCard, type CardPlace } from './cards.ts'

/** Makes a record that a person knows of, and places it. Gives back the ids of both. */
export function addRecord(
  doc: JourneyDocument,
  { type, title }: Pick<JourneyRecord, 'type' | 'title'>,
  place: CardPlace,
): { readonly recordId: string; readonly cardId: string } {
  const recordId = doc.newId()
  return edit(doc, () => {
    const order = keyAt(inOrder(readTable(doc, shapes.records)), Infinity)
    putEntry(doc, shapes.records, [
      recordId,
      { ...unmeasured, type, title, stepIds: [place.stepId], order },
    ])
    return { recordId, cardId: addCard(doc, place, { recordId }) }
  })
}

const unmeasured = {
  kind: null,
  summary: '',
  rank: null,
  severity: null,
  reach: { value: null, n: 0, low: null, high: null },
  cost: null,
  draft: false,
  evidenceCount: 0,
  evidence: [],
  links: [],
} as const satisfies Partial<{ [F in keyof shapes.RecordEntry]: unknown }> as unknown as Omit<
  shapes.RecordEntry,
  'type' | 'title' | 'stepIds' | 'order'
>

export function changeRecord(
  doc: JourneyDocument,
  id: string,
  fields: {
    readonly [F in 'title' | 'summary' | 'severity' | 'draft' | 'links']?: JourneyRecord[F]
  },
): void {
  edit(doc, () => changeEntry(doc, shapes.records, [id, fields]))
}

/** Deletes a record and every placement of it. */
export function removeRecord(doc: JourneyDocument, id: string): void {
  edit(doc, () => {
    for (const [cardId, card] of readTable(doc, shapes.cards)) {
      if (card.recordId === id) removeEntry(doc, 'cards', cardId)
    }
    removeEntry(doc, 'records', id)
  })
}

/** The cards that place a record, as ids. */
export function placementsOf(doc: JourneyDocument, recordId: string): string[] {
  return [...readTable(doc, shapes.cards)]
    .filter(([, card]) => card.recordId === recordId)
    .map(([id]) => id)
}
