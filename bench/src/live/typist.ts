import { addCard, edit, type JourneyDocument, openBody } from './neighbours.ts'

/** Somebody who writes one card after another, a letter at a time. */
export interface Typist {
  readonly cardId: () => string
  readonly type: () => void
}

export interface Desk {
  readonly laneId: string
  readonly stepId: string
}

const SENTENCE = 'Waits for the parcel, looks at the clock and calls again. '

/** Each card is filled with `letters` letters before the next is begun. */
export function createTypist(doc: JourneyDocument, desk: Desk, letters: number): Typist {
  let cardId = ''
  let count = letters
  return {
    cardId: () => cardId,
    type() {
      if (count >= letters) {
        cardId = addCard(doc, desk, { text: '·' })
        openBody(doc, cardId, '·')
        count = 0
      }
      const words = wordsOf(doc, cardId)
      const letter = SENTENCE[count % SENTENCE.length] ?? ' '
      edit(doc, () => words.insert(words.length, letter))
      count += 1
    },
  }
}

interface Words {
  readonly length: number
  readonly insert: (at: number, text: string) => void
}

/** The text in the first paragraph of a card that was opened. */
function wordsOf(doc: JourneyDocument, cardId: string): Words {
  const paragraph = openBody(doc, cardId, '·').get(0)
  if (!('get' in paragraph)) throw new Error('a card begins with a paragraph')
  return paragraph.get(0) as unknown as Words
}
