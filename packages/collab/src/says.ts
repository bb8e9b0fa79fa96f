import type { ChangedEntry } from './changed.ts'
import { type JourneyDocument, readEntry } from './document.ts'
import { cardText } from './edits/cards.ts'
import * as shapes from './shapes.ts'

/** What an entry says, in the words that people change: a card's text, a title; null where it is gone. */
export function entrySays(doc: JourneyDocument, { table, id }: ChangedEntry): string | null {
  switch (table) {
    case 'cards': {
      const card = readEntry(doc, shapes.cards, id)
      return card === null ? null : cardText(doc, id)
    }
    case 'records':
      return readEntry(doc, shapes.records, id)?.title ?? null
    case 'stages':
      return readEntry(doc, shapes.stages, id)?.title ?? null
    case 'steps':
      return readEntry(doc, shapes.steps, id)?.title ?? null
    case 'lanes':
      return readEntry(doc, shapes.lanes, id)?.title ?? null
    default:
      return null
  }
}
