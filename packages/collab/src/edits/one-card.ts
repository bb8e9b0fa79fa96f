import { uniteTags } from '@desirepath/core'
import { changeEntry, edit, type JourneyDocument, readEntry } from '../document.ts'
import * as shapes from '../shapes.ts'
import { cardText, removeCards, setCardText } from './cards.ts'

/**
 * Makes cards of words one card in the place of the first: their words line by line, their tags,
 * evidence and links together. Placements of records and cards that show something stay as they are.
 * Gives the card; null where there are not two of words.
 */
export function joinCards(doc: JourneyDocument, ids: readonly string[]): string | null {
  return edit(doc, () => {
    const cards = ids.flatMap((id) => {
      const card = readEntry(doc, shapes.cards, id)
      return card === null ||
        card.recordId !== null ||
        card.attachment !== undefined ||
        card.value !== undefined
        ? []
        : [{ id, card }]
    })
    const [first, ...others] = cards
    if (first === undefined || others.length === 0) return null
    const all = cards.map(({ card }) => card)
    const words = cards.map(({ id }) => cardText(doc, id)).filter((each) => each !== '')
    const evidence = all.flatMap((each) => each.evidence ?? [])
    const links = new Set(all.flatMap((each) => each.linksTo ?? []))
    for (const { id } of cards) links.delete(id)
    setCardText(doc, first.id, words.join('\n'))
    const fields = {
      tags: uniteTags(all),
      owner: all.find(({ owner }) => owner !== undefined)?.owner,
      evidence: evidence.length === 0 ? undefined : evidence,
      linksTo: links.size === 0 ? undefined : [...links],
    }
    changeEntry(doc, shapes.cards, [first.id, fields])
    removeCards(
      doc,
      others.map(({ id }) => id),
    )
    return first.id
  })
}
