import vader from 'vader-sentiment'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * Emotion −2…+2 of an English text by VADER (Hutto and Gilbert 2014): the mean of its sentences.
 * A first hint only; it misses plain complaints such as “the parcel never came”.
 */
export function estimateByVader(text: string): number {
  let sum = 0
  let n = 0
  for (const { segment } of sentences.segment(text)) {
    if (!/\p{L}/u.test(segment)) continue
    sum += vader.SentimentIntensityAnalyzer.polarity_scores(segment).compound
    n++
  }
  return n === 0 ? 0 : (2 * sum) / n
}
