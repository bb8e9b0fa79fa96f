import type { RecordType, SharedWords } from '@desirepath/core'
import {
  changeEntry,
  edit,
  type JourneyDocument,
  putEntry,
  readEntry,
  readTable,
  removeEntry,
  tableOf,
} from '../document.ts'
import { inOrder, keyAt } from '../order.ts'
import * as shapes from '../shapes.ts'
import { placementsOf, putRecordEntry, removeRecord } from './records.ts'
import { addCard, type CardPlace, removeCards } from './cards.ts'

/** A record of the workspace as a map knows it. */
export interface SharedRecord {
  readonly id: string
  readonly type: RecordType
}

/** Brings the words of a record up to those that the workspace has. */
export function setSharedWords(
  doc: JourneyDocument,
  { id, type }: SharedRecord,
  words: SharedWords,
): void {
  const { title, isDraft, description, channel, icon, elsewhere, judged, bound, owner } = words
  const fields = {
    title,
    draft: isDraft,
    elsewhere,
    ...(type !== 'persona' && { judged, bound: bound && [...bound] }),
    ...(owner !== undefined && { owner: owner === '' ? undefined : owner }),
    ...(description !== undefined && { summary: description }),
    ...(channel !== undefined && { channel: channel === '' ? undefined : channel }),
    ...(icon !== undefined && { icon: icon === '' ? undefined : icon }),
  }
  edit(doc, () =>
    type === 'persona'
      ? changeEntry(doc, shapes.personas, [id, fields])
      : changeEntry(doc, shapes.records, [id, fields]),
  )
}

/** A record of the workspace that can stand in a cell. */
export interface PlacedRecord extends SharedWords {
  readonly id: string
  readonly type: shapes.RecordEntry['type']
}

/** Places a record of the workspace in a cell, and gives the card's id back. */
export function placeShared(doc: JourneyDocument, record: PlacedRecord, place: CardPlace): string {
  return edit(doc, () => {
    letStand(doc, record, place.stepId)
    return addCard(doc, place, { recordId: record.id })
  })
}

/**
 * Takes a placement off again: the record leaves the step where no other card places it, and the map
 * where nothing else holds it there.
 */
export function takePlacement(doc: JourneyDocument, cardId: string): void {
  const card = readEntry(doc, shapes.cards, cardId)
  if (card === null || card.recordId === null) return
  const { recordId, stepId } = card
  edit(doc, () => {
    removeCards(doc, [cardId])
    const left = placementsOf(doc, recordId).map((id) => readEntry(doc, shapes.cards, id)?.stepId)
    const known = readEntry(doc, shapes.records, recordId)
    if (known === null || left.includes(stepId)) return
    const isMeasured = known.reach.n > 0 || known.evidence.length > 0
    if (left.length === 0 && !isMeasured) removeRecord(doc, recordId)
    else
      changeEntry(doc, shapes.records, [
        recordId,
        { stepIds: known.stepIds.filter((id) => id !== stepId) },
      ])
  })
}

/** Takes a persona off that was put on the map and is used nowhere on it. */
export function takePersona(doc: JourneyDocument, id: string): void {
  edit(doc, () => removeEntry(doc, 'personas', id))
}

/** Makes a card of words the placement of a record; gives the id of the card that stands there now. */
export function cardToRecord(
  doc: JourneyDocument,
  cardId: string,
  record: PlacedRecord,
): string | null {
  const card = readEntry(doc, shapes.cards, cardId)
  if (card === null) return null
  return edit(doc, () => {
    const { owner, ...own } = card
    letStand(doc, { ...(owner !== undefined && { owner }), ...record }, card.stepId)
    // A card whose words are shared text keeps them for as long as it lives: another takes its place.
    const id = doc.newId()
    putEntry(doc, shapes.cards, [id, { ...own, text: null, recordId: record.id }])
    for (const [other, { linksTo }] of readTable(doc, shapes.cards))
      if (linksTo?.includes(cardId) === true)
        changeEntry(doc, shapes.cards, [
          other,
          { linksTo: linksTo.map((each) => (each === cardId ? id : each)) },
        ])
    removeCards(doc, [cardId])
    return id
  })
}

