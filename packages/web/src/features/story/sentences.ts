/** A sentence of the story, and where it begins and ends within its paragraph. */
export interface Sentence {
  readonly text: string
  readonly paragraph: number
}

/** The paragraphs of a story cut into what is said in one breath; a decimal point ends nothing. */
export function sentencesOf(paragraphs: readonly string[]): Sentence[] {
  return paragraphs.flatMap((text, paragraph) =>
    [...segmenter.segment(text)]
      .map(({ segment }) => ({ text: segment, paragraph }))
      .filter((sentence) => sentence.text.trim() !== ''),
  )
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
