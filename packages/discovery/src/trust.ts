import { formatCount, formatShare } from '@desirepath/core'
import type { TimeFacts } from './times.ts'

export interface TrustFacts {
  readonly customers: number
  readonly journeys: number
  readonly spanDays: number
  readonly coverage: number | null
  readonly boundShare: number
  readonly quarantined: number
  readonly events: number
  readonly feedback: number
  readonly times: TimeFacts
  /** Whether the events begin with the year in which computers begin to count. */
  readonly fromZero: boolean
  /** Customers that the feedback names, and those of them who are in the log. */
  readonly named: number
  readonly known: number
  /** Pieces of feedback that some step could be found for. */
  readonly placed: number
  /** Pieces of feedback with an emotion, stated or inferred. */
  readonly felt: number
  readonly feedbackShare: number
  /** Answers that are dissatisfied and satisfied, of all that lean to a side or neither. */
  readonly moods: { readonly bad: number; readonly good: number; readonly all: number }
  readonly success: {
    readonly activity: string | null
    /** Share of the journeys that reach it. */
    readonly share: number
    readonly guessed: boolean
    /** The name given for success where no activity is called so. */
    readonly unknown: string | null
    readonly endings: readonly string[]
  }
  readonly sentiment: {
    readonly method: string
    readonly auc: number | null
    readonly labels: number
  }
}

/** Below this coverage there is no typical path to speak of. */
const TYPICAL = 0.3
/** So many of the events belong to steps before nothing is said of the others. */
const WELL_BOUND = 0.95

/** What the map may not be used for, and why, in sentences; the gravest first. */
export function warningsOf(facts: TrustFacts): string[] {
  if (facts.events === 0) return ['There are no events in this log: nothing can be mapped.']
  return [
    ...pathWarnings(facts),
    ...successWarnings(facts),
    ...feedbackWarnings(facts),
    ...dataWarnings(facts),
  ]
}

function pathWarnings({ journeys, coverage, boundShare, events, spanDays }: TrustFacts): string[] {
  const found: string[] = []
  if (coverage !== null && coverage < TYPICAL) {
    found.push(
      `These customers share no typical path; read the flow instead. The representative journeys cover only ${formatShare(coverage)} of them.`,
    )
  }
  if (journeys < 100) {
    found.push(
      `Only ${formatCount(journeys)} ${journeys === 1 ? 'journey' : 'journeys'}: read this map as a handful of cases, not as shares.`,
    )
  }
  if (boundShare < WELL_BOUND) {
    found.push(unboundWarning(boundShare, events))
  }
  if (journeys >= 100 && spanDays < 14) {
    found.push(
      `The events span ${spanDays < 1 ? 'less than a day' : `${formatCount(spanDays)} days`}: later steps may simply not have happened yet.`,
    )
  }
  return found
}

const OF_NO_STEP = ' events belong to no step of this map.'

function unboundWarning(boundShare: number, events: number): string {
  return `${formatShare(1 - boundShare)} of the ${formatCount(events)}${OF_NO_STEP}`
}

/** The warnings of a map whose steps were bound anew. */
export function boundAnew(
  warnings: readonly string[],
  { boundShare, events }: Pick<TrustFacts, 'boundShare' | 'events'>,
): string[] {
  const at = warnings.findIndex((warning) => warning.endsWith(OF_NO_STEP))
  const now = boundShare < WELL_BOUND ? [unboundWarning(boundShare, events)] : []
  return at < 0 ? [...warnings, ...now] : warnings.toSpliced(at, 1, ...now)
}

/** What hardly anybody misses, or hardly anybody reaches, tells nobody apart. */
const EVERYBODY = 0.98
const NOBODY = 0.005

function successWarnings({ success }: TrustFacts): string[] {
  const { activity, guessed, unknown, endings } = success
  if (activity !== null) return [...telling(success), ...(guessed ? [taken(activity)] : [])]
  const lead =
    unknown === null
      ? 'No activity was named as success'
      : `No activity of this log is called “${unknown}”, so it cannot mean success`
  if (endings.length === 0)
    return [
      `${lead}, and no natural ending was found: whether those who leave are lost or done is not known, so no drop-off is ranked.`,
    ]
  return [
    `${lead}: a journey counts as finished when it ends at ${alternatives(endings)}. Whether that is good for the customer, the log does not say.`,
  ]
}

