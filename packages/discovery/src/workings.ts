import {
  byAppearance,
  type EventColumns,
  type FeedbackItem,
  type Journey,
  seededRandom,
} from '@desirepath/core'
import { createLog, cutJourneys, type EventLog, feedbackStep, relabel } from '@desirepath/mining'
import { estimateSentiment, type ItemEmotion, type SentimentEstimate } from '@desirepath/text'
import { type Cut, cutOf } from './cut.ts'
import { type Mood, moodOf } from './feelings/mood.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A piece of feedback with the journey and the step it belongs to. */
export interface PlacedFeedback {
  readonly item: FeedbackItem
  /** Index of the journey, null where the customer is unknown to the log. */
  readonly journey: number | null
  /** Index of the step, null where nothing places it. */
  readonly step: number | null
  readonly emotion: ItemEmotion | null
  readonly mood: Mood | null
}

/** Everything a figure of a journey is counted on. */
export interface Workings {
  /** Raw activities, cut into journeys. */
  readonly log: EventLog
  /** The same journeys with steps for activities; events of no step are left out. */
  readonly steps: EventLog
  /** The steps with consecutive events of one step as one visit. */
  readonly visits: EventLog
  /** Per journey 1 where it succeeded, or null where nothing means success. */
  readonly succeeded: Uint8Array | null
  /** Per journey the time of its first success, NaN where there is none; null as above. */
  readonly successTime: Float64Array | null
  readonly feedback: readonly PlacedFeedback[]
  readonly sentiment: SentimentEstimate
  readonly wording: Wording
}

/** The binding of a map and what success means on it. */
export interface Binding {
  /** Per step: raw activity names. */
  readonly activities: readonly (readonly string[])[]
  readonly titles: readonly string[]
  readonly success: Success
}

/** A journey succeeds by an activity, or, where none is known, by ending at one of these steps. */
export type Success =
  | { readonly type: 'activity'; readonly activity: string }
  | { readonly type: 'endings'; readonly steps: readonly number[] }

/** Sorts a log as it arrived. */
export function sortedLog(columns: EventColumns): EventLog {
  // Clusters are sought by position: a log read back from a store has to stand in the same order.
  return createLog(byAppearance(columns))
}

/** The log cut into journeys; the very same log where nothing is cut. */
export function journeysOf(sorted: EventLog, cut: Cut): EventLog {
  const { log, cuts } = cutJourneys(sorted, cut)
  return cuts === 0 ? sorted : log
}

/** Binds a log and its feedback to steps. */
export function bind(
  log: EventLog,
  feedback: readonly FeedbackItem[],
  binding: Binding,
  seed: number,
): Workings {
  const steps = bindSteps(log, binding.activities)
  const sentiment = estimateSentiment(feedback, { random: seededRandom(seed) })
  const successTime = successTimes(log, steps, binding.success)
  return {
    log,
    steps,
    visits: collapse(steps),
    succeeded: successTime && Uint8Array.from(successTime, (time) => (Number.isNaN(time) ? 0 : 1)),
    successTime,
    feedback: placeFeedback(steps, feedback, binding, sentiment),
    sentiment,
    wording: wordingOf(feedback),
  }
}

/** The workings of a stored journey, from the log and feedback that it was made of. */
export function workingsOf(
  journey: Journey,
  columns: EventColumns,
  feedback: readonly FeedbackItem[],
): Workings {
  const parameters = journey.discovery?.parameters
  const log = journeysOf(sortedLog(columns), cutOf(parameters?.cut ?? 'none'))
  return bind(log, feedback, bindingOf(journey), parameters?.seed ?? 1)
}

/**
 * The same with what the library alone holds of its customers. Feelings, personas and findings are
 * counted in the journey's own feedback: what is asked of these workings is what people told beside it.
 */
