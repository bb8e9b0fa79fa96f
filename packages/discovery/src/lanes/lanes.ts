import {
  blankCard,
  type Card,
  contentId,
  type Edge,
  type JourneyRecord,
  laneOfSupport,
  type Lane,
  median,
  type Step,
} from '@desirepath/core'
import type { Workings } from '../workings.ts'
import { doingCards } from './doing.ts'
import { quoteCards } from './quotes.ts'
import { supportCards } from './support.ts'
import { touchpointCards } from './touchpoints.ts'

export interface LaneFacts {
  readonly workings: Workings
  readonly steps: readonly Step[]
  readonly edges: readonly Edge[]
  readonly records: readonly JourneyRecord[]
}

/** Every lane that has something to show; what a first look needs stands above what explains it. */
export function fillLanes({ steps, edges, workings, records }: LaneFacts): Lane[] {
  const spoken = workings.feedback.some(({ emotion, step }) => emotion !== null && step !== null)
  const doing = { steps, edges, timesEach: timesEach(workings, steps) }
  const placed = (type: JourneyRecord['type']) => (step: Step) => placements(records, type, step)
  const cells = (cards: (step: Step, at: number) => Card[]) =>
    steps
      .map((step, at) => ({ stepId: step.id, cards: cards(step, at) }))
      .filter((cell) => cell.cards.length > 0)
  const lane = (type: Lane['type'], names: Names, cards: (step: Step, at: number) => Card[]) => ({
    id: `lane-${type}`,
    type,
    ...names,
    cells: cells(cards),
  })
  const several =
    new Set(steps.flatMap(({ channels }) => channels.map(({ name }) => name))).size > 1
  const lanes: Lane[] = [
    lane('measured', named('Measured', 'from events'), () => []),
    lane('emotion', named('Feeling', 'measured, n and 95 % band'), () => []),
    lane('painPoints', named('Pain points', 'ranked by cost'), placed('painPoint')),
    lane('doing', named('Doing', 'what customers do; shares of those at the step'), (_, at) =>
      doingCards(doing, at),
    ),
    lane('touchpoints', named('Touchpoints', 'share of events'), (step) =>
      several ? touchpointCards(step) : [],
    ),
    laneOfSupport(cells((step, at) => supportCards(workings, step, at))),
    lane('quotes', named('Quotes', 'what customers say'), (_, at) => quoteCards(workings, at)),
    lane('delights', named('Delights', 'keep these'), placed('delight')),
    lane('opportunities', named('Opportunities', 'drafts, by gain'), placed('opportunity')),
  ]
  return lanes.filter(
    ({ type, cells }) => cells.length > 0 || type === 'measured' || (type === 'emotion' && spoken),
  )
}

interface Names {
  readonly title: string
  readonly subtitle: string
}

function named(title: string, subtitle: string): Names {
  return { title, subtitle }
}

function placements(
  records: readonly JourneyRecord[],
  type: JourneyRecord['type'],
  { id }: Step,
): Card[] {
  return records
    .filter((record) => record.type === type && record.stepIds.includes(id))
    .map((record) => ({
      ...blankCard,
      id: contentId('card', record.id, id),
      recordId: record.id,
    }))
}

/** Events of each step for each journey that comes to it. */
function timesEach(workings: Workings, steps: readonly Step[]): number[] {
  const events = new Float64Array(steps.length)
  for (let i = 0; i < workings.steps.size; i++) events[workings.steps.activity[i]!]!++
  const times = steps.map(({ measured }, step) => {
    const reached = (measured?.reach.value ?? 0) * (measured?.reach.n ?? 0)
    return reached > 0 ? events[step]! / reached : 0
  })
  // A log that writes every event twice, as started and completed, repeats nothing.
  const usual = Math.max(1, Math.floor(median(times) ?? 1))
  return times.map((each) => each / usual)
}
