import { type Card, type Journey, tagsOfCard, tagsOn, uniteTags } from '@desirepath/core'
import { useDeferredValue, useMemo } from 'react'
import { addTags, takeTag } from '../editing/card-tags.ts'
import { useEditor, useOpenJourney, useReadJourney } from '../editing/live.tsx'
import { TagsField } from '../ui/tags-field.tsx'
import { cardWords } from './card-words.ts'

/** So many tags of the map are offered at once; typing finds the others. */
const MOST_OFFERED = 12

/** The tags of one card, or of several together: what is added or taken away is so on all of them. */
export function CardTagsField({
  cardIds,
  onChanged,
}: {
  readonly cardIds: readonly string[]
  /** With how many cards a change has reached. */
  readonly onChanged?: (reached: number) => void
}) {
  // A letter on the map does not wait for what is offered here.
  const journey = useDeferredValue(useOpenJourney())
  const editor = useEditor()
  const known = useMemo(() => tagsOn(journey), [journey])
  const cards = useMemo(() => tagged(journey, cardIds), [journey, cardIds])
  const read = useReadJourney()
  // What is drawn may still be without the tag before.
  const latest = () => tagged(read(), cardIds)
  const held = (tag: string) => cards.filter((card) => tagsOfCard(card).includes(tag)).length
  const tell = (reached: number) => onChanged?.(reached)
  const noteOf = (tag: string) =>
    held(tag) === cards.length ? null : cardWords.tags.heldBy(held(tag), cards.length)
  return (
    <TagsField
      tags={uniteTags(cards) ?? []}
      known={known}
      offers={known.filter((tag) => held(tag) < cards.length).slice(0, MOST_OFFERED)}
      noteOf={noteOf}
      mayEdit={editor !== null}
      onAdd={(tags) => tell(editor === null ? 0 : addTags(editor, latest(), tags))}
      onTake={(tag) => tell(editor === null ? 0 : takeTag(editor, latest(), tag))}
    />
  )
}

/** What can be tagged of the cards: their own words, and not those of records. */
function tagged({ lanes }: Pick<Journey, 'lanes'>, cardIds: readonly string[]): Card[] {
  const ids = new Set(cardIds)
  return lanes
    .flatMap(({ cells }) => cells.flatMap((cell) => cell.cards))
    .filter(({ id, recordId }) => recordId === null && ids.has(id))
}
