import { type JourneyRecord, type Lane, plainText, tagsOfCard } from '@desirepath/core'
import { CLAMPED } from './layout.ts'

/** What a search finds, or else what the filters keep, in the order of the map. */
export function soughtIn(map: HTMLElement | null): readonly HTMLElement[] {
  return [...(map?.querySelectorAll<HTMLElement>('[data-search=match],[data-search=kept]') ?? [])]
}

type Records = ReadonlyMap<string, Pick<JourneyRecord, 'title' | 'summary' | 'owner'>>

/** The lanes with those opened, as long as one searches, in which folding or counting hides a match. */
export function revealed(lanes: readonly Lane[], find: string, records: Records): readonly Lane[] {
  if (find.trim() === '') return lanes
  return lanes.map((lane) => {
    const { folded, height, ...open } = lane
    if (folded === true) {
      return matchesIn(lane, { find, records }) > 0
        ? { ...open, ...(height !== undefined && { height }) }
        : lane
    }
    const isCut = height === 'clamp' && matchesIn(lane, { find, records, from: CLAMPED }) > 0
    return isCut ? open : lane
  })
}

/** How many cards of a lane have the words; of each cell those from a place on. */
export function matchesIn(
  { cells }: Lane,
  {
    find,
    records,
    from = 0,
  }: { readonly find: string; readonly records: Records; readonly from?: number },
): number {
  const needle = find.trim().toLocaleLowerCase()
  return cells.reduce((sum, { cards }) => {
    const found = cards.slice(from).filter((card) => {
      const record = card.recordId === null ? undefined : records.get(card.recordId)
      const said =
        record === undefined
          ? [card.text, card.note, card.owner, ...tagsOfCard(card)]
          : [record.title, record.summary, record.owner]
      return said.some((each) =>
        plainText(each ?? '')
          .toLocaleLowerCase()
          .includes(needle),
      )
    })
    return sum + found.length
  }, 0)
}