function letStand(
  doc: JourneyDocument,
  { id, type, title, description = '', isDraft, channel = '', icon = '', owner = '' }: PlacedRecord,
  stepId: string,
): void {
  const known = readEntry(doc, shapes.records, id)
  if (known === null)
    putRecordEntry(doc, id, {
      type,
      title,
      summary: description,
      draft: isDraft,
      stepIds: [stepId],
      ...(channel !== '' && { channel }),
      ...(icon !== '' && { icon }),
      ...(owner !== '' && { owner }),
    })
  else if (!known.stepIds.includes(stepId))
    changeEntry(doc, shapes.records, [id, { stepIds: [...known.stepIds, stepId] }])
}

/** Puts a persona of the workspace on the map, where it has curves and stands in the brief; nothing was measured of it. */
export function placePersona(
  doc: JourneyDocument,
  { id, title, description = '', isDraft }: { readonly id: string } & SharedWords,
): void {
  edit(doc, () => {
    if (tableOf(doc, 'personas').has(id)) return
    const order = keyAt(inOrder(readTable(doc, shapes.personas)), Infinity)
    const nothing = { value: null, n: 0, low: null, high: null }
    putEntry(doc, shapes.personas, [
      id,
      {
        title,
        draft: isDraft,
        summary: description,
        share: nothing,
        path: [],
        traits: [],
        success: null,
        emotion: null,
        order,
      },
    ])
  })
}

/** What was taken off a map with a record, to be put back. */
export interface TakenOff {
  readonly entry: object
  readonly cards: readonly (readonly [id: string, fields: object])[]
  /** Records of the map that were linked to it. */
  readonly linkedBy: readonly string[]
}

/** What a map holds of a record; null where it does not stand there. */
export function heldOf(doc: JourneyDocument, { id, type }: SharedRecord): TakenOff | null {
  const entry = tableOf(doc, type === 'persona' ? 'personas' : 'records').get(id)
  if (entry === undefined) return null
  return {
    entry: entry.toJSON(),
    cards: placementsOf(doc, id).map((card) => [card, tableOf(doc, 'cards').get(card)!.toJSON()]),
    linkedBy: [...tableOf(doc, 'records')]
      .filter(([, other]) => (other.get('links') as readonly string[]).includes(id))
      .map(([other]) => other),
  }
}

/** Takes a record off the map with all its placements; null where it does not stand there. */
export function takeRecordOff(doc: JourneyDocument, { id, type }: SharedRecord): TakenOff | null {
  const taken = heldOf(doc, { id, type })
  if (taken === null) return null
  edit(doc, () =>
    type === 'persona' ? tableOf(doc, 'personas').delete(id) : removeRecord(doc, id),
  )
  return taken
}

/** Puts a record back as it was taken off; cards whose lane or step is gone stay away. */
export function putRecordBack(
  doc: JourneyDocument,
  { id, type }: SharedRecord,
  { entry, cards, linkedBy }: TakenOff,
): void {
  edit(doc, () => {
    if (type === 'persona') putEntry(doc, shapes.personas, [id, entry as never])
    else putEntry(doc, shapes.records, [id, entry as never])
    for (const [cardId, fields] of cards) putCard(doc, cardId, fields)
    for (const other of linkedBy) addLink(doc, other, id)
  })
}

/** Back to where it was, if that is there still and nothing else has its place. */
export function putCard(doc: JourneyDocument, cardId: string, fields: object): void {
  const { laneId, stepId } = fields as shapes.CardEntry
  const isPlace = tableOf(doc, 'lanes').has(laneId) && tableOf(doc, 'steps').has(stepId)
  if (isPlace && !tableOf(doc, 'cards').has(cardId))
    putEntry(doc, shapes.cards, [cardId, fields as never])
}

/** False where it is there already. */
export function addLink(doc: JourneyDocument, id: string, link: string): boolean {
  const links = readEntry(doc, shapes.records, id)?.links
  if (links === undefined || links.includes(link)) return false
  return changeEntry(doc, shapes.records, [id, { links: [...links, link] }])
}
