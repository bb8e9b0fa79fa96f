import { blankCard, type Card, uniteTags } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readEntry,
  removeEntry,
  tableOf,
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
    putEntry(doc, shapes.cards, [id, { ...blankCard, ...fields, laneId, stepId, order }])
  })
  return id
}

/** What is put into a cell; `span` counts columns as in `Card`. */
export type NewCard = Partial<Omit<Card, 'id'>>

/** Puts many cards at the ends of many cells at once, and gives their ids back. */
export function fillCells(
  doc: JourneyDocument,
  cells: readonly (CardPlace & { readonly cards: readonly NewCard[] })[],
): string[] {
  return edit(doc, () => {
    const columns = columnsOf(doc)
    const lastKeys = lastKeyByCell(doc)
    return cells.flatMap(({ laneId, stepId, cards }) => {
      const last = lastKeys.get(`${laneId}~${stepId}`)
      const before = last === undefined ? [] : [['', { order: last }] as const]
      const keys = keysAt(before, Infinity, cards.length)
      if (cards.length > 0) lastKeys.set(`${laneId}~${stepId}`, keys.at(-1) ?? '')
      return cards.map(({ span = 1, ...fields }, i) => {
        const id = doc.newId()
        const covers = coveredFrom(columns, stepId, span)
        const place = { laneId, stepId, order: keys[i] ?? '' }
        putEntry(doc, shapes.cards, [id, { ...blankCard, ...fields, ...place, ...covers }])
        return id
      })
    })
  })
}

function lastKeyByCell(doc: JourneyDocument): Map<string, string> {
  const last = new Map<string, string>()
  for (const card of tableOf(doc, 'cards').values()) {
    const cell = `${String(card.get('laneId'))}~${String(card.get('stepId'))}`
    const order = String(card.get('order'))
    if (order > (last.get(cell) ?? '')) last.set(cell, order)
  }
  return last
}

/** Sets the words of a card, wherever they are kept. */
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

/** Says who is responsible for cards, and for the records that they place; null for nobody. */
export function setOwner(doc: JourneyDocument, ids: readonly string[], owner: string | null): void {
  edit(doc, () => {
    for (const id of ids) {
      const recordId = readEntry(doc, shapes.cards, id)?.recordId
      if (recordId === null) changeEntry(doc, shapes.cards, [id, { owner: owner ?? undefined }])
      else if (recordId !== undefined)
        changeEntry(doc, shapes.records, [recordId, { owner: owner ?? '' }])
    }
  })
}

