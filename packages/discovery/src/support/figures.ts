import { type Figure, median, NO_STEP, shareFigure, type Wait } from '@desirepath/core'
import { kaplanMeier, survivalQuantile } from '@desirepath/mining'
import type { DrillDown } from '../drill-down.ts'
import { compareOutcomes, HIT, lostAfter, OTHER } from '../pains/compare.ts'
import type { PlacedFeedback, Workings } from '../workings.ts'
import { groupOf, isPartOf, isSatisfied, type TicketScope, ticketsIn } from './tickets.ts'

/** Fewer than this say nothing. */
export const LEAST_TICKETS = 10

/** How long customers waited; who waits still counts as far as is known (Kaplan & Meier 1958). */
interface WaitFigures {
  /** Seconds. Null where too few are known, or where fewer than half have come to an end. */
  readonly median: Figure
  readonly p90: Figure
  /** Those whose end was not seen. */
  readonly waiting: number
}

/** How the tickets of one place were handled. */
export interface Support {
  readonly tickets: number
  /** Customers known to the log. */
  readonly customers: number
  readonly firstReply: WaitFigures
  readonly resolution: WaitFigures
  readonly reopened: Figure
  readonly handedOver: Figure
  /** Share of those asked that was satisfied: 4 or 5 of 5, a thumb up, 9 or 10 of 10. */
  readonly satisfied: Figure
}

interface StepSupport extends Support {
  /** Null for the tickets that no step claims. */
  readonly stepId: string | null
  /**
   * Share that goes on to success of those still at the step when half of its tickets had come, with a
   * ticket by then and without, and the difference within the channel they began on. Null where too
   * little is known.
   */
  readonly success: {
    readonly own: Figure
    readonly others: Figure
    readonly difference: Figure
  } | null
}

interface GroupSupport extends Support {
  readonly name: string
}

export interface SupportFigures {
  /** How far the tickets are known, ISO 8601; null without any. */
  readonly asOf: string | null
  /** Below so many tickets a figure has no value. */
  readonly least: number
  readonly all: Support
  /** In the order of the map, those without a ticket left out; of no step last. */
  readonly steps: readonly StepSupport[]
  /** The most tickets first. */
  readonly channels: readonly GroupSupport[]
  readonly teams: readonly GroupSupport[]
}

/** How the support handled the tickets of a journey, by step, channel and team. */
export function supportFigures({ journey, workings }: DrillDown): SupportFigures {
  const of = (scope: TicketScope) => supportOf(workings, ticketsIn(workings.feedback, scope))
  const steps = journey.steps.map(({ id }, step) => ({
    stepId: id,
    ...of({ step }),
    success: successAt(workings, step),
  }))
  const none = { stepId: null, ...of({ step: NO_STEP }), success: null }
  return {
    asOf: asOfTickets(workings.feedback),
    least: LEAST_TICKETS,
    all: of({}),
    steps: [...steps, none].filter(({ tickets }) => tickets > 0),
    channels: groupsOf(workings, 'channel'),
    teams: groupsOf(workings, 'team'),
  }
}

/** The figures of some tickets, by their indices among the feedback. */
export function supportOf({ feedback, log }: Workings, tickets: readonly number[]): Support {
  const items = tickets.map((i) => feedback[i]!.item)
  const journeys = tickets.flatMap((i) => feedback[i]!.journey ?? [])
  const counted = (part: 'reopened' | 'handedOver') => {
    const known = items.filter(({ handling }) => handling?.[part] != null)
    return enough(shareFigure(known.filter((item) => isPartOf(part, item)).length, known.length))
  }
  const waits = (part: 'firstReply' | 'resolution') =>
    waitsOf(items.flatMap(({ handling }) => handling?.[part] ?? []))
  const said = items.flatMap((item) => isSatisfied(item) ?? [])
  return {
    tickets: tickets.length,
    customers: new Set(journeys.map((each) => log.customerOf[each]!)).size,
    firstReply: waits('firstReply'),
    resolution: waits('resolution'),
    reopened: counted('reopened'),
    handedOver: counted('handedOver'),
    satisfied: enough(shareFigure(said.filter(Boolean).length, said.length)),
  }
}

function waitsOf(waits: readonly Wait[]): WaitFigures {
  const curve = kaplanMeier(waits.map(({ seconds, ended }) => ({ time: seconds, ended })))
  return {
    median: enough(survivalQuantile(curve, 0.5)),
    p90: enough(survivalQuantile(curve, 0.9)),
    waiting: waits.filter(({ ended }) => !ended).length,
  }
}

