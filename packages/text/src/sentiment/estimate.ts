import { toEmotion, type FeedbackItem, type Random } from '@desirepath/core'
import { detectLanguage } from '../language/detect.ts'
import { LEAST_FAMILIAR } from './familiarity.ts'
import { LEAST_LABELS, trainSentiment, type Labelled } from './train.ts'
import { estimateByVader } from './vader.ts'

export interface ItemEmotion {
  /** −2…+2. */
  readonly value: number
  readonly basis: 'stated' | 'inferred'
}

export interface SentimentEstimate {
  /** What inferred emotions rest on; `none` where only stated scores speak. */
  readonly method: 'learned' | 'vader' | 'none'
  /** Cross-validated, of the learned model, also when it was refused; null where none was trained. */
  readonly auc: number | null
  /** Scored comments to learn from. */
  readonly labels: number
  readonly emotionOf: (item: FeedbackItem) => ItemEmotion | null
}

/**
 * The emotion of each item: its stated score first; without one, what the model learned from the
 * scored comments infers, unless the text is of another kind than those; under 100 scored comments VADER, for English only. No model is trained
 * where no comment lacks a score, because nothing would be inferred from it.
 */
export function estimateSentiment(
  items: readonly FeedbackItem[],
  { random }: { readonly random: Random },
): SentimentEstimate {
  const labelled = items.flatMap(labelOf)
  const labels = labelled.length
  const silent = items.filter((item) => statedEmotion(item) === null && wordsOf(item) !== null)
  if (silent.length === 0) return { method: 'none', auc: null, labels, emotionOf: statedOnly }
  if (labels < LEAST_LABELS) return estimated(silent, labels)
  const model = trainSentiment(labelled, { random })
  if (model.type === 'refused') {
    return { method: 'none', auc: model.auc, labels: model.labels, emotionOf: statedOnly }
  }
  return {
    method: 'learned',
    auc: model.auc,
    labels: model.labels,
    emotionOf: (item) =>
      statedOnly(item) ??
      (model.familiarity(item.text ?? '') < LEAST_FAMILIAR ? null : inferred(item, model.predict)),
  }
}

function estimated(silent: readonly FeedbackItem[], labels: number): SentimentEstimate {
  if (!silent.some(isEnglish)) return { method: 'none', auc: null, labels, emotionOf: statedOnly }
  return {
    method: 'vader',
    auc: null,
    labels,
    emotionOf: (item) =>
      statedOnly(item) ?? (isEnglish(item) ? inferred(item, estimateByVader) : null),
  }
}

function statedOnly(item: FeedbackItem): ItemEmotion | null {
  const value = statedEmotion(item)
  return value === null ? null : { value, basis: 'stated' }
}

function inferred(item: FeedbackItem, predict: (text: string) => number): ItemEmotion | null {
  const text = wordsOf(item)
  return text === null
    ? null
    : { value: Math.min(2, Math.max(-2, predict(text))), basis: 'inferred' }
}

/** A score outside its scale is a mistake of the source and states nothing. */
function statedEmotion(item: FeedbackItem): number | null {
  if (item.score === null || item.scale === null) return null
  const emotion = toEmotion(item.score, item.scale)
  return emotion >= -2 && emotion <= 2 ? emotion : null
}

function labelOf(item: FeedbackItem): Labelled[] {
  const emotion = statedEmotion(item)
  const text = wordsOf(item)
  return emotion === null || text === null ? [] : [{ text, emotion }]
}

/** The text, where it has at least two letters: “ok” and 好吃 speak, “-” and “10/10” do not. */
function wordsOf(item: FeedbackItem): string | null {
  return item.text !== null && /\p{L}.*?\p{L}/su.test(item.text) ? item.text : null
}

function isEnglish(item: FeedbackItem): boolean {
  return item.text !== null && (item.language ?? detectLanguage(item.text)) === 'en'
}
