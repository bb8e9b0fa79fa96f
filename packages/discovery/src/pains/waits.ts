import { quantile, shareFigure } from '@desirepath/core'
import type { EventLog } from '@desirepath/mining'
import { count, inWords, percent, spell } from '../phrases.ts'
import type { Workings } from '../workings.ts'
import { type Candidate, figureEvidence, type MapFacts } from './candidate.ts'
import { emotionDifference, journeyEmotions, successDifference } from './compare.ts'
import { lossOf } from './loss.ts'

const LEAST = 40
/** A wait is long from here on: the slowest quarter, or the slowest tenth, whichever costs more surely. */
const SLOWEST = [0.75, 0.9] as const
/** … and only where the slow wait this much longer than is usual, and longer than a cup of coffee. */
const LONGER = 1.5
const SHORTEST_SECONDS = 600

/** Steps after which some wait much longer than is usual, and are lost or annoyed more often. */
export function waits(workings: Workings, facts: MapFacts): Candidate[] {
  return facts.titles.flatMap((_, step) => {
    const stays = staysAt(workings.visits, step)
    const found = SLOWEST.map((q) => longWait(workings, facts, { step, stays, q })).filter(
      (each) => each !== null,
    )
    return found.sort((a, b) => b.weight - a.weight).slice(0, 1)
  })
}

/** The longest stay of each journey at the step, in seconds, where it goes on from there. */
export function staysAt(visits: EventLog, step: number): Map<number, number> {
  const stays = new Map<number, number>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    for (let i = visits.offsets[journey]!; i + 1 < visits.offsets[journey + 1]!; i++) {
      if (visits.activity[i] !== step) continue
      const seconds = (visits.time[i + 1]! - visits.time[i]!) / 1000
      stays.set(journey, Math.max(stays.get(journey) ?? 0, seconds))
    }
  }
  return stays
}

function longWait(
  workings: Workings,
  facts: MapFacts,
  { step, stays, q }: { step: number; stays: ReadonlyMap<number, number>; q: number },
): Candidate | null {
  if (stays.size < LEAST) return null
  const seconds = Float64Array.from(stays.values()).sort()
  const usual = quantile(seconds, 0.5)!
  const long = quantile(seconds, q)!
  if (long < SHORTEST_SECONDS || long < LONGER * usual) return null
  const hit = new Set([...stays].filter(([, stay]) => stay > long).map(([journey]) => journey))
  const others = [...stays.keys()].filter((journey) => !hit.has(journey))
  const loss = lossOf({
    hit: hit.size,
    of: workings.log.journeys,
    success: successDifference(workings, hit, others),
    emotion: emotionDifference(workings, journeyEmotions(workings, step), hit, others),
    succeed: facts.succeed,
  })
  if (loss === null) return null
  const title = facts.titles[step]!
  const reach = shareFigure(hit.size, stays.size)
  const text = `${inWords(1 - q)} wait more than ${spell(long)}, half wait ${spell(usual)} or less`
  return {
    kind: 'wait',
    key: String(step),
    step,
    title: `Long wait after “${title}”: over ${spell(long)} for ${inWords(1 - q)}`,
    summary: `After “${title}” ${text}: ${count(hit.size)} of ${count(stays.size)} journeys (${percent(hit.size / stays.size)}). ${loss.sentence}`,
    reach,
    journeys: [...hit].sort((a, b) => a - b),
    feedback: workings.feedback.flatMap(({ journey, step: at }, i) =>
      journey !== null && hit.has(journey) && (at ?? step) >= step ? [i] : [],
    ),
    cost: loss.cost,
    weight: loss.weight,
    p: loss.p,
    evidence: [figureEvidence('wait', text, reach)],
  }
}
