import type { Random } from '@desirepath/core'
import { LEAST_LABELS, trainSentiment, type Labelled } from './train.ts'
import { estimateByVader } from './vader.ts'

/** How somebody speaks who gave no score. */
export const polarities = ['positive', 'neutral', 'negative', 'unclear'] as const
export type Polarity = (typeof polarities)[number]

export interface ReadPolarity {
  readonly polarity: Polarity
  /** Of the scored comments that read like this, the share whose score says the same; null where that is not known. */
  readonly chance: number | null
}

export interface PolarityReader {
  /** What it is read by: learned from scored comments, a list of English words (VADER), or nothing. */
  readonly method: 'learned' | 'vader' | 'none'
  /** Cross-validated, of what was learned, also where it was refused. */
  readonly auc: number | null
  /** Scored comments to learn from. */
  readonly labels: number
  readonly read: (text: string, language: string | null) => ReadPolarity
}

/** So many of the scored comments that read like a text have to say the same. */
const LEAST_CHANCE = 0.6
/** Compound of VADER between which a text is neutral (Hutto and Gilbert 2014), on −2…+2. */
const VADER_NEUTRAL = 0.1
/** Where what was learned is unclear, a list of words has to say more than that. */
const VADER_CLEAR = 0.6
/** A single text is told more of, and more surely, than a mean: more of its words have to be known. */
const LEAST_FAMILIAR = 0.65

const unclear: ReadPolarity = { polarity: 'unclear', chance: null }

/**
 * Learns from scored comments how a text without a score speaks: of those that read like it, by models
 * that had not seen them, how many were content, discontent or between. Unclear where fewer than six in
 * ten agree, and where the text is of another kind than what was scored; of those, and under 100 scored
 * comments of all, English is read by VADER, as a hint whose chance is not known.
 */
export function learnPolarity(
  labelled: readonly Labelled[],
  { random }: { readonly random: Random },
): PolarityReader {
  const labels = labelled.length
  if (labels < LEAST_LABELS)
    return {
      method: 'vader',
      auc: null,
      labels,
      read: (text, language) => readByVader(text, language, VADER_NEUTRAL),
    }
  const model = trainSentiment(labelled, { random })
  if (model.type === 'refused')
    return { method: 'none', auc: model.auc, labels, read: () => unclear }
  return {
    method: 'learned',
    auc: model.auc,
    labels,
    read(text, language) {
      const hint = () => readByVader(text, language, VADER_CLEAR)
      if (!speaks(text) || model.familiarity(text) < LEAST_FAMILIAR) return hint()
      const { negative, positive, leans } = model.chances(text)
      const chances = { negative, positive, neutral: Math.max(0, 1 - negative - positive) }
      const polarity = (['negative', 'neutral', 'positive'] as const).reduce((a, b) =>
        chances[b] > chances[a] ? b : a,
      )
      const chance = Math.min(1, chances[polarity])
      // Most scored comments may be content: being like most of them says nothing of this one.
      const isAgainst = polarity !== 'neutral' && polarity !== leans
      return chance < LEAST_CHANCE || isAgainst ? hint() : { polarity, chance }
    },
  }
}

/** Neutral is only what is read so from all texts: where something was learned it says nothing new. */
function readByVader(text: string, language: string | null, least: number): ReadPolarity {
  if (language !== 'en' || !speaks(text)) return unclear
  const value = estimateByVader(text)
  if (value > least) return { polarity: 'positive', chance: null }
  if (value < -least) return { polarity: 'negative', chance: null }
  return least === VADER_NEUTRAL ? { polarity: 'neutral', chance: null } : unclear
}

function speaks(text: string): boolean {
  return /\p{L}.*?\p{L}/su.test(text)
}