export function withBeside(
  workings: Workings,
  journey: Journey,
  beside: readonly FeedbackItem[],
): Workings {
  const found = placeFeedback(workings.steps, beside, bindingOf(journey), workings.sentiment)
  const placed = found.map((each) => ({ ...each, step: putAt(journey, each) }))
  return { ...workings, feedback: [...workings.feedback, ...placed] }
}

/** The step that people put it at; else where its customer and its time place it. */
function putAt({ id, steps }: Journey, { item: { place }, step }: PlacedFeedback): number | null {
  if (place?.journeyId !== id || place.stepId === null) return step
  const put = steps.findIndex((each) => each.id === place.stepId)
  return put < 0 ? step : put
}

function bindingOf(journey: Journey): Binding {
  const success = journey.discovery?.success?.activity ?? null
  return {
    activities: journey.steps.map((step) => step.activities),
    titles: journey.steps.map((step) => step.title),
    success:
      success !== null ? ({ type: 'activity', activity: success } as const) : endingsOf(journey),
  }
}

function endingsOf(journey: Journey): Success {
  const endings = journey.discovery?.parameters.endings ?? []
  return {
    type: 'endings',
    steps: journey.steps.flatMap((step, i) => (endings.includes(step.id) ? [i] : [])),
  }
}

/** The log with steps for activities. */
export function bindSteps(log: EventLog, activities: readonly (readonly string[])[]): EventLog {
  const codes = new Int32Array(log.activities.length).fill(-1)
  const known = new Map(log.activities.map((name, code) => [name, code]))
  activities.forEach((names, step) => {
    for (const name of names) {
      const code = known.get(name)
      if (code !== undefined) codes[code] = step
    }
  })
  const names = activities.map((_, step) => String(step))
  return relabel(log, { codes, names, collapseRepeats: false })
}

/** Consecutive events of one step become one visit. */
export function collapse(steps: EventLog): EventLog {
  const codes = Int32Array.from(steps.activities, (_, step) => step)
  return relabel(steps, { codes, names: steps.activities, collapseRepeats: true })
}

function successTimes(log: EventLog, steps: EventLog, success: Success): Float64Array | null {
  const times = new Float64Array(log.journeys).fill(NaN)
  if (success.type === 'endings') {
    if (success.steps.length === 0) return null
    for (let journey = 0; journey < log.journeys; journey++) {
      const end = steps.offsets[journey + 1]!
      if (end === steps.offsets[journey]!) continue
      if (success.steps.includes(steps.activity[end - 1]!)) times[journey] = steps.time[end - 1]!
    }
    return times
  }
  // In a part of a log nobody may have come so far: they did not succeed, rather than not being asked to.
  const code = log.activities.indexOf(success.activity)
  for (let journey = 0; journey < log.journeys; journey++) {
    for (let i = log.offsets[journey]!; i < log.offsets[journey + 1]!; i++) {
      if (log.activity[i] !== code) continue
      times[journey] = log.time[i]!
      break
    }
  }
  return times
}

function placeFeedback(
  steps: EventLog,
  feedback: readonly FeedbackItem[],
  { activities, titles }: Binding,
  sentiment: SentimentEstimate,
): PlacedFeedback[] {
  const customers = new Map(steps.customers.map((name, code) => [name, code]))
  const touchpoints = new Map<string, number>()
  titles.forEach((title, step) => touchpoints.set(title.toLowerCase(), step))
  activities.forEach((names, step) =>
    names.forEach((name) => touchpoints.set(name.toLowerCase(), step)),
  )
  return feedback.map((item) => {
    const named =
      item.touchpoint === null ? undefined : touchpoints.get(item.touchpoint.trim().toLowerCase())
    const customer = item.customer === null ? null : (customers.get(item.customer) ?? null)
    const place = feedbackStep(steps, { customer, at: item.at, step: named ?? null })
    const emotion = sentiment.emotionOf(item)
    return { item, ...place, emotion, mood: moodOf(item, emotion) }
  })
}
