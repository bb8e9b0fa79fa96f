import { type Moment, newcombe } from '@desirepath/core'
import { journeysReaching } from '@desirepath/mining'
import { count, percent } from './phrases.ts'
import type { MapFacts } from './pains/candidate.ts'
import type { Workings } from './workings.ts'

const LEAST = 30
const MOST_TRUTHS = 3
/** A change in the chance of success smaller than this decides nothing. */
const DECISIVE = 0.05
/** From here on a journey can hardly still fail. */
const SURE = 0.98

/** Steps that decide: where reaching the next one changes the chance of success most, and from where there is no way back. */
export function decisiveMoments(
  workings: Workings,
  facts: MapFacts,
  stepIds: readonly string[],
): Moment[] {
  const { succeeded } = workings
  if (succeeded === null) return []
  const steps = stepIds.map((stepId, step) => {
    const reaching = new Set(journeysReaching(workings.visits, step))
    let won = 0
    for (const journey of reaching) won += succeeded[journey]!
    const total = succeeded.reduce((sum, each) => sum + each, 0)
    const otherN = workings.log.journeys - reaching.size
    return { stepId, step, n: reaching.size, won, otherWon: total - won, otherN }
  })
  const open = steps.filter(({ step }) => !facts.endings.has(step))
  const truths = open
    .filter(({ n, otherN }) => n >= LEAST && otherN >= LEAST)
    .map((each) => ({ ...each, change: newcombe(each.otherWon, each.otherN, each.won, each.n) }))
    .filter(({ change }) => Math.abs(change.diff) >= DECISIVE && change.low * change.high > 0)
    .sort((a, b) => Math.abs(b.change.diff) - Math.abs(a.change.diff) || a.step - b.step)
    .slice(0, MOST_TRUTHS)
  const sure = open.find(({ n, won }) => n >= LEAST && won >= SURE * n && won < n)
  return [
    ...truths.map(({ stepId, step, n, won, otherN, otherWon }) => ({
      stepId,
      type: 'momentOfTruth' as const,
      text: `Of those who come to “${facts.titles[step]}”, ${percent(won / n)} ${facts.succeed} (n = ${count(n)}); of the others ${percent(otherWon / otherN)} (n = ${count(otherN)}).`,
    })),
    ...(sure
      ? [
          {
            stepId: sure.stepId,
            type: 'pointOfNoReturn' as const,
            text: `From “${facts.titles[sure.step]}” on there is hardly a way to fail: ${percent(sure.won / sure.n)} ${facts.succeed} (n = ${count(sure.n)}).`,
          },
        ]
      : []),
  ]
}