/** Moves cards, in their order, to a cell; a merged card stays as wide as the columns allow. */
export function moveCards(doc: JourneyDocument, ids: readonly string[], place: CardPlace): void {
  edit(doc, () => {
    const { laneId, stepId, index = Infinity } = place
    const columns = columnsOf(doc)
    const others = cardsIn(doc, place).filter(([id]) => !ids.includes(id))
    const keys = keysAt(others, index, ids.length)
    ids.forEach((id, i) => {
      const card = readEntry(doc, shapes.cards, id)
      if (card === null) return
      const covers = card.stepId === stepId ? {} : coversAt(columns, stepId, card)
      changeEntry(doc, shapes.cards, [id, { laneId, stepId, order: keys[i] ?? '', ...covers }])
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
    const columns = columnsOf(doc)
    const keys = keysAt(cardsIn(doc, place), index, ids.length)
    return ids.flatMap((id, i) => {
      const card = readEntry(doc, shapes.cards, id)
      if (card === null) return []
      const copy = doc.newId()
      const order = keys[i] ?? ''
      const text = card.recordId === null ? cardText(doc, id) : card.text
      const covers = coversAt(columns, stepId, card)
      putEntry(doc, shapes.cards, [copy, { ...card, text, laneId, stepId, order, ...covers }])
      return [copy]
    })
  })
}

/** Takes cards away, and what other cards said of them. */
export function removeCards(doc: JourneyDocument, ids: readonly string[]): void {
  edit(doc, () => {
    for (const id of ids) removeEntry(doc, 'cards', id)
    for (const [id, card] of tableOf(doc, 'cards')) {
      const linksTo = card.get('linksTo')
      if (!Array.isArray(linksTo) || !linksTo.some((each) => ids.includes(each))) continue
      const left = linksTo.filter((each) => !ids.includes(each))
      changeEntry(doc, shapes.cards, [id, { linksTo: left.length > 0 ? left : undefined }])
    }
  })
}

/**
 * Merges the cells of one lane from one step to another: the texts become one card over them all,
 * joined by line breaks, their tags united. Pictures, numbers and placements of records stay in their own cells below
 * it; where there is no text, the first placement or card grows over the cells, and doubles of the
 * placement go. Cells that hold nothing get an empty card over them. Null where there are not two steps.
 */
export function mergeCells(
  doc: JourneyDocument,
  { laneId, from, to }: { readonly laneId: string; readonly from: string; readonly to: string },
): string | null {
  return edit(doc, () => {
    const columns = columnsOf(doc)
    const start = columns.indexOf(from)
    const asked = columns.slice(start, columns.indexOf(to) + 1)
    if (start < 0 || asked.length < 2) return null
    const own = asked.flatMap((stepId) => cardsIn(doc, { laneId, stepId }))
    const texts = own.filter(([, card]) => isOnlyText(card))
    const joined = texts.length > 0 ? texts : placementsOrFirst(own)
    const ends = joined.flatMap(([, { covers = [] }]) => covers.map((id) => columns.indexOf(id)))
    const range = columns.slice(start, Math.max(start + asked.length, ...ends.map((at) => at + 1)))
    const words = texts.map(([id]) => cardText(doc, id)).filter((each) => each !== '')
    const first = joined[0]?.[0] ?? addCard(doc, { laneId, stepId: from }, { text: '' })
    if (texts.length > 0) {
      setCardText(doc, first, words.join('\n'))
      const owner = texts.find(([, card]) => card.owner !== undefined)?.[1].owner
      const tags = uniteTags(texts.map(([, card]) => card))
      changeEntry(doc, shapes.cards, [first, { tags, owner }])
    }
    if (readEntry(doc, shapes.cards, first)?.stepId !== from)
      moveCards(doc, [first], { laneId, stepId: from })
    changeEntry(doc, shapes.cards, [first, { covers: range.slice(1) }])
    removeCards(
      doc,
      joined.slice(1).map(([id]) => id),
    )
    return first
  })
}

function isOnlyText({ recordId, attachment, value }: shapes.CardEntry): boolean {
  return recordId === null && attachment === undefined && value === undefined
}

function placementsOrFirst(
  cards: readonly [string, shapes.CardEntry][],
): readonly [string, shapes.CardEntry][] {
  const first = cards.find(([, { recordId }]) => recordId !== null)?.[1].recordId
  if (first === undefined) return cards.slice(0, 1)
  return cards.filter(([, { recordId }]) => recordId === first)
}

/** Gives a merged card's columns back; its words stay in the first. */
export function unmergeCard(doc: JourneyDocument, id: string): void {
  edit(doc, () => changeEntry(doc, shapes.cards, [id, { covers: undefined }]))
}

/** What a card of this width covers where it begins at a step; cut at the last column. */
function coveredFrom(
  columns: readonly string[],
  stepId: string,
  span: number,
): { readonly covers: string[] | undefined } {
  const at = columns.indexOf(stepId)
  const covers = at < 0 ? [] : columns.slice(at + 1, at + span)
  return { covers: covers.length > 0 ? covers : undefined }
}

function coversAt(columns: readonly string[], stepId: string, card: shapes.CardEntry) {
  return coveredFrom(columns, stepId, 1 + (card.covers?.length ?? 0))
}

/** The cards of a cell in order. Only these are read: a map may hold thousands. */
function cardsIn(
  doc: JourneyDocument,
  { laneId, stepId }: CardPlace,
): [string, shapes.CardEntry][] {
  const found = new Map<string, shapes.CardEntry>()
  for (const [id, raw] of tableOf(doc, 'cards')) {
    if (raw.get('laneId') !== laneId || raw.get('stepId') !== stepId) continue
    const card = readEntry(doc, shapes.cards, id)
    if (card !== null) found.set(id, card)
  }
  return inOrder(found)
}
