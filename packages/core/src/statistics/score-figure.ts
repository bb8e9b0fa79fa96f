import type { ScoreScale } from '../feedback/item.ts'
import type { Figure } from '../journey/journey.ts'
import { meanFigure, shareFigure } from './figures.ts'
import { npsFigure } from './nps.ts'

/** How many gave one score. */
export interface ScoreCount {
  readonly score: number
  readonly n: number
}

/** From here on the scale an answer is a satisfied one: 4 and 5 of five, 6 and 7 of seven. */
const SATISFIED = 0.75

/**
 * The figure of answers on one scale with its 95 % interval: the NPS (−100…100), of CSAT the share of
 * satisfied answers (0…1, Wilson), of CES and ratings the mean (t).
 */
export function scoreFigure({ kind, min, max }: ScoreScale, counts: readonly ScoreCount[]): Figure {
  const among = (wanted: (score: number) => boolean) =>
    counts.reduce((sum, { score, n }) => (wanted(score) ? sum + n : sum), 0)
  const n = among(() => true)
  switch (kind) {
    case 'nps': {
      const promoters = among((score) => score >= 9)
      const detractors = among((score) => score <= 6)
      const { nps, low, high } = npsFigure({
        promoters,
        detractors,
        passives: n - promoters - detractors,
      })
      return { value: nps, n, low, high }
    }
    case 'csat':
      return shareFigure(
        among((score) => score >= min + SATISFIED * (max - min)),
        n,
      )
    default:
      return meanFigure(eachOf(counts))
  }
}

function* eachOf(counts: readonly ScoreCount[]): Iterable<number> {
  for (const { score, n } of counts) for (let i = 0; i < n; i++) yield score
}
