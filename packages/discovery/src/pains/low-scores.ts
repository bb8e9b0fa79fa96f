import {
  newcombe,
  shareFigure,
  twoProportionZ,
  formatCount,
  formatShare,
  thin,
} from '@desirepath/core'
import { range, shareRange } from '../phrases.ts'
import type { PlacedFeedback, Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'

const LEAST = 10
/** People are struck where this share more than elsewhere are dissatisfied (delighted). */
const POINTS = 0.05
/** On −2…+2: the best of five stars, nine and ten of ten. */
const DELIGHTED = 1.5

/** Steps about which most who take sides are dissatisfied, more than about the others, by what they said there. */
export function lowScores(workings: Workings, facts: MapFacts): Candidate[] {
  return scoreContrasts(workings, facts, -1)
}

/** Steps about which more are delighted than about the others, and most who take sides are satisfied. */
export function highScores(workings: Workings, facts: MapFacts): Candidate[] {
  return scoreContrasts(workings, facts, 1)
}

function scoreContrasts({ feedback }: Workings, facts: MapFacts, sign: 1 | -1): Candidate[] {
  const spoken = feedback.flatMap(({ step, mood, emotion }, i) => {
    if (step === null || mood === null) return []
    // Most people are satisfied nearly everywhere: what delights shows in the best answers.
    const struck = sign < 0 ? mood < 0 : emotion !== null && emotion.value >= DELIGHTED
    return [{ i, step, mood, struck }]
  })
  const struckInAll = spoken.filter(({ struck }) => struck).length
  return facts.titles.flatMap((title, step) => {
    const here = spoken.filter((each) => each.step === step)
    const struck = here.filter((each) => each.struck).map(({ i }) => i)
    const others = { struck: struckInAll - struck.length, n: spoken.length - here.length }
    const [bad, good] = [-1, 1].map((side) => here.filter(({ mood }) => mood === side).length)
    const mostly = sign < 0 ? bad! > good! : good! > bad!
    if (here.length < LEAST || others.n < LEAST || !mostly) return []
    return contrast({ feedback, title, step, sign }, { struck, n: here.length }, others) ?? []
  })
}

function contrast(
  {
    feedback,
    title,
    step,
    sign,
  }: {
    readonly feedback: readonly PlacedFeedback[]
    readonly title: string
    readonly step: number
    readonly sign: 1 | -1
  },
  here: { readonly struck: readonly number[]; readonly n: number },
  others: { readonly struck: number; readonly n: number },
): Candidate | null {
  const own = shareFigure(here.struck.length, here.n)
  const usual = others.struck / others.n
  const { diff, low, high } = newcombe(others.struck, others.n, here.struck.length, here.n)
  if (diff < POINTS) return null
  const cost = {
    value: diff * here.n,
    low: low * here.n,
    high: high * here.n,
    unit: 'customers' as const,
    effect: sign > 0 ? ('happy' as const) : ('unhappy' as const),
  }
  const [word, more] = sign > 0 ? ['delighted', 'happy'] : ['dissatisfied', 'unhappy']
  const lead = `${formatCount(here.struck.length)} of the ${formatCount(here.n)} who gave an opinion at “${title}” are ${word} (${shareRange(own)}), against ${formatShare(usual)} elsewhere`
  const journeys = here.struck.flatMap((i) => feedback[i]!.journey ?? [])
  return {
    kind: sign > 0 ? 'highScore' : 'lowScore',
    key: String(step),
    step,
    title:
      sign > 0
        ? `“${title}” pleases: ${formatShare(own.value ?? 0)} are delighted`
        : `“${title}” disappoints: ${formatShare(own.value ?? 0)} are dissatisfied`,
    summary: `${lead}: about ${formatCount(cost.value)} more ${more} customers among those asked (95${thin}% interval ${range(cost.low, cost.high)}).`,
    remedy: `Find out what disappoints at “${title}” and mend it`,
    gain: `about ${formatCount(cost.value)} customers fewer would be dissatisfied (${range(cost.low, cost.high)})`,
    reach: own,
    journeys: [...new Set(journeys)].sort((a, b) => a - b),
    feedback: here.struck,
    cost,
    p: twoProportionZ(here.struck.length, here.n, others.struck, others.n).p,
    evidence: [figureEvidence(word, `${lead}.`, own)],
  }
}