/** A figure of too few has only their number. */
function enough(figure: Figure): Figure {
  return figure.n >= LEAST_TICKETS ? figure : { value: null, n: figure.n, low: null, high: null }
}

/**
 * Tickets come from those who linger. So only those are compared who were still at the step, without
 * success, when half of those who wrote a ticket there had done so: with a ticket by then and without
 * (a landmark; Anderson, Cain & Gelber 1983). Whoever went on sooner has nothing to do with it.
 */
function successAt(workings: Workings, step: number): StepSupport['success'] {
  const lost = lostAfter(workings, step)
  if (lost === null) return null
  const stays = staysAt(workings, step)
  const waited = waitedForTicket(workings, { step, stays })
  const landmark = median([...waited.values()])
  if (landmark === null) return null
  const sides = new Uint8Array(lost.length)
  for (const [journey, { from, until }] of stays) {
    if (lost[journey]! < 0 || until - from <= landmark) continue
    sides[journey] = (waited.get(journey) ?? Infinity) <= landmark ? HIT : OTHER
  }
  const compared = compareOutcomes(workings, sides, lost)
  if (compared === null || compared.hit.n < LEAST_TICKETS) return null
  const { hit, others, difference } = compared
  // Where all have succeeded by coming here there is nothing to compare.
  if (hit.bad + others.bad === 0) return null
  return {
    own: shareFigure(hit.n - hit.bad, hit.n),
    others: shareFigure(others.n - others.bad, others.n),
    difference: {
      value: -difference.diff,
      n: hit.n + others.n,
      low: -difference.high,
      high: -difference.low,
    },
  }
}

interface Stay {
  /** Milliseconds since 1970. */
  readonly from: number
  /** When the customer went on or succeeded; infinite where neither was seen. */
  readonly until: number
}

/** The first stay of each journey that came to the step. */
function staysAt({ visits, successTime }: Workings, step: number): Map<number, Stay> {
  const stays = new Map<number, Stay>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = visits.offsets[journey + 1]!
    for (let i = visits.offsets[journey]!; i < end; i++) {
      if (visits.activity[i] !== step) continue
      const left = i + 1 < end ? visits.time[i + 1]! : Infinity
      const won = successTime?.[journey] ?? Number.NaN
      const until = won < left ? won : left
      stays.set(journey, { from: visits.time[i]!, until })
      break
    }
  }
  return stays
}

/** How long each journey was at the step when its first ticket there came, in milliseconds. */
function waitedForTicket(
  { feedback }: Workings,
  { step, stays }: { readonly step: number; readonly stays: ReadonlyMap<number, Stay> },
): Map<number, number> {
  const waited = new Map<number, number>()
  for (const i of ticketsIn(feedback, { step })) {
    const { journey, item } = feedback[i]!
    const stay = journey === null ? undefined : stays.get(journey)
    if (journey === null || stay === undefined || item.at === null) continue
    const wait = Math.max(0, item.at - stay.from)
    waited.set(journey, Math.min(wait, waited.get(journey) ?? Infinity))
  }
  return waited
}

function groupsOf(workings: Workings, by: 'channel' | 'team'): GroupSupport[] {
  const tickets = ticketsIn(workings.feedback)
  const groups = Map.groupBy(tickets, (i) => groupOf(workings.feedback[i]!.item, by))
  return [...groups]
    .flatMap(([name, own]) => (name === null ? [] : [{ name, ...supportOf(workings, own) }]))
    .sort((a, b) => b.tickets - a.tickets || (a.name < b.name ? -1 : 1))
}

/** The last that is known of any ticket. */
function asOfTickets(feedback: readonly PlacedFeedback[]): string | null {
  let latest = Number.NEGATIVE_INFINITY
  for (const i of ticketsIn(feedback)) {
    const { at, handling } = feedback[i]!.item
    const after = (wait: Wait | null | undefined) =>
      at === null || wait == null ? null : at + wait.seconds * 1000
    const times = [
      at,
      handling?.updatedAt,
      after(handling?.firstReply),
      after(handling?.resolution),
    ]
    for (const time of times) if (time != null && time > latest) latest = time
  }
  return latest === Number.NEGATIVE_INFINITY ? null : new Date(latest).toISOString()
}
