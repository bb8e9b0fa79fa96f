import { contentId, type FeedbackItem } from '@desirepath/core'
import type { Dice } from '../dice.ts'
import type { Trade } from '../trades/trade.ts'
import type { Plan } from '../truths.ts'
import type { Visit } from '../walk/walk.ts'
import { compose } from '../words/compose.ts'
import { handledTicket } from './handling.ts'
import { smile } from '../words/mess.ts'
import type { Language, Tongue, Topic } from '../words/tongue.ts'

export interface Speaker {
  readonly customer: string
  readonly language: Language
  readonly tongue: Tongue
  readonly visits: readonly Visit[]
}

export interface Asking {
  readonly dice: Dice
  readonly trade: Trade
  readonly plan: Plan
}

const HOUR = 3_600_000

/** What one customer says along the way: answers to surveys, and tickets, which tell how they were handled. */
export function answers(asking: Asking, speaker: Speaker): FeedbackItem[] {
  const items: FeedbackItem[] = []
  speaker.visits.forEach((visit, i) => {
    const item = visit.ticket ? ticket(asking, speaker, i) : survey(asking, speaker, i)
    if (item) items.push(item)
  })
  return items
}

/** Who is annoyed answers more often, and writes more when answering. */
function survey(asking: Asking, speaker: Speaker, i: number): FeedbackItem | null {
  const { dice, trade, plan } = asking
  const visit = speaker.visits[i]!
  const moved = topicsAt(plan, speaker.visits, i)
  const asked = visit.step?.asked ?? (visit.activity === plan.truths.loop.activity ? 0.12 : 0)
  if (!dice.chance(Math.min(0.7, visit.lived.gaveUp ? 3.2 * asked : asked))) return null
  const points = experience(asking, speaker.visits, i)
  const sad = points < 6.5
  if (!dice.chance(sad ? 0.92 : points < 8.5 ? 0.62 : 0.76)) return null
  const comments = dice.chance(sad ? 0.74 : points < 8.5 ? 0.4 : 0.5)
  const { min, max } = trade.scale
  const score = Math.round(min + ((max - min) * Math.min(10, Math.max(0, points))) / 10)
  const topic = chooseTopic(dice, moved, points)
  return item(asking, speaker, { i, score, topic: comments ? topic : null })
}

function ticket(asking: Asking, speaker: Speaker, i: number): FeedbackItem | null {
  const { dice, plan } = asking
  if (!dice.chance(0.8)) return null
  const moved = topicsAt(plan, speaker.visits, i)
  const waiting = isWaiting(plan, speaker.visits, i)
  const topic = waiting ? 'waiting' : moved.includes('loop') ? 'loop' : 'ticket'
  const said = { i, score: null, topic: dice.chance(0.85) ? topic : 'ticket' } as const
  const asked = speaker.visits.slice(0, i + 1).findLast((visit) => visit.step !== null)?.activity
  const about =
    waiting || asked === plan.truths.painWait.activity
      ? 'wait'
      : speaker.visits[i - 1]?.activity === plan.truths.loop.activity
        ? 'loop'
        : 'other'
  return handledTicket(item(asking, speaker, said), about)
}

/** The truths that a customer has in mind at a visit, most pressing first. */
function topicsAt(plan: Plan, visits: readonly Visit[], i: number): Topic[] {
  const { lived, activity } = visits[i]!
  const { truths } = plan
  const topics: Topic[] = []
  if (lived.gaveUp) topics.push('dropOff')
  if (lived.late && i > 0 && !visits[i - 1]!.lived.late) topics.push('wait')
  if (lived.late && activity === truths.painWait.activity) topics.push('waiting')
  if (lived.late && visits[i - 1]?.activity === truths.painWait.activity) topics.push('wait')
  if (lived.late && visits[i - 1]?.step === null) topics.push('wait')
  if (lived.fails > 0 && (activity === truths.loop.activity || activity === truths.loop.to))
    topics.push('loop')
  if (activity === truths.dropOff.activity && !lived.gaveUp && truths.dropOff.share > 0)
    topics.push('dropOff')
  if (lived.delighted && activity === truths.delight.activity) topics.push('delight')
  return topics
}

