// Apart from the shape: whoever only shows tags needs nothing that checks them.
import type { Card, Journey } from './journey.ts'

export const LONGEST_TAG = 60
export const MOST_TAGS = 50

/** Tags of several things as those of one, each once; undefined where none has any. */
export function uniteTags(
  things: readonly { readonly tags?: readonly string[] | undefined }[],
): string[] | undefined {
  const all = [...new Set(things.flatMap(({ tags = [] }) => tags))]
  return all.length === 0 ? undefined : all.slice(0, MOST_TAGS)
}

/** What a card is filed under by itself: a placement is not, as the tags of its record are the record’s. */
export function tagsOfCard({ tags = [], recordId }: Pick<Card, 'tags' | 'recordId'>) {
  return recordId === null ? tags : []
}

/** Every tag of the cards of a map, by name. */
export function tagsOn({ lanes }: Pick<Journey, 'lanes'>): readonly string[] {
  const cards = lanes.flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
  const all = new Set(cards.flatMap(tagsOfCard))
  return [...all].toSorted((a, b) => a.localeCompare(b))
}
