import {
  type Card,
  contentId,
  type JourneyRecord,
  type Lane,
  type LaneType,
  type Step,
} from '@desirepath/core'
import { percent, spell } from './phrases.ts'
import { quoteCard, representative } from './quotes.ts'
import type { Workings } from './workings.ts'

/** Quotes in one cell: the typical one and one that differs. */
const QUOTES = 2

export interface LaneFacts {
  readonly workings: Workings
  readonly steps: readonly Step[]
  readonly records: readonly JourneyRecord[]
}

/** Every lane that has something to show, in reading order. */
export function fillLanes(facts: LaneFacts): Lane[] {
  const { steps, workings } = facts
  const spoken = workings.feedback.some(({ emotion, step }) => emotion !== null && step !== null)
  const lanes = [
    lane('measured', 'Measured', 'from events', []),
    lane(
      'doing',
      'Doing',
      'what customers do',
      steps.map((step) => ({ stepId: step.id, cards: doing(step) })),
    ),
    lane(
      'quotes',
      'Quotes',
      'what customers say',
      steps.map((step, i) => ({ stepId: step.id, cards: quotes(workings, i) })),
    ),
    lane('emotion', 'Feeling', 'measured, n and 95 % band', []),
    recordLane('painPoints', 'Pain points', 'ranked by cost', facts, 'painPoint'),
    recordLane('delights', 'Delights', 'keep these', facts, 'delight'),
    recordLane('opportunities', 'Opportunities', 'drafts, by gain', facts, 'opportunity'),
  ]
  const always = (each: Lane) => each.type === 'measured' || (each.type === 'emotion' && spoken)
  return lanes.filter((each) => always(each) || each.cells.length > 0)
}

function lane(type: LaneType, title: string, subtitle: string, cells: Lane['cells']): Lane {
  return {
    id: `lane-${type}`,
    type,
    title,
    subtitle,
    cells: cells.filter(({ cards }) => cards.length > 0),
  }
}

function recordLane(
  type: LaneType,
  title: string,
  subtitle: string,
  { steps, records }: LaneFacts,
  of: JourneyRecord['type'],
): Lane {
  const cells = steps.map((step) => ({
    stepId: step.id,
    cards: records
      .filter((record) => record.type === of && record.stepIds.includes(step.id))
      .map((record): Card => ({
        ...blank,
        id: contentId('card', record.id, step.id),
        recordId: record.id,
      })),
  }))
  return lane(type, title, subtitle, cells)
}

const blank = {
  text: null,
  recordId: null,
  note: null,
  score: null,
  at: null,
  language: null,
} as const

/** What people do at a step, in sentences that its figures carry. */
function doing(step: Step): Card[] {
  const sentences = [
    channelSentence(step),
    repeatSentence(step),
    staySentence(step),
    namesSentence(step),
  ]
  return sentences
    .filter((text) => text !== null)
    .slice(0, 2)
    .map((text) => ({ ...blank, id: contentId('card', 'doing', step.id, text), text }))
}

function channelSentence({ channels }: Step): string | null {
  if (channels.length < 2) return null
  const named = channels.slice(0, 2).map(({ name, share }) => `${name} (${percent(share)})`)
  return channels[0]!.share > 0.97 ? null : `Use ${named.join(' or ')}`
}

function repeatSentence({ measured }: Step): string | null {
  const repeat = measured?.repeat.value ?? 0
  return repeat >= 0.05 ? `${percent(repeat)} come back to it later` : null
}

function staySentence({ measured }: Step): string | null {
  const stay = measured?.stay
  if (!stay || stay.medianSeconds === null || stay.p90Seconds === null || stay.n < 10) return null
  if (stay.medianSeconds < 1) return null
  return stay.p90Seconds > 3 * stay.medianSeconds
    ? `Half move on within ${spell(stay.medianSeconds)}; 1 in 10 take over ${spell(stay.p90Seconds)}`
    : `Half move on within ${spell(stay.medianSeconds)}`
}

function namesSentence({ activities }: Step): string | null {
  return activities.length > 1
    ? `Includes ${activities.length - 1} rarer ${activities.length === 2 ? 'activity' : 'activities'}`
    : null
}

/** The verbatims that stand for a step: in the direction most people feel, then one against it. */
function quotes({ feedback }: Workings, step: number): Card[] {
  const here = feedback.flatMap((each, i) =>
    each.step === step && each.item.text !== null ? [i] : [],
  )
  const values = here.flatMap((i) => feedback[i]!.emotion?.value ?? [])
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const sign = Math.abs(mean) < 0.2 ? 0 : mean > 0 ? 1 : -1
  const first = representative(feedback, here, { sign, most: 1 })
  const rest = here.filter((i) => !first.includes(i))
  const second = representative(feedback, rest, {
    sign: sign === 0 ? -1 : sign === 1 ? -1 : 1,
    most: 1,
  })
  return [...first, ...second].slice(0, QUOTES).map((i) => quoteCard(feedback[i]!.item))
}
