import type { Random } from '@desirepath/core'
import { calibrate } from './calibration.ts'
import { learnFamiliarity } from './familiarity.ts'
import { fitVectorizer, type SparseRows } from './features.ts'
import { marginOf, sigmoid, trainLogistic } from './logistic.ts'
import { areaUnderCurve } from './quality.ts'

export interface Labelled {
  readonly text: string
  /** What the customer stated, −2…+2. */
  readonly emotion: number
}

export interface SentimentModel {
  readonly type: 'model'
  /** Cross-validated area under the ROC curve. */
  readonly auc: number
  /** How many labelled comments it rests on. */
  readonly labels: number
  /** The emotion −2…+2 that customers who write like this state on average. */
  readonly predict: (text: string) => number
  /** The chance, with both classes weighed the same, that the text is of a content customer. */
  readonly predictProbability: (text: string) => number
  /** Of scored comments that read like this, the shares that are of content and of discontent customers. */
  readonly chances: (text: string) => Chances
  /** Share of the text, 0–1, in words that the scored comments use; low means the model is guessing. */
  readonly familiarity: (text: string) => number
}

interface Chances {
  readonly positive: number
  readonly negative: number
  /** To which side, with both classes weighed the same. */
  readonly leans: 'positive' | 'negative'
}

export interface SentimentRefused {
  readonly type: 'refused'
  /** A sentence: why nothing is inferred. */
  readonly reason: string
  readonly auc: number | null
  readonly labels: number
}

export interface TrainingOptions {
  readonly random: Random
  /** Folds of the cross-validation, 5 by default. */
  readonly folds?: number
}

/** Below this the model is too near to guessing to draw a curve from it. */
const LEAST_AUC = 0.65
export const LEAST_LABELS = 100
const LEAST_OF_CLASS = 20
/** More comments than this do not sharpen the model enough to be worth the waiting. */
const MOST_LABELS = 12_000
const COST = 1
/** What a score says alone, as the library marks it: 4 of 5 and 9 of 10, or 2 of 5 and 6 of 10. */
const CONTENT = 0.8
const DISCONTENT = -0.3

/**
 * Learns sentiment from scored comments: content (emotion ≥ 1, as 4–5 of 5 or 8–10 of 10) against
 * discontent (≤ 0.4, as 1–3 of 5 or 0–6 of 10); what lies between only helps to calibrate.
 * Refuses under 100 labels, under 20 of a class, and where the cross-validated AUC is under .65.
 */
export function trainSentiment(
  labelled: readonly Labelled[],
  { random, folds = 5 }: TrainingOptions,
): SentimentModel | SentimentRefused {
  const sample = labelled.length > MOST_LABELS ? thinned(labelled, random) : labelled
  const classes = sample.map(({ emotion }) => (emotion >= 1 ? 1 : emotion <= 0.4 ? 0 : null))
  const content = classes.filter((each) => each === 1).length
  const discontent = classes.filter((each) => each === 0).length
  const labels = content + discontent
  const refused = (reason: string, auc: number | null): SentimentRefused => ({
    type: 'refused',
    reason,
    auc,
    labels,
  })
  if (labels < LEAST_LABELS) {
    return refused(
      `Only ${labels} scored comments; ${LEAST_LABELS - labels} more are needed.`,
      null,
    )
  }
  if (Math.min(content, discontent) < LEAST_OF_CLASS) {
    const few = content < discontent ? 'content' : 'discontented'
    return refused(`Fewer than ${LEAST_OF_CLASS} scored comments are of ${few} customers.`, null)
  }
  const texts = sample.map(({ text }) => text)
  const vectorizer = fitVectorizer(texts)
  const rows = vectorizer.transform(texts)
  const margins = crossValidate(rows, classes, { random, folds })
  const judged = indicesOf(classes)
  const auc = areaUnderCurve(
    Array.from(judged, (row) => margins[row]!),
    Array.from(judged, (row) => classes[row]!),
  )!
  if (auc < LEAST_AUC) {
    return refused(
      `The scored comments predict their scores too poorly (AUC ${auc.toFixed(2)}).`,
      auc,
    )
  }
  const emotionOf = calibrate(
    margins,
    sample.map((each) => each.emotion),
  )
  const positive = calibrate(
    margins,
    sample.map((each) => (each.emotion >= CONTENT ? 1 : 0)),
  )
  const negative = calibrate(
    margins.map((margin) => -margin),
    sample.map((each) => (each.emotion <= DISCONTENT ? 1 : 0)),
  )
  const model = trainLogistic({
    rows,
    members: judged,
    labels: binary(classes),
    cost: COST,
    random,
  })
  const margin = (text: string) => marginOf(model, vectorizer.transform([text]), 0)
  return {
    type: 'model',
    auc,
    labels,
    predict: (text) => emotionOf(margin(text)),
    predictProbability: (text) => sigmoid(margin(text)),
    chances(text) {
      const own = margin(text)
      return {
        positive: positive(own),
        negative: negative(-own),
        leans: own > 0 ? 'positive' : 'negative',
      }
    },
    familiarity: learnFamiliarity(texts),
  }
}

/**
 * Log odds of every row by models that have not seen it; each fold holds its share of each class,
 * rows between the classes included. Document frequencies carry no label and are shared by the folds.
 */
function crossValidate(
  rows: SparseRows,
  classes: readonly (number | null)[],
  { random, folds }: { random: Random; folds: number },
): Float64Array {
  const fold = new Uint8Array(classes.length)
  for (const one of [0, 1, null]) {
    const members = classes.flatMap((each, row) => (each === one ? [row] : []))
    const keys = members.map(() => random())
    const order = members.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!)
    order.forEach((member, place) => (fold[members[member]!] = place % folds))
  }
  const labels = binary(classes)
  const margins = new Float64Array(classes.length)
  for (let held = 0; held < folds; held++) {
    const members = indicesOf(classes).filter((row) => fold[row] !== held)
    const model = trainLogistic({ rows, members, labels, cost: COST, random })
    fold.forEach((each, row) => {
      if (each === held) margins[row] = marginOf(model, rows, row)
    })
  }
  return margins
}

function binary(classes: readonly (number | null)[]): Uint8Array {
  return Uint8Array.from(classes, (each) => each ?? 0)
}

function indicesOf(classes: readonly (number | null)[]): Uint32Array {
  return Uint32Array.from(classes.flatMap((each, row) => (each === null ? [] : [row])))
}

function thinned(labelled: readonly Labelled[], random: Random): readonly Labelled[] {
  const keys = labelled.map(() => random())
  const order = labelled.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!)
  return order.slice(0, MOST_LABELS).map((i) => labelled[i]!)
}