function taken(activity: string): string {
  return `No activity was named as success; “${activity}” was taken from its name. If that is wrong, name the right one.`
}

function telling({ activity, share }: TrustFacts['success']): string[] {
  const reach = `${formatShare(share)} of the journeys reach “${activity}”`
  if (share >= EVERYBODY)
    return [`${reach}: success that hardly anybody misses cannot tell where customers are lost.`]
  if (share < NOBODY)
    return [`${reach}: success that hardly anybody reaches cannot tell what leads to it.`]
  return []
}

/** “A”, “B” or “C”. */
function alternatives(titles: readonly string[]): string {
  const quoted = titles.map((title) => `“${title}”`)
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' or ')
}

function feedbackWarnings(facts: TrustFacts): string[] {
  const { feedback, felt, moods, sentiment } = facts
  if (feedback === 0) return ['There is no feedback: what customers feel is not on this map.']
  const found = placeWarnings(facts)
  if (sentiment.method === 'vader') {
    found.push(
      `Feeling without a score is estimated from English words (VADER): with only ${formatCount(sentiment.labels)} scored comments there is too little to learn from.`,
    )
  }
  if (sentiment.method === 'none' && sentiment.auc !== null) {
    found.push(
      `Feeling is drawn from stated scores alone: sentiment learned from the comments was too unsure (AUC ${sentiment.auc.toFixed(2)}, at least 0.65 is needed).`,
    )
  }
  found.push(...oneSided(moods))
  if (felt === 0) found.push('No piece of feedback carries a score or a readable sentiment.')
  return found
}

/** Which feedback stands at no step, and whose it is. */
function placeWarnings({ feedback, named, known, placed, feedbackShare }: TrustFacts): string[] {
  const found: string[] = []
  if (placed < 0.5 * feedback) {
    const lead = `${formatShare(1 - placed / feedback)} of the feedback could not be placed at a step`
    const strangers = named - known
    if (named === 0) found.push(`${lead}: it names neither customers nor steps of this log.`)
    else if (strangers >= named / 2)
      found.push(
        `${lead}: of the customers it names (${formatCount(named)}), ${known === 0 ? 'none is' : `only ${formatCount(known)} are`} in this log.`,
      )
    else found.push(`${lead}: it has no time, or is older than its customer’s first event.`)
  }
  if (known === 0 && placed > 0)
    found.push(
      'The feedback is placed by the step it names; whose it is, and how they went on, is not known.',
    )
  if (known > 0 && feedbackShare < 0.05) {
    found.push(
      `Only ${formatShare(feedbackShare)} of the customers gave feedback; those who stay silent may feel otherwise.`,
    )
  }
  return found
}

/** Nearly everybody on one side: the silent other side is not on the map. */
const ONE_SIDED = 0.85
const ENOUGH = 20

function oneSided({ bad, good, all }: TrustFacts['moods']): string[] {
  if (all < ENOUGH || Math.max(bad, good) < ONE_SIDED * all) return []
  const word = bad > good ? 'dissatisfied' : 'satisfied'
  return [
    `The feedback is one-sided: ${formatShare(Math.max(bad, good) / all)} of it is ${word}. Where it was collected may explain that better than the journey does.`,
  ]
}

/** So many events twice is no accident; so many at the same time have no order of their own. */
const TWICE = 0.2
const TIED = 0.5

function dataWarnings(facts: TrustFacts): string[] {
  return [...timeWarnings(facts), ...leftOut(facts)]
}

function timeWarnings({ times, fromZero }: TrustFacts): string[] {
  const found: string[] = []
  if (times.twice >= TWICE)
    found.push(
      `${formatShare(times.twice)} of the events repeat the one before, with the same customer, activity and time: the file may hold rows twice.`,
    )
  if (times.tied >= TIED)
    found.push(
      `${formatShare(times.tied)} of the events happen at the same time as the one before: their order is that of the file, and waits say little.`,
    )
  if (fromZero)
    found.push(
      'The times begin in 1970, so they seem to be counted from zero: durations hold, dates do not.',
    )
  return found
}

function leftOut({ quarantined, events }: TrustFacts): string[] {
  if (quarantined === 0) return []
  const share = quarantined / (quarantined + events)
  const rows = quarantined === 1 ? 'row was' : 'rows were'
  return [
    `${formatCount(quarantined)} ${rows} left out (${formatShare(share)}), unreadable or empty; nothing here counts them.`,
  ]
}
