import type { Card, JourneyRecord } from '@desirepath/core'
import { plainText, recordNouns, nameKey } from '@desirepath/core'
import { call } from '../api/call.ts'
import type { CardDesk } from './card-desk.ts'
import { cardWords } from './card-words.ts'
import type { CardMove, CellRef } from './cell-grid.ts'
import { focusCell } from './writing.ts'

/**
 * Makes texts placements of records; those whose name the workspace knows already join that record.
 * What a record is besides its name comes from the workspace once the map is saved.
 */
export async function makeRecords(
  desk: Pick<CardDesk, 'editor' | 'say' | 'grid' | 'marks'>,
  type: JourneyRecord['type'],
  {
    cards,
    cell,
    moves = [],
  }: {
    readonly cards: readonly Card[]
    readonly cell: CellRef
    /** Where they go before, of the same gesture. */
    readonly moves?: readonly CardMove[]
  },
): Promise<void> {
  const titles = new Map(cards.map(({ id, text }) => [id, titleOf(text)]))
  const known = await knownByName(type, [...new Set(titles.values())]).catch(() => null)
  const editor = desk.editor()
  if (editor === null) return
  if (known === null) {
    desk.say(cardWords.notReached)
    return
  }
  for (const record of desk.grid().recordOf.values())
    if (record.type === type) known.set(nameKey(record.title), record.id)
  const before = new Set(known.values())
  const made = editor.together(() => {
    for (const { ids, ...place } of moves) editor.moveCards(ids, place)
    return cards.map(({ id }) => {
      const title = titles.get(id) ?? ''
      const recordId = known.get(nameKey(title)) ?? editor.doc.newId()
      known.set(nameKey(title), recordId)
      const placed = { id: recordId, type, title, isDraft: false }
      return { card: editor.cardToRecord(id, placed), recordId }
    })
  })
  const joined = made.filter(({ recordId }) => before.has(recordId)).length
  desk.marks.clear()
  focusCell(cell, made[0]?.card ?? undefined)
  desk.say(cardWords.madeRecord(type, made.length - joined, joined), true)
}

/** The first line, as a name. */
function titleOf(text: string | null): string {
  const [first = ''] = plainText(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return first.slice(0, 300) || cardWords.untitled
}

async function knownByName(
  type: JourneyRecord['type'],
  titles: readonly string[],
): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const title of titles) {
    // Every type has the same operations; those of touchpoints say what they take and answer.
    const route = `GET /api/${recordNouns[type]}` as 'GET /api/touchpoints'
    const { items } = await call(route, { query: { q: title.slice(0, 200), limit: 100 } })
    const same = items.find(({ record }) => nameKey(record.title) === nameKey(title))
    if (same !== undefined) known.set(nameKey(title), same.record.id)
  }
  return known
}
