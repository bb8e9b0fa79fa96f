import type { Card } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readEntry,
  readTable,
  removeEntry,
} from '../document.ts'
import { inOrder, keyAt, keysAt } from '../order.ts'
import * as shapes from '../shapes.ts'
import { BODY, bodyOf, readBody, writeBody } from '../text/body.ts'
import { columnsOf } from './columns.ts'

/** A cell and a place among its cards; the end where `index` is left out. */
export interface CardPlace {
  readonly laneId: string
  readonly stepId: string
  readonly index?: number
}

const blank = {
  text: null,
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
} as const

/** Puts a card of some text, or the placement of a record, into a cell. */
export function addCard(
  doc: JourneyDocument,
  place: CardPlace,
  fields: Partial<Omit<Card, 'id' | 'span'>>,
): string {
  const id = doc.newId()
  const { laneId, stepId, index = Infinity } = place
  edit(doc, () => {
    const order = keyAt(cardsIn(doc, place), index)
    putEntry(doc, shapes.cards, [id, { ...blank, ...fields, laneId, stepId, order }])
  })
  return id
}

/** Sets the words of a card, wherever they are kept; a card that is written is no longer assumed. */
export function setCardText(doc: JourneyDocument, id: string, text: string | null): void {
  edit(doc, () => {
    const body = doc.y.share.has(BODY + id) ? bodyOf(doc, id) : null
    if (body !== null && body.length > 0) {
      if (readBody(body) !== (text ?? '')) writeBody(body, text ?? '')
    } else changeEntry(doc, shapes.cards, [id, { text }])
  })
}

/** The words of a card as small Markdown; empty where there is no such card. */
export function cardText(doc: JourneyDocument, id: string): string {
  const body = doc.y.share.has(BODY + id) ? bodyOf(doc, id) : null
  if (body !== null && body.length > 0) return readBody(body)
  return readEntry(doc, shapes.cards, id)?.text ?? ''
}

type CardChange = {
  readonly [
    F in Exclude<keyof shapes.CardEntry, 'order' | 'laneId' | 'stepId' | 'covers' | 'text'>
  ]?: shapes.CardEntry[F] | undefined
}

export function changeCards(
  doc: JourneyDocument,
  ids: readonly string[],
  fields: CardChange,
): void {
  edit(doc, () => {
    for (const id of ids) changeEntry(doc, shapes.cards, [id, fields])
  })
}

/** Moves cards, in their order, to a cell; what a card covered stays behind. */
export function moveCards(doc: JourneyDocument, ids: readonly string[], place: CardPlace): void {
  edit(doc, () => {
    const { laneId, stepId, index = Infinity } = place
    const others = cardsIn(doc, place).filter(([id]) => !ids.includes(id))
    const keys = keysAt(others, index, ids.length)
    ids.forEach((id, i) => {
      const isSame = readEntry(doc, shapes.cards, id)?.stepId === stepId
      const order = keys[i] ?? ''
      changeEntry(doc, shapes.cards, [
        id,
        { laneId, stepId, order, ...(!isSame && { covers: undefined }) },
      ])
    })
  })
}

/** Copies cards to a cell; a copied placement stands for the same record. */
export function copyCards(
  doc: JourneyDocument,
  ids: readonly string[],
  place: CardPlace,
): string[] {
  return edit(doc, () => {
    const { laneId, stepId, index = Infinity } = place
    const keys = keysAt(cardsIn(doc, place), index, ids.length)
    return ids.flatMap((id, i) => {
      const card = readEntry(doc, shapes.cards, id)
      if (card === null) return []
      const copy = doc.newId()
      const { covers: _, ...fields } = card
      const order = keys[i] ?? ''
      const text = card.recordId === null ? cardText(doc, id) : card.text
      putEntry(doc, shapes.cards, [copy, { ...fields, text, laneId, stepId, order }])
      return [copy]
    })
  })
}

export function removeCards(doc: JourneyDocument, ids: readonly string[]): void {
  edit(doc, () => {
    for (const id of ids) removeEntry(doc, 'cards', id)
  })
}

/**
 * Merges the cells of one lane from one step to another into one card over them all: words joined by
 * line breaks. Placements of records stay cards of their own in the first cell. Null where the cells hold nothing to merge.
 */
export function mergeCells(
  doc: JourneyDocument,
  { laneId, from, to }: { readonly laneId: string; readonly from: string; readonly to: string },
): string | null {
  return edit(doc, () => {
    const columns = columnsOf(doc)
    const range = columns.slice(columns.indexOf(from), columns.indexOf(to) + 1)
    if (range.length < 2) return null
    const own = inOrder(readTable(doc, shapes.cards))
      .filter(([, card]) => card.laneId === laneId && range.includes(card.stepId))
      .toSorted(([, a], [, b]) => range.indexOf(a.stepId) - range.indexOf(b.stepId))
    const texts = own.filter(([, card]) => card.recordId === null)
    const words = texts.map(([id]) => cardText(doc, id)).filter((each) => each !== '')
    const first = texts[0]?.[0] ?? addCard(doc, { laneId, stepId: from }, { text: '' })
    setCardText(doc, first, words.join('\n'))
    changeEntry(doc, shapes.cards, [first, { stepId: from, covers: range.slice(1) }])
    for (const [id] of texts.slice(1)) removeEntry(doc, 'cards', id)
    for (const [id, card] of own) {
      if (card.recordId !== null)
        changeEntry(doc, shapes.cards, [id, { stepId: from, covers: undefined }])
    }
    return first
  })
}

/** Gives a merged card's columns back; its words stay in the first. */
export function unmergeCard(doc: JourneyDocument, id: string): void {
  edit(doc, () => changeEntry(doc, shapes.cards, [id, { covers: undefined }]))
}

function cardsIn(
  doc: JourneyDocument,
  { laneId, stepId }: CardPlace,
): [string, shapes.CardEntry][] {
  return inOrder(readTable(doc, shapes.cards)).filter(
    ([, card]) => card.laneId === laneId && card.stepId === stepId,
  )
}
