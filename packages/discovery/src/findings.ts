import { dropOffs } from './pains/drop-offs.ts'
import type { MapFacts } from './pains/candidate.ts'
import { loops } from './pains/loops.ts'
import { highScores, lowScores } from './pains/low-scores.ts'
import { rankCandidates, type Ranked } from './pains/rank.ts'
import { complaints, praises } from './pains/topics.ts'
import { waits } from './pains/waits.ts'
import type { Workings } from './workings.ts'

/** What pleases most is enough to keep. */
const MOST_DELIGHTS = 5

/** What costs less than this share of all journeys for certain is left out; joy is rarer and voiced less. */
const MATERIAL_PAIN = 0.003
const MATERIAL_DELIGHT = 0.001

export interface Findings {
  readonly pains: readonly Ranked[]
  readonly delights: readonly Ranked[]
}

/** Everything that hurts and everything that pleases, ranked by what it provably costs or brings. */
export function findingsOf(workings: Workings, facts: MapFacts, seed: number): Findings {
  const { journeys } = workings.log
  const { hasGoal } = facts
  const pains = [
    ...dropOffs(workings, facts),
    ...loops(workings, facts),
    ...waits(workings, facts),
    ...lowScores(workings, facts),
    ...complaints(workings, facts, seed),
  ]
  const delights = [...highScores(workings, facts), ...praises(workings, facts, seed)]
  return {
    pains: rankCandidates(pains, { material: MATERIAL_PAIN * journeys, hasGoal }),
    // What pleases without proof is not worth a card.
    delights: rankCandidates(delights, { material: MATERIAL_DELIGHT * journeys, hasGoal })
      .filter(({ rank }) => rank !== null)
      .slice(0, MOST_DELIGHTS),
  }
}
