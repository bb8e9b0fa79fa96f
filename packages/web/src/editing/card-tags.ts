import { type Card, uniteTags } from '@desirepath/core'
import type { Editor } from './editor.ts'

type Tagged = readonly Pick<Card, 'id' | 'tags'>[]

/** Puts tags to cards as one step of undo; gives how many cards have got one. */
export function addTags(editor: Editor, cards: Tagged, tags: readonly string[]): number {
  const open = cards.filter((card) => tags.some((tag) => card.tags?.includes(tag) !== true))
  editor.together(() =>
    open.forEach((card) => editor.changeCards([card.id], { tags: uniteTags([card, { tags }]) })),
  )
  return open.length
}

/** Takes a tag from cards as one step of undo; gives how many had it. */
export function takeTag(editor: Editor, cards: Tagged, tag: string): number {
  const held = cards.filter(({ tags }) => tags?.includes(tag))
  editor.together(() =>
    held.forEach(({ id, tags = [] }) => {
      const rest = tags.filter((each) => each !== tag)
      editor.changeCards([id], { tags: rest.length === 0 ? undefined : rest })
    }),
  )
  return held.length
}
