import type { ScoreScale } from '@desirepath/core'
import { words } from './names.ts'

/** The scale that a column's name alone settles, or null. */
export function guessScaleFromName(column: string): ScoreScale | null {
  return kindOfName(column) === 'nps' ? { kind: 'nps', min: 0, max: 10 } : null
}

/**
 * The scale of a column of scores, from its name and from the sorted scores; one wrong score in two
 * hundred does not stretch it, nor does any where the name settles it.
 */
export function guessScale(column: string, scores: readonly number[]): ScoreScale {
  const named = kindOfName(column)
  const inside = scores.filter((score) => score >= 0 && score <= 10).length
  if (named === 'nps' && inside >= scores.length * 0.5) return { kind: 'nps', min: 0, max: 10 }
  const odd = Math.floor(scores.length * 0.005)
  return scaleOfRange(named, scores[odd]!, scores[scores.length - 1 - odd]!)
}

function scaleOfRange(named: ScoreScale['kind'] | null, low: number, high: number): ScoreScale {
  if (low < 0) {
    const end = high <= 2 && low >= -2 ? 2 : Math.ceil(Math.max(-low, high))
    return { kind: 'rating', min: -end, max: end }
  }
  if (high <= 1) return { kind: named === 'csat' ? named : 'rating', min: 0, max: 1 }
  if (high <= 5) return { kind: named ?? 'rating', min: low < 1 ? 0 : 1, max: 5 }
  if (high <= 7) return { kind: named ?? 'rating', min: low < 1 ? 0 : 1, max: 7 }
  // Eleven points are the scale of the recommendation question unless the name says otherwise.
  if (high <= 10) {
    if (low < 1 && named === null) return { kind: 'nps', min: 0, max: 10 }
    return { kind: 'rating', min: low < 1 ? 0 : 1, max: 10 }
  }
  return { kind: 'rating', min: 0, max: high <= 20 ? 20 : 100 }
}

/** The kind that goes with ends given by hand; only 0–10 can be a recommendation. */
export function kindOfScale(column: string, min: number, max: number): ScoreScale['kind'] {
  const named = kindOfName(column)
  if (min === 0 && max === 10) return named === null || named === 'nps' ? 'nps' : 'rating'
  if (named === 'nps') return 'rating'
  return named ?? 'rating'
}

function kindOfName(column: string): ScoreScale['kind'] | null {
  const parts = new Set(words(column))
  const has = (...options: string[]) => options.some((each) => parts.has(each))
  if (
    has(
      'nps',
      'promoter',
      'recommend',
      'recommendation',
      'weiterempfehlung',
      'weiterempfehlen',
      'recommandation',
      'recommanderiez',
      'recomendacion',
      'recomendaria',
    )
  ) {
    return 'nps'
  }
  if (has('ces', 'effort', 'aufwand')) return 'ces'
  if (
    has(
      'csat',
      'satisfaction',
      'satisfied',
      'zufriedenheit',
      'zufrieden',
      'satisfaccion',
      'soddisfazione',
      'tevredenheid',
    )
  )
    return 'csat'
  return null
}
