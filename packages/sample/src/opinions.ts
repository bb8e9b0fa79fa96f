import type { FeedbackItem, Random } from '@desirepath/core'
import { type Language, normal, type Trade } from './trade.ts'
import type { Walk, WalkedEvent } from './walk.ts'
import { comment } from './words/comment.ts'
import type { Topic } from './words/phrases.ts'

export interface Speaker {
  readonly customer: string
  readonly language: Language
  /** Milliseconds since the epoch of the customer's first event. */
  readonly start: number
}

/** Detractors write more often than promoters, as in real surveys. */
const WRITES = { low: 0.72, middle: 0.42, high: 0.38 }

/** What one customer says along a walk: scores from 0 to 10, with words where people write some. */
export function opinions(
  trade: Trade,
  {
    walked,
    speaker,
    random,
  }: { readonly walked: Walk; readonly speaker: Speaker; readonly random: Random },
): FeedbackItem[] {
  return walked.events.flatMap((event, i) => {
    const step = trade.steps[event.step]!
    const last = i === walked.events.length - 1
    const asked = event.step === trade.truths.dropOff && last && walked.lost ? 0.12 : step.answers
    if (random() >= asked) return []
    return [opinion(trade, { event, walked, speaker, random })]
  })
}

function opinion(
  trade: Trade,
  {
    event,
    walked,
    speaker,
    random,
  }: {
    readonly event: WalkedEvent
    readonly walked: Walk
    readonly speaker: Speaker
    readonly random: Random
  },
): FeedbackItem {
  const topic = topicAt(trade, event, walked, random)
  const score = Math.round(Math.min(10, Math.max(0, scoreOf[topic] + 1.5 * normal(random))))
  const writes = score <= 6 ? WRITES.low : score <= 8 ? WRITES.middle : WRITES.high
  const words =
    topic === 'good' || topic === 'bad' || topic === 'neutral' ? plainTopic(score) : topic
  const { language, customer, start } = speaker
  const at = start + event.seconds * 1000 + 1000 * (60 + Math.floor(random() * 3600))
  return {
    id: `${customer}-${event.step}-${event.seconds.toFixed(0)}`,
    sourceType: 'survey',
    sourceName: `${trade.name} survey`,
    customer,
    at: Math.round(at),
    text: random() < writes ? comment(trade, { topic: words, language, random }) : null,
    language,
    score,
    scale: { kind: 'nps', min: 0, max: 10 },
    touchpoint: trade.steps[event.step]!.activity,
    channel: null,
    metadata: {},
  }
}

const scoreOf: Readonly<Record<Topic, number>> = {
  wait: 3,
  cost: 3.2,
  joy: 9.6,
  hurdle: 4.5,
  good: 8,
  bad: 4,
  neutral: 6.5,
}

function topicAt(
  trade: Trade,
  event: WalkedEvent,
  { late, lost, looped }: Walk,
  random: Random,
): Topic {
  const { truths } = trade
  if (event.step === truths.dropOff && lost) return 'cost'
  if (late && event.step > truths.wait && random() < 0.75) return 'wait'
  if (
    looped &&
    event.step >= truths.loop.from &&
    event.step <= truths.loop.from + 1 &&
    random() < 0.6
  )
    return 'hurdle'
  if (event.step === truths.delight && random() < 0.6) return 'joy'
  const mood = random()
  return mood < 0.72 ? 'good' : mood < 0.86 ? 'neutral' : 'bad'
}

function plainTopic(score: number): Topic {
  return score >= 8 ? 'good' : score <= 5 ? 'bad' : 'neutral'
}
