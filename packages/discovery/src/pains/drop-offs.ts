import { fisherExact, newcombe, shareFigure, twoProportionZ } from '@desirepath/core'
import { journeysLeaving, journeysReaching } from '@desirepath/mining'
import { count, inWords, percent } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'

/** Fewer leavers than this say nothing. */
const LEAST = 10
/** A drop-off worth a card is this many points above the rate elsewhere, and this much more often. */
const POINTS = 0.03
const TIMES = 1.25

/** Steps that more journeys leave for good, without having succeeded, than leave the other steps. */
export function dropOffs(workings: Workings, facts: MapFacts): Candidate[] {
  const { succeeded, visits } = workings
  if (succeeded === null) return []
  const steps = facts.titles.map((title, step) => {
    const reaching = journeysReaching(visits, step)
    const leavers = [...journeysLeaving(visits, step)].filter((journey) => succeeded[journey] === 0)
    const won = reaching.reduce((sum, journey) => sum + succeeded[journey]!, 0)
    return { step, title, n: reaching.length, leavers, won }
  })
  const open = steps.filter(({ step }) => !facts.endings.has(step))
  const lost = open.reduce((sum, each) => sum + each.leavers.length, 0)
  const stood = open.reduce((sum, each) => sum + each.n, 0)
  return open.flatMap(({ step, title, n, leavers, won }) => {
    const left = leavers.length
    const [baseLost, baseStood] = [lost - left, stood - n]
    if (left < LEAST || baseStood === 0 || left === n) return []
    const { diff, low, high } = newcombe(baseLost, baseStood, left, n)
    if (diff < POINTS || left / n < (TIMES * baseLost) / baseStood) return []
    // Of those who stay, this share goes on to succeed; the leavers kept would do as they do.
    const success = Math.min(1, won / (n - left))
    const value = diff * n * success
    const share = shareFigure(left, n)
    const base = baseLost / baseStood
    const summary =
      `${capital(inWords(left / n))} of those who come to “${title}” leave there for good: ${count(left)} of ${count(n)} ` +
      `(${percent(left / n)}, 95 % interval ${percent(share.low!)} to ${percent(share.high!)}); elsewhere ${percent(base)} do. ` +
      `At that rate about ${count(value)} more would ${facts.succeed}.`
    return {
      kind: 'dropOff' as const,
      key: String(step),
      step,
      title: `Many leave at “${title}”`,
      summary,
      reach: share,
      journeys: leavers,
      feedback: [],
      cost: { value, low: low * n * success, high: high * n * success, unit: 'customers' as const },
      weight: (low * n * success) / workings.log.journeys,
      p:
        baseLost < 5 || left < 5
          ? fisherExact(baseLost, baseStood, left, n)
          : twoProportionZ(baseLost, baseStood, left, n).p,
      evidence: [
        figureEvidence(
          'leave',
          `${percent(left / n)} leave here, against ${percent(base)} at the other steps`,
          share,
        ),
      ],
    }
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