/** A detour inside the long wait: the last step on the way is the one that keeps the customer waiting. */
function isWaiting({ truths }: Plan, visits: readonly Visit[], i: number): boolean {
  const last = visits.slice(0, i + 1).findLast((visit) => visit.step !== null)
  return visits[i]!.lived.late && last?.activity === truths.painWait.activity
}

/** How good it was on a scale from 0 to 10: what happened here in full, what happened before by less and less. */
function experience({ dice, plan }: Asking, visits: readonly Visit[], i: number): number {
  const { lived, activity } = visits[i]!
  const { truths } = plan
  let points = 8.1 + 1.7 * dice.normal()
  if (lived.gaveUp) points -= 4.2
  else if (activity === truths.dropOff.activity) points -= 4.2 * truths.dropOff.share
  if (lived.late) points -= freshness(visits, i, (visit) => visit.lived.late) < 3 ? 4.6 : 2.4
  if (lived.fails > 0) {
    const here = activity === truths.loop.activity || activity === truths.loop.to
    points -= here ? 2.6 + 0.7 * lived.fails : 0.9
  }
  if (lived.delighted) points += activity === truths.delight.activity ? 2.6 : 0.8
  return points
}

/** How many visits ago the condition began. */
function freshness(visits: readonly Visit[], i: number, holds: (visit: Visit) => boolean): number {
  return i - visits.findIndex(holds)
}

function chooseTopic(dice: Dice, moved: readonly Topic[], points: number): Topic {
  const fitting = moved.filter((topic) => (topic === 'delight' ? points >= 7 : points < 7.5))
  if (fitting.length > 0 && dice.chance(0.82)) return fitting[0]!
  if (points < 5.5) return dice.chance(0.9) ? 'gripe' : 'mixed'
  if (points < 7.5) return dice.weighted({ mixed: 6, gripe: 2, praise: 2 }) as Topic
  return dice.chance(points < 8.5 ? 0.75 : 0.93) ? 'praise' : 'mixed'
}

interface Said {
  readonly i: number
  readonly score: number | null
  readonly topic: Topic | null
}

function item(
  { dice, trade, plan }: Asking,
  speaker: Speaker,
  { i, score, topic }: Said,
): FeedbackItem {
  const visit = speaker.visits[i]!
  const next = speaker.visits[i + 1]?.time
  const lag = dice.around(0.7 * HOUR, 1.2)
  const at =
    Math.round(
      (next === undefined
        ? visit.time + lag
        : Math.min(visit.time + lag, visit.time + 0.8 * (next - visit.time))) / 1000,
    ) * 1000
  const wish = topic && {
    language: speaker.language,
    trade: trade.name,
    topic,
    days: daysWaited(plan, speaker.visits, i),
    early: !speaker.visits.slice(0, i + 1).some(({ activity }) => activity === trade.success),
  }
  const text = wish && smile(dice, compose(dice, speaker.tongue, wish), (score ?? 0) < 7)
  const survey = score !== null
  return {
    id: contentId('feedback', speaker.customer, at, visit.activity),
    sourceType: survey ? 'survey' : 'ticket',
    sourceName: survey ? trade.survey : 'Support tickets',
    customer: speaker.customer,
    at,
    text,
    language: text === null ? null : speaker.language,
    score,
    scale: survey ? trade.scale : null,
    touchpoint: survey && dice.chance(0.6) ? visit.activity : null,
    channel: visit.channel,
    metadata: {},
  }
}

/** Whole days since the event that the wait began with, at least four: nobody complains about one. */
function daysWaited({ truths }: Plan, visits: readonly Visit[], i: number): number {
  const start = visits.findIndex((visit) => visit.activity === truths.painWait.activity)
  if (start < 0) return 9
  const end = visits[Math.min(visits.length - 1, i + (start === i ? 1 : 0))]!.time
  return Math.max(4, Math.round((end - visits[start]!.time) / (24 * HOUR)))
}
